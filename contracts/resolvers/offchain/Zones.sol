// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Node} from "../../names/Node.sol";
import {IANSRegistry} from "../../registry/IANSRegistry.sol";
import {IServiceProviders} from "../../staking/IServiceProviders.sol";
import {IOffchainResolver} from "./IOffchainResolver.sol";
import {PolicyRules} from "./PolicyRules.sol";
import {ZoneSearch} from "./ZoneSearch.sol";

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
        ZoneSearch.Place memory place = _find(name);
        Zone storage zone = _zoneAt(place);
        return (place.zone, zone.issuer, zone.policy);
    }

    /// @dev Where a name is; its zone is 0 if it is in none.
    function _find(bytes memory name) internal view returns (ZoneSearch.Place memory place) {
        place = ZoneSearch.find(REGISTRY, name);
        if (_zoneAt(place).issuer == address(0)) place.zone = 0;
    }

    /// @dev Like {_find}, and reverts if there is none.
    function _require(bytes memory name) internal view returns (ZoneSearch.Place memory place) {
        place = _find(name);
        if (place.zone == 0) revert ZoneNotFound(name);
    }

    /// @dev The zone there; an empty one for none.
    function _zoneAt(ZoneSearch.Place memory place) internal view returns (Zone storage) {
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
