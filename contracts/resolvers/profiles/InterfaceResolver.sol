// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ERC165Checker} from "@openzeppelin/contracts/utils/introspection/ERC165Checker.sol";

import {AddrResolver} from "./AddrResolver.sol";
import {IInterfaceResolver} from "./IInterfaceResolver.sol";

/**
 * @title InterfaceResolver
 * @notice The contracts that implement interfaces for a name.
 */
abstract contract InterfaceResolver is AddrResolver, IInterfaceResolver {
    mapping(bytes32 node => mapping(uint64 recordVersion => mapping(bytes4 interfaceId => address)))
        private _implementers;

    /// @notice Sets who implements an interface; zero clears. Callable by the owner, their operators and delegates.
    function setInterface(bytes32 node, bytes4 interfaceID, address implementer) external {
        _implementers[node][_authorised(node)][interfaceID] = implementer;
        emit InterfaceChanged(node, interfaceID, implementer);
    }

    /// @inheritdoc IInterfaceResolver
    function interfaceImplementer(bytes32 node, bytes4 interfaceID) external view override returns (address) {
        (bool live, uint64 recordVersion) = _version(node);
        if (!live) return address(0);
        address implementer = _implementers[node][recordVersion][interfaceID];
        if (implementer != address(0)) return implementer;
        address own = addr(node);
        return ERC165Checker.supportsInterface(own, interfaceID) ? own : address(0);
    }

    /// @notice True for the interface of this profile (ERC-165).
    function supportsInterface(bytes4 interfaceId) public view virtual override returns (bool) {
        return interfaceId == type(IInterfaceResolver).interfaceId || super.supportsInterface(interfaceId);
    }
}
