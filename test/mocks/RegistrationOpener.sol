// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IANSRegistry} from "../../contracts/registry/IANSRegistry.sol";

/// @dev A registrar that looks at the registry while its registration is open.
contract RegistrationOpener {
    IANSRegistry private immutable _registry;

    constructor(IANSRegistry registry) {
        _registry = registry;
    }

    /// @dev What the writer may do, and who registers: open, for another name, and closed.
    function open(
        IANSRegistry.NewName calldata name,
        address writer,
        bytes32 otherNode
    ) external returns (bool[3] memory rights, address[3] memory registrars) {
        (bytes32 node, ) = _registry.register(name);
        (, rights[0]) = _registry.accessFor(node, writer);
        (, rights[1]) = _registry.accessFor(otherNode, writer);
        registrars[0] = _registry.registeringBy(node);
        registrars[1] = _registry.registeringBy(otherNode);
        _registry.closeRegistration(node);
        (, rights[2]) = _registry.accessFor(node, writer);
        registrars[2] = _registry.registeringBy(node);
    }

    function leaveOpen(IANSRegistry.NewName calldata name) external {
        _registry.register(name);
    }

    function closeTwice(IANSRegistry.NewName calldata name) external {
        (bytes32 node, ) = _registry.register(name);
        _registry.closeRegistration(node);
        _registry.closeRegistration(node);
    }
}
