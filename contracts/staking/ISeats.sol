// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Permit} from "../token/Permit.sol";

/**
 * @title ISeats
 * @notice The seats of service providers (SPs): who holds one, what is frozen in it, and whether it serves.
 *
 * A seat freezes 5,000,000 DIMT or more of its owner. The 1,024 strongest seats are active; the others stand by and
 * move up. Seats are numbered from 1 and never renumbered. Amounts are in DIMT wei, times in Unix seconds, rates in
 * basis points (1/10,000).
 *
 *                     join, a place is free
 *          ┌────────────────────────────────────┐
 *          │                                    ▼      reap, slash, too little stake
 *        None ──join, full──▶ Standby ──────▶ Active ───────────────────┐
 *                                ▲ │  vacancy,  │                       ▼
 *                                │ │  displace  │◀──unjail, place free─ Jailed
 *                                │ └────────────┼──────────────────────▶│
 *                                └──────────────┼──────────unjail, full─┘
 *                                               ▼
 *            Standby, Active, Jailed ──exit──▶ Exiting ──withdrawSelf, after the unbonding time──▶ Exited
 */
interface ISeats {
    /// @notice The state of a seat; only an active one earns, votes, is on duty and may be chosen by a new name.
    enum SeatStatus {
        None,
        Standby,
        Active,
        Jailed,
        Exiting,
        Exited
    }

    /**
     * @notice What somebody brings to a new seat.
     * @param key The operator key: signs answers, proves service, holds no money. Never used for another seat before.
     * @param payout Where rewards and fees are paid; zero for the owner.
     * @param commission Of the rewards, before the rest is shared with delegators, at most 50 %.
     * @param delegationCap The most that others may delegate to the seat; 0 keeps it closed.
     * @param self The stake that is frozen.
     * @param keyProof The EIP-712 signature `OperatorKey(address owner)` of the key for the caller; see {ISeatKeys}.
     */
    struct NewSeat {
        address key;
        address payout;
        uint16 commission;
        uint96 delegationCap;
        uint96 self;
        bytes keyProof;
    }

    /**
     * @notice A seat as it stands.
     * @param status See {SeatStatus}.
     * @param level The rank: 0 from 5 million DIMT, 16 levels to each doubling.
     * @param lease Until when the seat earns without further service.
     * @param until When a jailed seat may be unjailed, or an exiting one withdrawn.
     * @param owner Holds the seat and its stake.
     * @param pendingOwner Whom the seat was offered to, zero for nobody.
     * @param key The operator key now.
     * @param payout Where rewards and fees are paid.
     * @param self The owner's frozen stake.
     * @param delegated What others have delegated.
     * @param delegationCap The most that others may delegate.
     * @param releasing What was taken out of `self` and is still slashable.
     * @param releaseAt When it may be withdrawn.
     * @param commission Of the rewards, now.
     * @param nextCommission What was announced; meaningful if `nextCommissionAt` is not 0.
     * @param nextCommissionAt When the announced commission begins, 0 for none announced.
     */
    struct Seat {
        SeatStatus status;
        uint8 level;
        uint40 lease;
        uint40 until;
        address owner;
        address pendingOwner;
        address key;
        address payout;
        uint96 self;
        uint96 delegated;
        uint96 delegationCap;
        uint96 releasing;
        uint40 releaseAt;
        uint16 commission;
        uint16 nextCommission;
        uint40 nextCommissionAt;
    }

