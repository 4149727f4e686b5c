// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @title CandidateLap
 * @notice Seats drawn one after the other without putting them back: each once in a lap, in a random order. Every step
 * costs the same, however many seats there are.
 *
 *      seats:  [ drawn in this lap | not yet drawn ]
 *                                  ▲ drawn
 */
library CandidateLap {
    /**
     * @notice The seats of a lap.
     * @param seats Those drawn in this lap, then the others.
     * @param drawn How many were drawn in this lap.
     */
    struct Lap {
        uint24[] seats;
        uint256 drawn;
    }

    /// @dev Adds a seat to those not yet drawn. It must not be there.
    function add(Lap storage lap, uint24 seat) internal {
        lap.seats.push(seat);
    }

    /// @dev Draws a seat, 0 if there is none. A lap that is over begins anew.
    function draw(Lap storage lap, uint256 random) internal returns (uint24 seat) {
        uint24[] storage seats = lap.seats;
        uint256 length = seats.length;
        if (length == 0) return 0;
        uint256 position = lap.drawn < length ? lap.drawn : 0;
        uint256 other = position + (random % (length - position));
        seat = seats[other];
        if (other != position) (seats[position], seats[other]) = (seat, seats[position]);
        lap.drawn = position + 1;
    }

    /// @dev Removes the seat that was drawn last. The last of those not yet drawn takes its position, undrawn.
    function removeDrawn(Lap storage lap) internal {
        uint24[] storage seats = lap.seats;
        uint256 position = lap.drawn - 1;
        seats[position] = seats[seats.length - 1];
        seats.pop();
        lap.drawn = position;
    }
}
