// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @title IANSTimelock
 * @notice What ANS adds to OpenZeppelin's TimelockController, so that whoever may propose today cannot bind or rob who
 * may propose tomorrow:
 *
 * - There is one administrator, appointed once, for ever: the {IHandoverController}. The timelock does not administer
 *   itself, so no operation can give roles.
 * - An operation falls with the role of who scheduled it: once an account is no proposer any more, nothing that it has
 *   scheduled can be executed.
 * - Nothing can be given away before the administrator allows it: no operation transfers or renounces the ownership
 *   of a contract, or names the guardian of the seats.
 * - The delay of operations stays between the one it began with and 30 days.
 *
 * Anyone executes what has waited long enough.
 */
interface IANSTimelock {
    /// @notice The administrator was appointed.
    event AdministratorAppointed(address indexed administrator);
    /// @notice Operations wait at least `least` seconds from now on, whatever shorter delay was set.
    event LeastDelayChanged(uint256 least);
    /// @notice Operations may transfer ownership from now on.
    event GivingAllowed();

    /// @notice Thrown when anybody but the deployer appoints the administrator, or when it was appointed before.
    error TimelockOnlyDeployer(address caller);
    /// @notice Thrown when a delay is outside its bounds, in seconds.
    error TimelockDelayOutOfBounds(uint256 delay, uint256 least, uint256 most);
    /// @notice Thrown when an operation would give something away too early.
    error TimelockKeeps(address target, bytes4 selector);
    /// @notice Thrown when an address that is needed is zero.
    error TimelockZeroAddress();

    /// @notice Names the only administrator there will ever be. Callable once, by the deployer.
    function appoint(address administrator) external;

    /// @notice Has new operations wait at least `least` seconds, whatever shorter delay was set; 0 to lift this.
    /// Callable by the administrator.
    function setLeastDelay(uint256 least) external;

    /// @notice Lets operations transfer ownership, for good. Callable by the administrator.
    function allowGiving() external;

    /// @notice Whether operations may transfer ownership.
    function mayGive() external view returns (bool);

    /// @notice Who scheduled an operation last; zero if nobody did.
    function scheduledBy(bytes32 id) external view returns (address);

    /// @notice The proposer and canceller of the beginning.
    function FOUNDATION() external view returns (address);
}
