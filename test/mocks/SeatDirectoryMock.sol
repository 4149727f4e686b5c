// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ISeatDirectory} from "../../contracts/registrar/ISeatDirectory.sol";

/// @dev Seats as a test says.
contract SeatDirectoryMock is ISeatDirectory {
    mapping(uint24 seat => bool) public override isActive;
    mapping(uint24 seat => address) public override payoutOf;

    function set(uint24 seat, address payout, bool active) external {
        payoutOf[seat] = payout;
        isActive[seat] = active;
    }
}
