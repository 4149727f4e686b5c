// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {ServiceProviders} from "../../contracts/staking/ServiceProviders.sol";

/// @dev The custody with room for a few active seats, so that a few people suffice to stand by and to displace. The half
/// of its code that is an extension keeps the true limit, but only fills places there that were taken before.
contract SmallServiceProviders is ServiceProviders {
    uint256 private _room;

    constructor(address initialOwner, IERC20 dimt) ServiceProviders(initialOwner, dimt) {}

    /// @dev To be called before anybody joins.
    function setRoom(uint256 room) external {
        _room = room;
    }

    function _maxSeats() internal view override returns (uint256) {
        return _room;
    }
}
