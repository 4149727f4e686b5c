// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ERC165Checker} from "@openzeppelin/contracts/utils/introspection/ERC165Checker.sol";

import {DnsName} from "../../names/DnsName.sol";
import {IANSRegistry} from "../../registry/IANSRegistry.sol";
import {IExtendedResolver} from "../profiles/IExtendedResolver.sol";
import {IUniversalResolver} from "../IUniversalResolver.sol";
import {IUniversalResolverDetails} from "../IUniversalResolverDetails.sol";

/**
 * @title ResolverSearch
 * @notice Finds the resolver that answers for a name (ENSIP-10): its own, or, if it has none, that of the nearest name
 * above it, provided that this one is an {IExtendedResolver}.
 */
abstract contract ResolverSearch is IUniversalResolver, IUniversalResolverDetails {
    IANSRegistry internal immutable _REGISTRY;

    constructor(IANSRegistry registry) {
        _REGISTRY = registry;
    }

    /// @inheritdoc IUniversalResolver
    function findResolver(
        bytes calldata name
    ) external view override returns (address resolver, bytes32 node, uint256 offset) {
        return _find(name);
    }

    /// @inheritdoc IUniversalResolverDetails
    function requireResolver(bytes memory name) public view override returns (ResolverInfo memory info) {
        (address resolver, bytes32 node, uint256 offset) = _find(name);
        return _checked(ResolverInfo(name, offset, node, resolver, false));
    }

    /// @dev Fills in `extended`; reverts if the resolver does not answer for the name.
    function _checked(ResolverInfo memory info) internal view returns (ResolverInfo memory) {
        if (info.resolver == address(0)) revert ResolverNotFound(info.name);
        info.extended = ERC165Checker.supportsERC165InterfaceUnchecked(
            info.resolver,
            type(IExtendedResolver).interfaceId
        );
        if (info.extended) return info;
        if (info.offset != 0) revert ResolverNotFound(info.name);
        if (info.resolver.code.length == 0) revert ResolverNotContract(info.name, info.resolver);
        return info;
    }

    function _find(bytes memory name) private view returns (address resolver, bytes32 node, uint256 offset) {
        (bytes32[] memory nodes, uint256[] memory offsets) = DnsName.suffixes(name);
        for (uint256 i = 0; i < nodes.length; ++i) {
            resolver = _REGISTRY.resolver(nodes[i]);
            if (resolver != address(0)) return (resolver, nodes[0], offsets[i]);
        }
        if (nodes.length > 0) node = nodes[0];
    }
}
