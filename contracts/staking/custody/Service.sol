// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IService} from "../IService.sol";
import {Rewards} from "./Rewards.sol";
import {SeatData} from "./SeatData.sol";

/**
 * @title Service
 * @notice The lease: a seat earns as long as a module has lately proved that it serves. See {IService}.
 */
abstract contract Service is Rewards, IService {
    /// @inheritdoc IService
    function recordService(uint24 seat) external override onlyModule(_SERVICE_RIGHT) {
        SeatData storage s = _seat(seat);
        if (s.status != SeatStatus.Active) revert BadSeatStatus(seat, s.status);
        if (block.timestamp > s.lease) _settle(seat);
        uint40 lease = uint40(block.timestamp) + _leaseTime();
        s.lease = lease;
        emit ServiceRecorded(seat, msg.sender, lease);
    }
}
