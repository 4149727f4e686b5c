// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {DnsName} from "../../names/DnsName.sol";
import {Node} from "../../names/Node.sol";
import {IANSRegistry} from "../../registry/IANSRegistry.sol";
import {IServiceProviders} from "../../staking/IServiceProviders.sol";
import {IOffchainResolver} from "./IOffchainResolver.sol";
import {PolicyRules} from "./PolicyRules.sol";

/**
 * @title Zones
 * @notice Which names are zones, with their issuers and policies, and which zone a name is in.
 */
abstract contract Zones is IOffchainResolver {
    /// @dev No zone if there is no issuer.
    struct Zone {
        address issuer;
        Policy policy;
    }

    /**
     * @dev Where a name is.
     * @param zone The node of its zone; 0 if it is in none.
     * @param node The node of the name.
     * @param recordVersion That of the zone's name.
     */
    struct Place {
        bytes32 zone;
        bytes32 node;
        uint64 recordVersion;
    }

    /// @notice The registry that says who owns a name and where it resolves.
    IANSRegistry public immutable REGISTRY;
    /// @notice The custody of the seats that may answer.
    IServiceProviders public immutable CUSTODY;

    mapping(bytes32 node => mapping(uint64 recordVersion => Zone)) private _zones;

    constructor(IANSRegistry registry, IServiceProviders custody) {
        REGISTRY = registry;
        CUSTODY = custody;
    }

    /// @inheritdoc IOffchainResolver
    function setZone(bytes32 node, address issuer, Policy calldata policy) external override {
        uint64 recordVersion = _authorised(node, issuer);
        PolicyRules.check(policy, CUSTODY);
        Zone storage zone = _zones[node][recordVersion];
        zone.issuer = issuer;
        zone.policy = policy;
        emit ZoneChanged(node, recordVersion, issuer, policy);
    }

    /// @inheritdoc IOffchainResolver
    function setIssuer(bytes32 node, address issuer) external override {
        uint64 recordVersion = _authorised(node, issuer);
        Zone storage zone = _zones[node][recordVersion];
        if (zone.issuer == address(0)) revert NoZone(node);
        zone.issuer = issuer;
        emit ZoneChanged(node, recordVersion, issuer, zone.policy);
    }

    /// @inheritdoc IOffchainResolver
    function zoneOf(bytes calldata name) external view override returns (bytes32, address, Policy memory) {
        Place memory place = _find(name);
        Zone storage zone = _zoneAt(place);
        return (place.zone, zone.issuer, zone.policy);
    }

    /// @dev The nearest name at or above `name` that resolves at all, if it is a zone of this resolver.
    function _find(bytes memory name) internal view returns (Place memory place) {
        (bytes32[] memory nodes, ) = DnsName.suffixes(name);
        for (uint256 i = 0; i < nodes.length; ++i) {
            address resolver = REGISTRY.resolver(nodes[i]);
            if (resolver == address(0)) continue;
            if (resolver != address(this)) return place;
            (, uint64 recordVersion, ) = REGISTRY.resolution(nodes[i]);
            bool isZone = _zones[nodes[i]][recordVersion].issuer != address(0);
            return isZone ? Place(nodes[i], nodes[0], recordVersion) : place;
        }
    }

    /// @dev Like {_find}, and reverts if there is none.
    function _require(bytes memory name) internal view returns (Place memory place) {
        place = _find(name);
        if (place.zone == 0) revert ZoneNotFound(name);
    }

    /// @dev The zone there; an empty one for none.
    function _zoneAt(Place memory place) internal view returns (Zone storage) {
        return _zones[place.zone][place.recordVersion];
    }

    /// @dev The record version under which the caller may make `node` a zone of `issuer`, or a revert.
    function _authorised(bytes32 node, address issuer) private view returns (uint64 recordVersion) {
        if (node == Node.ROOT) revert NoZone(node);
        if (issuer == address(0)) revert ZeroIssuer(node);
        bool allowed;
        (recordVersion, allowed) = REGISTRY.accessFor(node, msg.sender);
        if (!allowed) revert IANSRegistry.NotAuthorised(node, msg.sender);
    }
}
