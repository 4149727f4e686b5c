// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

import {ISeats} from "../ISeats.sol";
import {SeatData} from "./SeatData.sol";
import {SeatLevel} from "./SeatLevel.sol";

/**
 * @title Ranking
 * @notice The seats themselves, and their order: two books, of the active seats and of those that stand by. A book has
 * a list for each level, from the senior to the youngest, and a bitmap of the levels that have any. Every operation
 * costs the same whatever the number of seats. The active seats also stand in a ring, in no particular order.
 */
abstract contract Ranking {
    uint256 internal constant _MAX_SEATS = 1024;

    /// @dev The first and the last seat of a level.
    struct Ends {
        uint24 senior;
        uint24 youngest;
    }

    /// @dev Bit `l` of `levels` is set if the level has a seat.
    struct Book {
        uint256 levels;
        mapping(uint8 level => Ends) ends;
    }

    mapping(uint24 seat => SeatData) private _seats;
    uint24 private _count;
    Book private _active;
    Book private _standby;
    /// @dev As many places as there are active seats are in use, from 0 on.
    uint24[_MAX_SEATS] private _ring;

    function _seat(uint24 id) internal view returns (SeatData storage) {
        return _seats[id];
    }

    /// @dev The number of the next seat that is taken.
    function _nextNumber() internal returns (uint24) {
        if (_count == type(uint24).max) revert ISeats.NoSeatsLeft();
        return ++_count;
    }

    function _seatCount() internal view returns (uint24) {
        return _count;
    }

    function _activeSeatAt(uint256 position) internal view returns (uint24) {
        return _ring[position];
    }

    /// @dev Puts a seat at the end of its level, and at a position of the ring.
    function _rankActive(uint24 id, uint256 position) internal {
        _append(_active, id);
        _place(id, position);
    }

    /// @dev Takes a seat out of the active ones. The last of the ring, at `end`, takes its place there.
    function _unrankActive(uint24 id, uint256 end) internal {
        _remove(_active, id);
        uint24 last = _ring[end];
        if (last != id) _place(last, _seats[id].ringPosition);
    }

    /// @dev Takes a seat out of the active ones and ranks another one, which takes its place in the ring.
    function _rankInstead(uint24 id, uint24 successor) internal {
        _remove(_active, id);
        _rankActive(successor, _seats[id].ringPosition);
    }

    /// @dev Puts a seat at the end of its level, or before all others of it, among those that stand by.
    function _rankStandby(uint24 id, bool first) internal {
        if (first) _prepend(_standby, id);
        else _append(_standby, id);
    }

    /// @dev Takes a seat out of those that stand by.
    function _unrankStandby(uint24 id) internal {
        _remove(_standby, id);
    }

    /// @dev Moves a seat that is ranked to the end of the level of its stake, if that is another one.
    function _relevel(uint24 id, uint256 stake) internal {
        SeatData storage s = _seats[id];
        uint8 from = s.level;
        uint8 to = SeatLevel.forStake(stake);
        if (from == to) return;
        Book storage book = s.status == ISeats.SeatStatus.Active ? _active : _standby;
        _remove(book, id);
        s.level = to;
        _append(book, id);
        emit ISeats.SeatLevelChanged(id, from, to);
    }

    /// @dev The youngest seat of the lowest active level.
    function _weakest() internal view returns (uint24 id, uint8 level) {
        uint256 levels = _active.levels;
        if (levels == 0) return (0, 0);
        level = uint8(Math.log2(levels & (~levels + 1)));
        return (_active.ends[level].youngest, level);
    }

    /// @dev The senior seat of the highest level that stands by.
    function _nextInLine() internal view returns (uint24 id, uint8 level) {
        uint256 levels = _standby.levels;
        if (levels == 0) return (0, 0);
        level = uint8(Math.log2(levels));
        return (_standby.ends[level].senior, level);
    }

    function _place(uint24 id, uint256 position) private {
        _ring[position] = id;
        _seats[id].ringPosition = uint16(position);
    }

    function _append(Book storage book, uint24 id) private {
        SeatData storage s = _seats[id];
        Ends storage ends = book.ends[s.level];
        uint24 before = ends.youngest;
        (s.previous, s.next) = (before, 0);
        ends.youngest = id;
        if (before != 0) _seats[before].next = id;
        else _open(book, ends, s.level, id);
    }

    function _prepend(Book storage book, uint24 id) private {
        SeatData storage s = _seats[id];
        Ends storage ends = book.ends[s.level];
        uint24 behind = ends.senior;
        (s.previous, s.next) = (0, behind);
        if (behind == 0) return _open(book, ends, s.level, id);
        ends.senior = id;
        _seats[behind].previous = id;
    }

    /// @dev Begins a level with its only seat.
    function _open(Book storage book, Ends storage ends, uint8 level, uint24 id) private {
        (ends.senior, ends.youngest) = (id, id);
        book.levels |= uint256(1) << level;
    }

    function _remove(Book storage book, uint24 id) private {
        SeatData storage s = _seats[id];
        (uint24 before, uint24 behind) = (s.previous, s.next);
        Ends storage ends = book.ends[s.level];
        if (before == 0) ends.senior = behind;
        else _seats[before].next = behind;
        if (behind == 0) ends.youngest = before;
        else _seats[behind].previous = before;
        if (before == 0 && behind == 0) book.levels &= ~(uint256(1) << s.level);
    }
}
