// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ISeatKeys} from "../keys/ISeatKeys.sol";
import {ISeatVotes} from "../votes/ISeatVotes.sol";
import {Accrual} from "./Accrual.sol";
import {SeatData} from "./SeatData.sol";
import {SeatLevel} from "./SeatLevel.sol";
import {ISeats} from "../ISeats.sol";

/**
 * @title Activity
 * @notice The one door to the state of a seat: whoever enters or leaves the active ones does it here, with its rank,
 * its vote, its share of the stream, and the place that becomes free.
 */
abstract contract Activity is Accrual {
    uint16 private constant _MOST_COMMISSION = 5000;

    /// @dev Lets only the owner of the seat in.
    modifier onlySeatOwner(uint24 seat) {
        if (_seat(seat).owner != msg.sender) revert ISeats.NotSeatOwner(seat, msg.sender);
        _;
    }

    /// @dev The votes of the active seats.
    function _votes() internal view virtual returns (ISeatVotes);

    /// @dev The operator keys of the seats.
    function _keys() internal view virtual returns (ISeatKeys);

    /// @dev The most seats that are active at once.
    function _maxSeats() internal view virtual returns (uint256) {
        return _MAX_SEATS;
    }

    /// @dev Lets a seat that is not ranked serve if a place is free, and stand by otherwise.
    function _enter(uint24 id) internal {
        SeatData storage s = _seat(id);
        s.level = SeatLevel.forStake(_stakeOf(s));
        (uint24 waiting, ) = _nextInLine();
        if (_activeCount() < _maxSeats() && waiting == 0) _activate(id, s);
        else _standBy(id, s, false);
    }

    /// @dev Takes a settled seat out of the ranks, if it is there, and gives its place to the next in line.
    function _leave(uint24 id, ISeats.SeatStatus to, uint40 until) internal {
        SeatData storage s = _seat(id);
        ISeats.SeatStatus from = s.status;
        _setStatus(id, s, to, until);
        if (from == ISeats.SeatStatus.Standby) _unrankStandby(id);
        if (from != ISeats.SeatStatus.Active) return;
        (uint24 next, ) = _nextInLine();
        if (next == 0) _deactivate(id, s);
        else _replace(id, s, next);
    }

    /// @dev Exchanges the places of a seat that stands by and an active, settled one.
    function _exchange(uint24 challenger, uint24 victim) internal {
        SeatData storage v = _seat(victim);
        _replace(victim, v, challenger);
        _standBy(victim, v, true);
    }

    /// @dev After the stake of a settled seat has changed: gives it its rank, or sends it to jail if it is too small.
    function _restake(uint24 id) internal {
        SeatData storage s = _seat(id);
        if (!_isRanked(s)) return;
        uint256 stake = _stakeOf(s);
        if (stake < SeatLevel.SEAT_STAKE) _leave(id, ISeats.SeatStatus.Jailed, uint40(block.timestamp));
        else _relevel(id, stake);
    }

    function _setUntil(uint24 id, SeatData storage s, uint40 until) internal {
        _setStatus(id, s, s.status, until);
    }

    function _isRanked(SeatData storage s) internal view returns (bool) {
        return s.status == ISeats.SeatStatus.Active || s.status == ISeats.SeatStatus.Standby;
    }

    function _stakeOf(SeatData storage s) internal view returns (uint256) {
        return uint256(s.self) + s.delegated;
    }

    /// @dev Where a seat's rewards and fees are paid.
    function _payoutTo(SeatData storage s) internal view returns (address payout) {
        payout = s.payout;
        if (payout == address(0)) payout = s.owner;
    }

    function _hasBegun() internal view override returns (bool) {
        return _seatCount() != 0;
    }

    /// @dev Refuses a stake with which a seat cannot be ranked.
    function _checkStake(uint256 self, uint256 delegated) internal view {
        uint256 leastSelf = _leastSelf();
        if (self < leastSelf) revert ISeats.BelowSeatStake(self, leastSelf);
        if (self + delegated < SeatLevel.SEAT_STAKE)
            revert ISeats.BelowSeatStake(self + delegated, SeatLevel.SEAT_STAKE);
    }

    /// @dev Refuses a commission above 50 %, or above `most` if that is less.
    function _checkCommission(uint16 commission, uint16 most) internal pure {
        if (most > _MOST_COMMISSION) most = _MOST_COMMISSION;
        if (commission > most) revert ISeats.CommissionTooHigh(commission, most);
    }

    function _activate(uint24 id, SeatData storage s) private {
        _rankActive(id, _activeCount());
        s.accPaid = _changeActiveCount(true);
        _begin(id, s);
        _votes().move(address(0), s.owner);
    }

    function _deactivate(uint24 id, SeatData storage s) private {
        _changeActiveCount(false);
        _unrankActive(id, _activeCount());
        _votes().move(s.owner, address(0));
    }

    /// @dev Gives the place of an active, settled seat to one that stands by. As many seats are active as before: the
    /// stream goes on, and the vote passes on.
    function _replace(uint24 id, SeatData storage s, uint24 successor) private {
        SeatData storage n = _seat(successor);
        _unrankStandby(successor);
        _rankInstead(id, successor);
        n.accPaid = s.accPaid;
        _begin(successor, n);
        _beginCommission(successor, n);
        _votes().move(s.owner, n.owner);
    }

    function _begin(uint24 id, SeatData storage s) private {
        s.lease = uint40(block.timestamp) + _leaseTime();
        _setStatus(id, s, ISeats.SeatStatus.Active, 0);
    }

    function _standBy(uint24 id, SeatData storage s, bool first) private {
        _rankStandby(id, first);
        _setStatus(id, s, ISeats.SeatStatus.Standby, 0);
    }

    function _setStatus(uint24 id, SeatData storage s, ISeats.SeatStatus to, uint40 until) private {
        emit ISeats.SeatStatusChanged(id, s.status, to, until);
        s.status = to;
        if (s.until != until) s.until = until;
    }
}
