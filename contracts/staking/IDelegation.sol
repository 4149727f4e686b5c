// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Permit} from "../token/Permit.sol";

/**
 * @title IDelegation
 * @notice DIMT that people lend to a seat for its rank, for a share of its rewards. What is delegated is never slashed
 * and is moved by nobody but who delegated it. Amounts are in DIMT wei.
 */
interface IDelegation {
    /// @notice A delegation began or grew.
    event StakeDelegated(uint24 indexed seat, address indexed delegator, uint256 amount);
    /// @notice A part of a delegation begins to unbond; `request` numbers the requests of this delegator at this seat.
    event StakeUndelegated(
        uint24 indexed seat,
        address indexed delegator,
        uint256 amount,
        uint32 request,
        uint40 readyAt
    );
    /// @notice A part of a delegation went to another seat.
    event StakeRedelegated(uint24 indexed from, uint24 indexed to, address indexed delegator, uint256 amount);
    /// @notice Unbonded DIMT was paid out.
    event StakeWithdrawn(uint24 indexed seat, address indexed delegator, uint256 amount, uint32 request);
    /// @notice A reward was added to the delegation that earned it.
    event RewardCompounded(uint24 indexed seat, address indexed delegator, uint256 amount);
    /// @notice A delegator lets anybody compound, or no longer.
    event AutoCompoundChanged(address indexed delegator, bool enabled);

    /// @notice Thrown when a delegation would exceed what the seat lets others delegate.
    error DelegationClosed(uint24 seat, uint256 delegated, uint256 cap);
    /// @notice Thrown when the commission, now or as announced, is higher than the delegator accepts.
    error CommissionAbove(uint16 commission, uint16 most);
    /// @notice Thrown when a delegation would be smaller than 100 DIMT and not nothing.
    error TooLittle(uint256 amount, uint256 least);
    /// @notice Thrown when more is taken out of a delegation than there is.
    error DelegationTooSmall(uint256 amount, uint256 delegated);
    /// @notice Thrown when stake is moved from a seat to the same one.
    error SameSeat(uint24 seat);
    /// @notice Thrown when somebody else compounds for a delegator who did not allow it.
    error NotAutoCompounding(address delegator);
    /// @notice Thrown when a request does not exist or was paid.
    error NoSuchRequest(uint24 seat, address delegator, uint32 request);

    /// @notice Delegates to a seat that is active or stands by. Not while entries are paused.
    /// @param maxCommission The most the caller accepts, of the commission now and the announced one.
    function delegateStake(uint24 seat, uint96 amount, uint16 maxCommission, Permit calldata permit) external;

    /// @notice Takes out of a delegation; it can be withdrawn after the unbonding time. Never paused.
    function undelegateStake(uint24 seat, uint96 amount) external returns (uint32 request);

    /// @notice Moves a delegation to another seat at once. Never paused.
    function redelegateStake(uint24 from, uint24 to, uint96 amount, uint16 maxCommission) external;

    /// @notice Pays out requests of the caller at a seat whose time is over. Never paused.
    function withdrawStake(uint24 seat, uint32[] calldata requests) external returns (uint256 amount);

    /// @notice Adds the reward of a delegation to it. Callable by the delegator, and by anyone if it has allowed so.
    function compound(uint24 seat, address delegator) external returns (uint256 amount);

    /// @notice Lets anybody compound the caller's rewards, or no longer.
    function setAutoCompound(bool enabled) external;

    /// @notice What somebody has delegated to a seat.
    function delegationOf(uint24 seat, address delegator) external view returns (uint256 amount);

    /// @notice How many requests somebody has made at a seat, paid ones included; they are numbered from 0.
    function requestCount(uint24 seat, address delegator) external view returns (uint32);

    /// @notice A request: its amount, 0 if there is none or it was paid, and when it can be withdrawn.
    function requestOf(
        uint24 seat,
        address delegator,
        uint32 request
    ) external view returns (uint96 amount, uint40 readyAt);

    /// @notice Whether anybody may compound for a delegator.
    function autoCompounds(address delegator) external view returns (bool);
}
