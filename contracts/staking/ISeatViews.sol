// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ISeats} from "./ISeats.sol";

/**
 * @title ISeatViews
 * @notice What can be asked about seats.
 */
interface ISeatViews {
    /// @notice A seat as it stands; all zero if it does not exist.
    function seatOf(uint24 seat) external view returns (ISeats.Seat memory);

    /// @notice How many seats were ever taken: the number of the newest.
    function seatCount() external view returns (uint24);

    /// @notice The level of a stake of at least 5,000,000 DIMT.
    function levelOf(uint256 stake) external pure returns (uint8);

    /// @notice The active seat that is displaced next, and its level; 0 and 0 if none is active.
    function weakest() external view returns (uint24 seat, uint8 level);

    /// @notice The seat that moves up at the next vacancy, and its level; 0 and 0 if none stands by.
    function nextInLine() external view returns (uint24 seat, uint8 level);
}
