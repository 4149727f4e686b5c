// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ISeats} from "../ISeats.sol";
import {IStakingParameters} from "../IStakingParameters.sol";

/**
 * @title ISPLens
 * @notice The seats of service providers as clients show them: much in one call, all of the same block. It has neither
 * state nor rights and can be replaced at any time. Amounts are in DIMT wei, times in Unix seconds.
 */
interface ISPLens {
    /**
     * @notice The network.
     * @param activeSeats How many seats are active.
     * @param seatsEver How many seats were ever taken.
     * @param reserve What the reserve holds now.
     * @param perSeatEver What has flowed to each seat that was active all the time.
     * @param perDay What flows to all active seats in a day, at the rate of now.
     * @param perSeatPerDay What flows to each active seat in a day, at the rate of now.
     * @param flatDays Whole days for which the reserve lasts at this rate before the rate begins to fall, if nothing
     * comes in and the number of seats stays; 0 if it falls already, and if no seat is active.
     * @param weakest The active seat that is displaced next, 0 for none.
     * @param weakestLevel Its level.
     * @param nextInLine The seat that moves up at the next vacancy, 0 for none.
     * @param nextInLineLevel Its level.
     * @param pausedUntil Until when entries are paused; in the past if they are not.
     * @param parameters The figures that governance may change.
     */
    struct NetworkView {
        uint256 activeSeats;
        uint24 seatsEver;
        uint256 reserve;
        uint256 perSeatEver;
        uint256 perDay;
        uint256 perSeatPerDay;
        uint256 flatDays;
        uint24 weakest;
        uint8 weakestLevel;
        uint24 nextInLine;
        uint8 nextInLineLevel;
        uint40 pausedUntil;
        IStakingParameters.Parameters parameters;
    }

    /**
     * @notice A seat.
     * @param number Its number.
     * @param pending What its owner could claim now.
     * @param seat The seat as it stands, with its level.
     */
    struct SeatView {
        uint24 number;
        uint256 pending;
        ISeats.Seat seat;
    }

    /**
     * @notice A part of a delegation that unbonds and was not paid.
     * @param request Its number.
     * @param amount What unbonds.
     * @param readyAt When it can be withdrawn.
     */
    struct RequestView {
        uint32 request;
        uint96 amount;
        uint40 readyAt;
    }

    /**
     * @notice What somebody has at a seat.
     * @param seat Its number.
     * @param amount What is delegated.
     * @param pending The reward that could be claimed now.
     * @param requestCount How many requests were ever made, paid ones included.
     * @param requests Those of the newest 32 requests that were not paid, the oldest first. Older ones: {requestsOf}.
     */
    struct Position {
        uint24 seat;
        uint256 amount;
        uint256 pending;
        uint32 requestCount;
        RequestView[] requests;
    }

    /// @notice The network now.
    function networkNow() external view returns (NetworkView memory);

    /// @notice Up to `count` seats that were ever taken, from number `from` on; fewer where there are no more.
    function seats(uint24 from, uint256 count) external view returns (SeatView[] memory);

    /// @notice Up to `count` active seats, from position `from` on, counted from 0; fewer where there are no more. The
    /// order changes as seats come and go: ask for all of them in one block.
    function activeSeats(uint256 from, uint256 count) external view returns (SeatView[] memory);

    /// @notice What a delegator has at each of these seats.
    function positionsOf(address delegator, uint24[] calldata seatNumbers) external view returns (Position[] memory);

    /// @notice Those that were not paid of up to `count` requests of a delegator at a seat, from number `from` on.
    function requestsOf(
        address delegator,
        uint24 seat,
        uint32 from,
        uint256 count
    ) external view returns (RequestView[] memory);
}