    /// @notice A seat was taken. Its status is told by {SeatStatusChanged}, its key by {ISeatKeys-SeatKeySet}.
    event SeatJoined(uint24 indexed seat, address indexed owner, uint256 self, uint16 commission);
    /// @notice A seat passed from one state to another; `until` as in {Seat}.
    event SeatStatusChanged(uint24 indexed seat, SeatStatus from, SeatStatus to, uint40 until);
    /// @notice The stake of a seat passed a step of the ranking.
    event SeatLevelChanged(uint24 indexed seat, uint8 from, uint8 to);
    /// @notice A stronger seat took the place of a weaker one.
    event SeatDisplaced(uint24 indexed victim, uint24 indexed challenger);
    /// @notice A seat without service was sent to jail by `caller`, who received `bounty`.
    event SeatReaped(uint24 indexed seat, address indexed caller, uint256 bounty);
    /// @notice The owner's stake grew.
    event SelfStakeAdded(uint24 indexed seat, address indexed from, uint256 amount);
    /// @notice A part of the owner's stake, or all of it, begins to unbond.
    event SelfStakeReleased(uint24 indexed seat, uint256 amount, uint40 readyAt);
    /// @notice Unbonded stake was paid to the owner.
    event SelfStakeWithdrawn(uint24 indexed seat, address indexed to, uint256 amount);
    /// @notice Thrown when anybody but the seat's owner calls.
    error NotSeatOwner(uint24 seat, address caller);
    /// @notice Thrown when the state of the seat does not allow it.
    error BadSeatStatus(uint24 seat, SeatStatus status);
    /// @notice Thrown when the owner's stake, or the whole stake of the seat, would be too small.
    error BelowSeatStake(uint256 stake, uint256 least);
    /// @notice Thrown when a commission is above 50 %, or would rise by more than 10 percentage points at once.
    error CommissionTooHigh(uint16 commission, uint16 most);
    /// @notice Thrown when the challenger's level is not above that of the weakest active seat.
    error NotStronger(uint8 level, uint8 weakest);
    /// @notice Thrown when as many seats as allowed were displaced today.
    error TooManyDisplacements(uint256 most);
    /// @notice Thrown when a seat whose lease is not over for a whole lease is to be reaped.
    error LeaseAlive(uint24 seat, uint40 reapableAt);
    /// @notice Thrown when something is asked for before its time.
    error NotReady(uint40 readyAt);
    /// @notice Thrown when there is nothing to take.
    error NothingToWithdraw();
    /// @notice Thrown when all numbers of seats are used up.
    error NoSeatsLeft();

    /// @notice Takes a seat for the caller: an active one if a place is free, otherwise one that stands by.
    /// The caller's stake is frozen until it exits. Not while entries are paused.
    function join(NewSeat calldata newSeat, Permit calldata permit) external returns (uint24 seat);

    /// @notice Adds to the owner's stake of a seat that has not begun to leave. Callable by anyone. Not while entries
    /// are paused.
    function topUp(uint24 seat, uint96 amount, Permit calldata permit) external;

    /// @notice Takes a part out of the owner's stake. It stays slashable for the unbonding time, which begins anew for
    /// what was taken out before. At least the seat's stake must remain. Callable by the seat's owner.
    function decreaseSelf(uint24 seat, uint96 amount) external;

    /// @notice Leaves: the seat stops earning now, and its stake can be withdrawn after the unbonding time. Delegators
    /// leave on their own. Callable by the seat's owner, in any state before; never paused.
    function exit(uint24 seat) external;

    /// @notice Pays to the owner what has unbonded. Callable by anyone; never paused.
    function withdrawSelf(uint24 seat) external returns (uint256 amount);

    /// @notice Gives a seat that stands by the place of the youngest of the weakest active seats, whose level must be
    /// lower. Callable by anyone, for a limited number of seats a day. Not while entries are paused.
    function displace(uint24 challenger) external;

    /// @notice Sends an active seat to jail for a day whose lease has been over for a whole lease, so that it takes no
    /// share any longer. The caller gets 1 % of what the seat forfeits. Callable by anyone.
    function reap(uint24 seat) external returns (uint256 bounty);

    /// @notice Brings a jailed seat back once its time is over and its stake is enough. Callable by the seat's owner.
    function unjail(uint24 seat) external;

    /// @notice Books what a seat has earned and returns what it has forfeited to the reserve. Callable by anyone.
    function settle(uint24 seat) external;

    /// @notice How many seats are active.
    function activeCount() external view returns (uint256);

    /// @notice The active seat at a position of the ring, from 0; in no particular order.
    function activeSeatAt(uint256 position) external view returns (uint24);

    /// @notice Which seat an operator key is, or was, of, and when it was retired (0 if it is in use).
    function seatOfKey(address key) external view returns (uint24 seat, uint40 retiredAt);
}
