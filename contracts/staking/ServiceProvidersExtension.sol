// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {SeatViews} from "./custody/SeatViews.sol";
import {Slashing} from "./custody/Slashing.sol";
import {StakingParameters} from "./custody/StakingParameters.sol";
import {IServiceProviders} from "./IServiceProviders.sol";
import {ISeatKeys} from "./keys/ISeatKeys.sol";
import {ISeatVotes} from "./votes/ISeatVotes.sol";

/**
 * @title ServiceProvidersExtension
 * @notice The half of {ServiceProviders} that is called rarely: figures, modules, the terms of a seat, slashes, and
 * views. It is code alone: the custody runs it on its own state, for ever the same one. Called at its own address it
 * has no seats, no money and no owner but itself.
 */
contract ServiceProvidersExtension is StakingParameters, Slashing, SeatViews {
    constructor() Ownable(address(this)) {}

    function _token() internal view override returns (IERC20) {
        return IServiceProviders(address(this)).DIMT();
    }

    function _keys() internal view override returns (ISeatKeys) {
        return IServiceProviders(address(this)).SEAT_KEYS();
    }

    function _votes() internal view override returns (ISeatVotes) {
        return ISeatVotes(address(IServiceProviders(address(this)).SEAT_VOTES()));
    }
}
