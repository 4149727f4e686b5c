// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @title IRewards
 * @notice The reserve of rewards, its stream, and what seats and delegators have earned of it.
 *
 * 1,024,000 DIMT a day flow out of the reserve, by the second, divided equally among the active seats. Once the reserve
 * is below a thousand days of that, a thousandth of it flows a day, so that it never runs dry. Inside a seat the
 * commission goes to the owner, and the rest is shared by stake. A seat earns until its lease ends; what flowed to it
 * after that returns to the reserve. Amounts are in DIMT wei.
 */
interface IRewards {
    /// @notice Who a reward was paid to: the seat's owner or a delegator of it.
    enum RewardKind {
        Seat,
        Delegation
    }

    /// @notice A reward was paid; `account` earned it, `to` received it.
    event RewardClaimed(
        uint24 indexed seat,
        address indexed account,
        address indexed to,
        uint256 amount,
        RewardKind kind
    );
    /// @notice A delegator's rewards are paid to `to` from now on.
    event RewardRecipientChanged(address indexed delegator, address to);
    /// @notice What a seat did not earn returned to the reserve.
    event RewardForfeited(uint24 indexed seat, uint256 amount);
    /// @notice The reserve grew.
    event ReserveFunded(address indexed from, uint256 amount);
    /// @notice The stream is divided among `activeSeats` from now on; `perSeat` has flowed to each seat so far.
    event StreamChanged(uint256 perSeat, uint256 reserve, uint256 activeSeats);

    /// @notice Pays the seat's owner's rewards to the seat's payout address. Callable by anyone; never paused.
    function claimSeat(uint24 seat) external returns (uint256 amount);

    /// @notice Pays a delegator's reward to it, or to where it wants it. Callable by anyone; never paused.
    function claimDelegation(uint24 seat, address delegator) external returns (uint256 amount);

    /// @notice Pays the caller's rewards of delegations to several seats.
    function claimMany(uint24[] calldata seats) external returns (uint256 amount);

    /// @notice Has the caller's rewards of delegations paid to `to`, or to itself if zero.
    function setRewardRecipient(address to) external;

    /// @notice Adds to the reserve for good. Callable by anyone.
    function fundReserve(uint256 amount) external;

    /// @notice What the seat's owner could claim now.
    function pendingSeat(uint24 seat) external view returns (uint256);

    /// @notice What a delegator could claim now.
    function pendingDelegation(uint24 seat, address delegator) external view returns (uint256);

    /// @notice Where the rewards of a delegator are paid.
    function rewardRecipientOf(address delegator) external view returns (address);

    /// @notice What the reserve holds now, after all that has flowed out of it.
    function reserve() external view returns (uint256);

    /// @notice What has flowed to each active seat since the beginning.
    function perSeat() external view returns (uint256);

    /// @notice What had flowed to each active seat by `time`, which is not in the future.
    function perSeatAt(uint40 time) external view returns (uint256);
}
