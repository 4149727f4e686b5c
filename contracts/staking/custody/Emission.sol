// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {FixedPointMathLib} from "solady/src/utils/FixedPointMathLib.sol";

/**
 * @title Emission
 * @notice How much of the reserve of rewards flows out in a time. Amounts are in DIMT wei, times in seconds.
 *
 * So much a day flows while the reserve holds {TAIL_DAYS} days of it or more: below this knee a thousandth of what is
 * left flows a day, second by second, so that the reserve never runs dry. At the knee both flow equally fast.
 */
library Emission {
    /// @notice What flows out of the reserve a day, at most.
    uint256 internal constant DAILY = 1_024_000e18;
    /// @notice The tail begins when the reserve holds less than this many days of the stream.
    uint256 internal constant TAIL_DAYS = 1000;
    /// @notice The part of the reserve that is left after a second of the tail: e^(-1 / (TAIL_DAYS * 1 days)), down.
    uint256 internal constant DECAY = 999999988425925992905521003593811608;
    /// @notice The whole of which {DECAY} is a part. With 36 digits no power of it is wrong by a wei of the reserve.
    uint256 internal constant ONE = 1e36;

    /**
     * @notice What flows out of the reserve in `dt` seconds.
     *
     * It is never more than the reserve, never less after a longer time, and never more than the flat stream, but for
     * a wei of rounding. Taken in two steps it differs by 3 wei at most; where the knee comes in the second step, by a
     * millionth of a DIMT, as the stream stays flat to the end of the second in which it passes the knee. The flat part
     * is rounded down, the tail up.
     * @param reserve What the reserve holds at first, below 2^96.
     * @param daily What flows a day before the tail, at most {DAILY}. If it is zero, nothing flows.
     * @param dt The time, below 2^41.
     */
    function emitted(uint256 reserve, uint256 daily, uint256 dt) internal pure returns (uint256) {
        // Within their bounds, no product is above 2^128, and nothing is subtracted from less.
        unchecked {
            uint256 flat = (daily * dt) / 1 days;
            uint256 knee = TAIL_DAYS * daily;
            if (reserve >= knee + flat) return flat;
            if (reserve <= knee) return _tail(reserve, dt);
            uint256 flatTime = ((reserve - knee) * 1 days) / daily + 1;
            flat = (daily * flatTime) / 1 days;
            return flat + _tail(reserve - flat, dt - flatTime);
        }
    }

    /// @dev The power cannot overflow: neither factor of any product in it is above ONE.
    function _tail(uint256 reserve, uint256 dt) private pure returns (uint256) {
        return reserve - (reserve * FixedPointMathLib.rpow(DECAY, dt, ONE)) / ONE;
    }
}
