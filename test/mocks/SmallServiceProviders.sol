// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {ServiceProviders} from "../../contracts/staking/ServiceProviders.sol";

/**
 * @title SmallServiceProviders
 * @notice The custody with few places, so that a handful of seats fills it.
 */
contract SmallServiceProviders is ServiceProviders {
    uint256 private immutable _PLACES;

    constructor(address initialOwner, IERC20 dimt, uint256 places) ServiceProviders(initialOwner, dimt) {
        _PLACES = places;
    }

    function _maxSeats() internal view override returns (uint256) {
        return _PLACES;
    }
}
