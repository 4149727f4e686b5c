// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Permit} from "../../token/Permit.sol";
import {ISeats} from "../ISeats.sol";
import {SeatData} from "./SeatData.sol";
import {Shelf} from "./Shelf.sol";
import {Vault} from "./Vault.sol";

/**
 * @title SeatLife
 * @notice How seats are taken, kept, lost and left, and the owner's stake in them. See {ISeats}.
 */
abstract contract SeatLife is Shelf, Vault, ISeats {
    uint40 private constant _REAP_JAIL = 1 days;

    /// @dev How many seats were displaced on which day since 1970.
    uint8 private _displacements;
    uint32 private _displacementDay;

    /// @inheritdoc ISeats
    function join(
        NewSeat calldata n,
        Permit calldata permit
    ) external override whenEntriesOpen nonReentrant returns (uint24 seat) {
        _checkStake(n.self, 0);
        _checkCommission(n.commission, type(uint16).max);
        seat = _nextNumber();
        SeatData storage s = _seat(seat);
        s.owner = msg.sender;
        (s.self, s.commission) = (n.self, n.commission);
        s.key = n.key;
        if (n.delegationCap != 0) s.delegationCap = n.delegationCap;
        if (n.payout != address(0) && n.payout != msg.sender) s.payout = n.payout;
        emit SeatJoined(seat, msg.sender, n.self, n.commission);
        _enter(seat);
        _keys().set(seat, msg.sender, address(0), n.key, n.keyProof);
        _take(n.self, permit);
    }

    /// @inheritdoc ISeats
    function topUp(uint24 seat, uint96 amount, Permit calldata permit) external override whenEntriesOpen nonReentrant {
        SeatData storage s = _seat(seat);
        _checkIn(seat, s);
        _settle(seat);
        s.self += amount;
        _restake(seat);
        emit SelfStakeAdded(seat, msg.sender, amount);
        _take(amount, permit);
    }

    /// @inheritdoc ISeats
    function decreaseSelf(uint24 seat, uint96 amount) external override onlySeatOwner(seat) {
        SeatData storage s = _seat(seat);
        if (!_isRanked(s)) revert BadSeatStatus(seat, s.status);
        if (amount == 0) revert NothingToWithdraw();
        uint256 self = s.self;
        _checkStake(self < amount ? 0 : self - amount, s.delegated);
        _settle(seat);
        uint40 readyAt = uint40(block.timestamp) + _unbondSelfTime();
        s.self -= amount;
        (s.releasing, s.releaseAt) = (s.releasing + amount, readyAt);
        _restake(seat);
        emit SelfStakeReleased(seat, amount, readyAt);
    }

    /// @inheritdoc ISeats
    function exit(uint24 seat) external override onlySeatOwner(seat) {
        SeatData storage s = _seat(seat);
        _checkIn(seat, s);
        _settle(seat);
        if (s.releasing != 0) {
            s.self += s.releasing;
            (s.releasing, s.releaseAt) = (0, 0);
        }
        uint40 readyAt = uint40(block.timestamp) + _unbondSelfTime();
        emit SelfStakeReleased(seat, s.self, readyAt);
        _leave(seat, SeatStatus.Exiting, readyAt);
    }

    /// @inheritdoc ISeats
    function withdrawSelf(uint24 seat) external override nonReentrant returns (uint256 amount) {
        SeatData storage s = _seat(seat);
        bool gone = s.status == SeatStatus.Exiting || s.status == SeatStatus.Exited;
        amount = gone ? s.self : s.releasing;
        if (amount == 0) revert NothingToWithdraw();
        uint40 readyAt = gone ? s.until : s.releaseAt;
        if (block.timestamp < readyAt) revert NotReady(readyAt);
        if (gone) s.self = 0;
        else (s.releasing, s.releaseAt) = (0, 0);
        address to = s.owner;
        emit SelfStakeWithdrawn(seat, to, amount);
        if (s.status == SeatStatus.Exiting) _leave(seat, SeatStatus.Exited, readyAt);
        _pay(to, amount);
    }

    /// @inheritdoc ISeats
    function settle(uint24 seat) external override {
        _settle(seat);
    }

    /// @inheritdoc ISeats
    function displace(uint24 challenger) external override whenEntriesOpen {
        SeatData storage c = _seat(challenger);
        if (c.status != SeatStatus.Standby) revert BadSeatStatus(challenger, c.status);
        (uint24 victim, uint8 level) = _weakest();
        if (c.level <= level) revert NotStronger(c.level, level);
        _countDisplacement();
        _settle(victim);
        emit SeatDisplaced(victim, challenger);
        _exchange(challenger, victim);
    }

    /// @inheritdoc ISeats
    function reap(uint24 seat) external override nonReentrant returns (uint256 bounty) {
        SeatData storage s = _seat(seat);
        if (s.status != SeatStatus.Active) revert BadSeatStatus(seat, s.status);
        uint40 reapableAt = s.lease + _leaseTime();
        if (block.timestamp <= reapableAt) revert LeaseAlive(seat, reapableAt);
        (uint256 toOwner, uint256 forfeited) = _book(seat);
        _owe(seat, toOwner);
        bounty = forfeited / 100;
        _returnToReserve(seat, forfeited - bounty);
        emit SeatReaped(seat, msg.sender, bounty);
        _leave(seat, SeatStatus.Jailed, uint40(block.timestamp) + _REAP_JAIL);
        _pay(msg.sender, bounty);
    }

    /// @inheritdoc ISeats
    function unjail(uint24 seat) external override onlySeatOwner(seat) {
        SeatData storage s = _seat(seat);
        if (s.status != SeatStatus.Jailed) revert BadSeatStatus(seat, s.status);
        if (block.timestamp < s.until) revert NotReady(s.until);
        _checkStake(s.self, s.delegated);
        _settle(seat);
        _enter(seat);
    }

    /// @dev Refuses a seat that has begun to leave.
    function _checkIn(uint24 seat, SeatData storage s) private view {
        if (!_isRanked(s) && s.status != SeatStatus.Jailed) revert BadSeatStatus(seat, s.status);
    }

    function _countDisplacement() private {
        uint32 today = uint32(block.timestamp / 1 days);
        uint8 most = _packed().maxDisplacementsPerDay;
        uint8 before = _displacementDay == today ? _displacements : 0;
        if (before >= most) revert TooManyDisplacements(most);
        (_displacements, _displacementDay) = (before + 1, today);
    }
}
