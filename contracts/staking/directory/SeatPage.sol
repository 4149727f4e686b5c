// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IServiceProviders} from "../IServiceProviders.sol";

/**
 * @title SeatPage
 * @notice Numbers of seats, page by page. A page is shorter where there are no more, and empty behind the last.
 */
library SeatPage {
    /// @notice Up to `count` seats that were ever taken, from number `from` on, in the order of their numbers.
    function all(IServiceProviders custody, uint24 from, uint256 count) internal view returns (uint24[] memory seats) {
        uint256 first = from == 0 ? 1 : from;
        seats = new uint24[](size(first, count, uint256(custody.seatCount()) + 1));
        for (uint256 i = 0; i < seats.length; ++i) seats[i] = uint24(first + i);
    }

    /// @notice Up to `count` active seats, from position `from` of the ring on.
    function active(
        IServiceProviders custody,
        uint256 from,
        uint256 count
    ) internal view returns (uint24[] memory seats) {
        seats = new uint24[](size(from, count, custody.activeCount()));
        for (uint256 i = 0; i < seats.length; ++i) seats[i] = custody.activeSeatAt(from + i);
    }

    /// @notice How many of `count` there are from `from` on, before `end`.
    function size(uint256 from, uint256 count, uint256 end) internal pure returns (uint256) {
        if (from >= end) return 0;
        return count < end - from ? count : end - from;
    }
}
