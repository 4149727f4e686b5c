// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ISeats} from "../../contracts/staking/ISeats.sol";

/// @dev The custody as far as the committee asks it, with whatever a test says about its seats.
contract ValidatorsSeats {
    mapping(uint24 seat => ISeats.Seat) private _seats;
    mapping(address key => uint24 seat) private _seatOfKey;

    function set(uint24 seat, address owner, address key, ISeats.SeatStatus status) external {
        (_seats[seat].owner, _seats[seat].key, _seats[seat].status) = (owner, key, status);
        _seatOfKey[key] = seat;
    }

    function setStatus(uint24 seat, ISeats.SeatStatus status) external {
        _seats[seat].status = status;
    }

    function seatOf(uint24 seat) external view returns (ISeats.Seat memory) {
        return _seats[seat];
    }

    function isActive(uint24 seat) external view returns (bool) {
        return _seats[seat].status == ISeats.SeatStatus.Active;
    }

    function seatOfKey(address key) external view returns (uint24 seat, uint40 retiredAt) {
        return (_seatOfKey[key], 0);
    }
}
