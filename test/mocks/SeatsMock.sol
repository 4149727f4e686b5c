// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {ISeatDirectory} from "../../contracts/registrar/ISeatDirectory.sol";
import {ISeats} from "../../contracts/staking/ISeats.sol";
import {IService} from "../../contracts/staking/IService.sol";
import {IStakingParameters} from "../../contracts/staking/IStakingParameters.sol";

/// @dev Seats as a test says: what the fee router and the modules ask of the custody, and nothing else of it.
contract SeatsMock is ISeatDirectory {
    struct KeyUse {
        uint24 seat;
        uint40 retiredAt;
    }

    IERC20 public immutable DIMT;

    uint24[] private _ring;
    mapping(uint24 seat => uint256) private _positionsPlusOne;

    mapping(uint24 seat => address) public override payoutOf;
    mapping(address key => KeyUse) public seatOfKey;
    mapping(uint24 seat => uint256) public servicesOf;
    uint256 public reserve;
    bool public deaf;

    constructor(IERC20 dimt) {
        DIMT = dimt;
    }

    /// @dev A seat is paid to `payout`, and is active or not.
    function set(uint24 seat, address payout, bool active) external {
        payoutOf[seat] = payout;
        if (active && !isActive(seat)) {
            _ring.push(seat);
            _positionsPlusOne[seat] = _ring.length;
        } else if (!active && isActive(seat)) {
            _leave(seat);
        }
    }

    function setKey(address key, uint24 seat, uint40 retiredAt) external {
        seatOfKey[key] = KeyUse(seat, retiredAt);
    }

    /// @dev Seats numbered from 1, all active, with keys and payouts of the same address.
    function fill(address[] calldata keys) external {
        for (uint24 seat = uint24(_ring.length) + 1; _ring.length < keys.length; ++seat) {
            _ring.push(seat);
            _positionsPlusOne[seat] = _ring.length;
            payoutOf[seat] = keys[seat - 1];
            seatOfKey[keys[seat - 1]] = KeyUse(seat, 0);
        }
    }

    /// @dev Many active seats without keys, numbered on.
    function crowd(uint24 count) external {
        for (uint24 i = 0; i < count; ++i) {
            uint24 seat = uint24(_ring.length) + 1;
            _ring.push(seat);
            _positionsPlusOne[seat] = seat;
        }
    }

    /// @dev Refuses all modules from now on, or none.
    function setDeaf(bool isDeaf) external {
        deaf = isDeaf;
    }

    function recordService(uint24 seat) external {
        if (deaf) revert IStakingParameters.OnlyModule(msg.sender, 1);
        if (!isActive(seat)) revert ISeats.BadSeatStatus(seat, ISeats.SeatStatus.Standby);
        ++servicesOf[seat];
        emit IService.ServiceRecorded(seat, msg.sender, uint40(block.timestamp + 2 days));
    }

    function fundReserve(uint256 amount) external {
        DIMT.transferFrom(msg.sender, address(this), amount);
        reserve += amount;
    }

    function activeCount() external view returns (uint256) {
        return _ring.length;
    }

    function activeSeatAt(uint256 position) external view returns (uint24) {
        return _ring[position];
    }

    function isActive(uint24 seat) public view override returns (bool) {
        return _positionsPlusOne[seat] != 0;
    }

    /// @dev The last one takes the place of the one that leaves, as in the custody.
    function _leave(uint24 seat) private {
        uint24 last = _ring[_ring.length - 1];
        _ring[_positionsPlusOne[seat] - 1] = last;
        _positionsPlusOne[last] = _positionsPlusOne[seat];
        _positionsPlusOne[seat] = 0;
        _ring.pop();
    }
}
