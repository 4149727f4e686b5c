// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ISeatProfiles} from "../../staking/directory/ISeatProfiles.sol";
import {IOffchainResolver} from "./IOffchainResolver.sol";
import {Zones} from "./Zones.sol";
import {ZoneSearch} from "./ZoneSearch.sol";

/**
 * @title Gateways
 * @notice Where a client asks: at the zone's own gateways, then at those of the seats that may answer, as the
 * directory of service providers has them, one of each seat before the second of any. Where any active seat may, some
 * are drawn by the zone, so that a zone has the same ones for as long as no seat comes or goes, and all zones together
 * use all seats.
 *
 * A client tries them in order and brings the first answer. When that is refused, nobody can say who gave it: those
 * before were silent, and what a liar says of itself is worth nothing. But the one in front was silent or wrong. So it
 * goes, and the rest is asked again from the other end:
 *
 *     1 2 3 4 ──refused──▶ 4 3 2 ──refused──▶ 2 3 ──refused──▶ 3
 *
 * Each is in front once, so one that is right is reached whatever the others do, in as many lookups as there are
 * gateways at most; and in two, if no more than one answers wrongly and any number is silent.
 */
abstract contract Gateways is Zones {
    /// @dev So many lookups in a row do clients make for one call; ethers no more.
    uint256 private constant _MOST_URLS = 9;
    uint256 private constant _MOST_SEATS_READ = 8;
    uint256 private constant _SEATS_DRAWN = 4;

    /// @notice Where service providers say where they answer.
    ISeatProfiles public immutable DIRECTORY;

    constructor(ISeatProfiles directory) {
        DIRECTORY = directory;
    }

    /// @inheritdoc IOffchainResolver
    function gatewaysOf(bytes calldata name) external view override returns (string[] memory) {
        return _gatewaysOf(_require(name), 0);
    }

    /// @dev Where to ask after so many answers were refused: at 9 at most, at none when each has been in front. Reverts
    /// where there never was any.
    function _gatewaysOf(ZoneSearch.Place memory place, uint256 refused) internal view returns (string[] memory) {
        Policy storage policy = _zoneAt(place).policy;
        string[] memory urls = new string[](_MOST_URLS);
        uint256 count = policy.gateways.length;
        for (uint256 i = 0; i < count; ++i) urls[i] = policy.gateways[i];
        count = _takeTurns(urls, count, _ofSeats(policy.seats.length == 0 ? _draw(place.zone) : policy.seats));
        if (count == 0) revert NoGateway(place.zone);
        return _untried(urls, count, refused);
    }

    /// @dev What is left of the first `count`, in the order in which it is asked next.
    function _untried(
        string[] memory urls,
        uint256 count,
        uint256 refused
    ) private pure returns (string[] memory rest) {
        if (refused >= count) return rest;
        rest = new string[](count - refused);
        uint256 first = (refused + 1) / 2;
        for (uint256 i = 0; i < rest.length; ++i) {
            rest[refused % 2 == 0 ? i : rest.length - 1 - i] = urls[first + i];
        }
    }

    /// @dev Puts the first of each list into `urls` from `count` on, then the second of each, as many as fit, and gives
    /// back how many there are then.
    function _takeTurns(string[] memory urls, uint256 count, string[][] memory lists) private pure returns (uint256) {
        uint256 before;
        for (uint256 turn = 0; turn == 0 || count > before; ++turn) {
            before = count;
            for (uint256 i = 0; i < lists.length && count < urls.length; ++i) {
                if (turn < lists[i].length) urls[count++] = lists[i][turn];
            }
        }
        return count;
    }

    /// @dev Neighbours in the ring of active seats, beginning where the zone points.
    function _draw(bytes32 zone) private view returns (uint24[] memory seats) {
        uint256 active = CUSTODY.activeCount();
        seats = new uint24[](active < _SEATS_DRAWN ? active : _SEATS_DRAWN);
        for (uint256 i = 0; i < seats.length; ++i) {
            seats[i] = CUSTODY.activeSeatAt(addmod(uint256(zone), i, active));
        }
    }

    /// @dev The gateways of each seat that serves.
    function _ofSeats(uint24[] memory seats) private view returns (string[][] memory gateways) {
        gateways = new string[][](seats.length < _MOST_SEATS_READ ? seats.length : _MOST_SEATS_READ);
        for (uint256 i = 0; i < gateways.length; ++i) {
            if (CUSTODY.isActive(seats[i])) gateways[i] = DIRECTORY.profileOf(seats[i]).gateways;
        }
    }
}
