// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/**
 * @title SeatLevel
 * @notice The rank of a stake: a floating-point number with four bits of fraction. Level 0 begins at 5,000,000 DIMT;
 * each doubling has 16 levels, so that a step is 6.25 % at the bottom of a doubling and 3.2 % at its top.
 */
library SeatLevel {
    /// @notice The least stake of a seat, in DIMT wei.
    uint256 internal constant SEAT_STAKE = 5_000_000e18;

    /// @notice The level of `stake`, which is at least {SEAT_STAKE}. The whole supply has level 175.
    function forStake(uint256 stake) internal pure returns (uint8) {
        uint256 sixteenths = (16 * stake) / SEAT_STAKE;
        uint256 shift = Math.log2(sixteenths) - 4;
        return uint8(16 * shift + ((sixteenths >> shift) & 15));
    }
}
