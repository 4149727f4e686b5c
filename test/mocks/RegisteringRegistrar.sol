// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IANSRegistry} from "../../contracts/registry/IANSRegistry.sol";
import {IReverseRegistrar} from "../../contracts/resolvers/IReverseRegistrar.sol";
import {IMulticallable} from "../../contracts/resolvers/profiles/IMulticallable.sol";

/// @dev A registrar that writes records and a primary name in the call in which it registers, or after it.
contract RegisteringRegistrar {
    IANSRegistry private immutable _registry;

    constructor(IANSRegistry registry) {
        _registry = registry;
    }

    /// @dev Writes `records` of `recordsOf`, which should be the name that is registered.
    function registerWithRecords(
        IANSRegistry.NewName calldata name,
        IMulticallable resolver,
        bytes32 recordsOf,
        bytes[] calldata records
    ) external {
        (bytes32 node, ) = _registry.register(name);
        resolver.multicallWithNodeCheck(recordsOf, records);
        _registry.closeRegistration(node);
    }

    /// @dev Names `account`, before or after it closes the registration.
    function registerWithPrimary(
        IANSRegistry.NewName calldata name,
        IReverseRegistrar reverse,
        address account,
        string calldata primary,
        bool tooLate
    ) external {
        (bytes32 node, ) = _registry.register(name);
        if (tooLate) _registry.closeRegistration(node);
        reverse.setNameOnRegistration(node, account, primary);
        if (!tooLate) _registry.closeRegistration(node);
    }

    function writeLater(IMulticallable resolver, bytes[] calldata records) external {
        resolver.multicall(records);
    }
}
