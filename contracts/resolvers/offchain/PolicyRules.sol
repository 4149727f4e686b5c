// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ISeatProfiles} from "../../staking/directory/ISeatProfiles.sol";
import {ProfileRules} from "../../staking/directory/ProfileRules.sol";
import {IServiceProviders} from "../../staking/IServiceProviders.sol";
import {IOffchainResolver} from "./IOffchainResolver.sol";

/**
 * @title PolicyRules
 * @notice What a policy must be for any answer to satisfy it, and for clients to afford the checking.
 */
library PolicyRules {
    uint256 private constant _MOST_SEATS = 16;
    uint256 private constant _MOST_GATEWAYS = 8;
    uint256 private constant _MOST_URL = 256;
    uint32 private constant _MOST_FRESHNESS = 300;

    /// @notice Reverts with an error of {IOffchainResolver}, or of {ISeatProfiles} for a gateway.
    function check(IOffchainResolver.Policy calldata policy, IServiceProviders custody) internal view {
        uint32 freshness = policy.freshness;
        if (freshness == 0 || freshness > _MOST_FRESHNESS) {
            revert IOffchainResolver.FreshnessOutOfBounds(freshness, 1, _MOST_FRESHNESS);
        }
        _checkSeats(policy.seats, custody);
        if (policy.seats.length != 0 && policy.threshold > policy.seats.length) {
            revert IOffchainResolver.ThresholdTooHigh(policy.threshold, policy.seats.length);
        }
        _checkGateways(policy.gateways);
    }

    function _checkSeats(uint24[] calldata seats, IServiceProviders custody) private view {
        if (seats.length > _MOST_SEATS) revert IOffchainResolver.TooManySeats(seats.length, _MOST_SEATS);
        uint24 newest = custody.seatCount();
        for (uint256 i = 0; i < seats.length; ++i) {
            if (seats[i] == 0 || seats[i] > newest) revert IOffchainResolver.UnknownSeat(seats[i]);
            for (uint256 j = 0; j < i; ++j) {
                if (seats[j] == seats[i]) revert IOffchainResolver.SeatNamedTwice(seats[i]);
            }
        }
    }

    function _checkGateways(string[] calldata gateways) private pure {
        if (gateways.length > _MOST_GATEWAYS) {
            revert ISeatProfiles.TooManyGateways(gateways.length, _MOST_GATEWAYS);
        }
        for (uint256 i = 0; i < gateways.length; ++i) ProfileRules.checkUrl("gateways", gateways[i], _MOST_URL);
    }
}
