// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {IRewards} from "../IRewards.sol";
import {Emission} from "./Emission.sol";
import {Modules} from "./Modules.sol";

/**
 * @title Stream
 * @notice The reserve, and what has flowed out of it to each active seat. Time is cut into segments in which the number
 * of active seats stays the same; state is written only where one ends. What has flowed by a time inside a segment is
 * computed from the segment's beginning, so that it is the same whoever asks, and whenever.
 */
abstract contract Stream is Modules {
    /**
     * @dev A time with the same number of active seats.
     * @param acc What had flowed to each active seat by its beginning, in DIMT wei. A single seat that takes the whole
     * stream needs 212 years to fill it.
     * @param reserve What was in the reserve then, in DIMT wei; what is added in the flat phase is added here.
     * @param start Its beginning, in Unix seconds.
     * @param seats How many seats are active.
     * @param capped Whether there is a most that flows to a seat a day: if not, it need not be read.
     */
    struct Segment {
        uint96 acc;
        uint96 reserve;
        uint40 start;
        uint16 seats;
        bool capped;
    }

    /// @dev The most that flowed to a seat a day, in DIMT wei, until it was changed.
    struct FormerCap {
        uint96 cap;
        uint40 until;
    }

    Segment private _current;
    Segment[] private _past;
    FormerCap[] private _formerCaps;

    constructor() {
        _current.start = uint40(block.timestamp);
    }

    /// @dev Divides the stream by one seat more or less from now on, and returns what has flowed to each so far.
    function _changeActiveCount(bool more) internal returns (uint96 acc) {
        Segment memory s = _ended();
        s.seats = more ? s.seats + 1 : s.seats - 1;
        _current = s;
        emit IRewards.StreamChanged(s.acc, s.reserve, s.seats);
        return s.acc;
    }

    /// @dev Adds to the reserve. In the flat phase nothing that has flowed depends on the reserve, so the segment goes
    /// on; in the tail it ends, or the addition would flow for the time before it.
    function _addToReserve(uint256 amount) internal {
        if (amount == 0) return;
        Segment storage s = _current;
        uint256 daily = _daily(s.seats, _capOf(s));
        uint256 flat = (daily * (block.timestamp - s.start)) / 1 days;
        if (s.reserve < flat + Emission.TAIL_DAYS * daily) _current = _ended();
        s.reserve = SafeCast.toUint96(s.reserve + amount);
    }

    /// @dev Before the most that flows to a seat changes: what has flowed stays as it was.
    function _changeCap(uint96 cap) internal {
        Segment memory s = _ended();
        s.capped = cap != 0;
        _current = s;
        _formerCaps.push(FormerCap({cap: uint96(_seatCapPerDay()), until: uint40(block.timestamp)}));
    }

    function _reserveNow() internal view returns (uint256) {
        Segment storage s = _current;
        return s.reserve - (_accAt(s, _capOf(s), block.timestamp) - s.acc) * s.seats;
    }

    function _activeCount() internal view returns (uint256) {
        return _current.seats;
    }

    function _perSeatNow() internal view returns (uint256) {
        Segment storage s = _current;
        return _accAt(s, _capOf(s), block.timestamp);
    }

    /// @dev What had flowed to each seat by `time`, which is not in the future.
    function _perSeatAt(uint40 time) internal view returns (uint256) {
        Segment storage s = _current;
        if (time >= s.start) return _accAt(s, _capOf(s), time);
        uint256 low = 0;
        uint256 high = _past.length;
        while (low < high) {
            uint256 middle = (low + high) / 2;
            if (_past[middle].start <= time) low = middle + 1;
            else high = middle;
        }
        if (low == 0) return 0;
        s = _past[low - 1];
        return _accAt(s, s.capped ? _seatCapPerDayAt(s.start) : 0, time);
    }

    /// @dev Goes back through the changes that governance has made since, which are few.
    function _seatCapPerDayAt(uint40 time) private view returns (uint256 cap) {
        cap = _seatCapPerDay();
        for (uint256 i = _formerCaps.length; i > 0 && _formerCaps[i - 1].until > time; --i) {
            cap = _formerCaps[i - 1].cap;
        }
    }

    /// @dev The segment that begins now. The one before is kept, unless it began now, too.
    function _ended() private returns (Segment memory s) {
        s = _current;
        if (s.start == block.timestamp) return s;
        _past.push(s);
        uint256 acc = _perSeatNow();
        s.reserve = uint96(s.reserve - (acc - s.acc) * s.seats);
        s.acc = SafeCast.toUint96(acc);
        s.start = uint40(block.timestamp);
    }

    /// @dev The most that flows to a seat a day in the segment that runs, 0 for no limit.
    function _capOf(Segment storage s) private view returns (uint256) {
        return s.capped ? _seatCapPerDay() : 0;
    }

    function _accAt(Segment storage s, uint256 cap, uint256 time) private view returns (uint256) {
        uint256 seats = s.seats;
        if (seats == 0) return s.acc;
        return s.acc + Emission.emitted(s.reserve, _daily(seats, cap), time - s.start) / seats;
    }

    /// @dev What flows a day to all seats while the reserve is full, in DIMT wei.
    function _daily(uint256 seats, uint256 cap) private pure returns (uint256) {
        if (seats == 0) return 0;
        return cap == 0 ? Emission.DAILY : Math.min(Emission.DAILY, seats * cap);
    }
}
