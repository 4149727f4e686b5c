// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ISeatProfiles} from "../../staking/directory/ISeatProfiles.sol";
import {ISeats} from "../../staking/ISeats.sol";
import {IOffchainResolver} from "./IOffchainResolver.sol";
import {Zones} from "./Zones.sol";
import {ZoneSearch} from "./ZoneSearch.sol";

/**
 * @title Gateways
 * @notice Where a client asks: at the zone's own gateways, then at those of the seats that may answer, as the
 * directory of service providers has them. Where any active seat may, some are drawn by the zone, so that a zone has
 * the same ones for as long as no seat comes or goes, and all zones together use all seats.
 */
abstract contract Gateways is Zones {
    /// @dev A client tries one after another, so that more would not help it.
    uint256 private constant _MOST_URLS = 16;
    uint256 private constant _MOST_SEATS_READ = 8;
    uint256 private constant _SEATS_DRAWN = 4;

    /// @notice Where service providers say where they answer.
    ISeatProfiles public immutable DIRECTORY;

    constructor(ISeatProfiles directory) {
        DIRECTORY = directory;
    }

    /// @inheritdoc IOffchainResolver
    function gatewaysOf(bytes calldata name) external view override returns (string[] memory) {
        return _gatewaysOf(_require(name));
    }

    /// @dev At most 16, and at least one or a revert.
    function _gatewaysOf(ZoneSearch.Place memory place) internal view returns (string[] memory urls) {
        Policy storage policy = _zoneAt(place).policy;
        urls = new string[](_MOST_URLS);
        uint256 count = _append(urls, 0, policy.gateways);
        uint24[] memory seats = policy.seats.length == 0 ? _draw(place.zone) : policy.seats;
        for (uint256 i = 0; i < seats.length && i < _MOST_SEATS_READ; ++i) {
            ISeatProfiles.Entry memory entry = DIRECTORY.entryOf(seats[i]);
            if (entry.status == ISeats.SeatStatus.Active) count = _append(urls, count, entry.profile.gateways);
        }
        if (count == 0) revert NoGateway(place.zone);
        return _first(urls, count);
    }

    /// @dev Neighbours in the ring of active seats, beginning where the zone points.
    function _draw(bytes32 zone) private view returns (uint24[] memory seats) {
        uint256 active = CUSTODY.activeCount();
        seats = new uint24[](active < _SEATS_DRAWN ? active : _SEATS_DRAWN);
        for (uint256 i = 0; i < seats.length; ++i) {
            seats[i] = CUSTODY.activeSeatAt(addmod(uint256(zone), i, active));
        }
    }

    /// @dev Puts as many into `urls` as fit, from `count` on, and gives back how many there are then.
    function _append(string[] memory urls, uint256 count, string[] memory more) private pure returns (uint256) {
        for (uint256 i = 0; i < more.length && count < urls.length; ++i) urls[count++] = more[i];
        return count;
    }

    function _first(string[] memory urls, uint256 count) private pure returns (string[] memory some) {
        some = new string[](count);
        for (uint256 i = 0; i < count; ++i) some[i] = urls[i];
    }
}
