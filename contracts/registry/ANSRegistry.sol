// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";

import {Node} from "../names/Node.sol";
import {IReverseRegistrar} from "../resolvers/IReverseRegistrar.sol";
import {EntryFlags} from "./Entry.sol";
import {EntrySlot} from "./EntrySlot.sol";
import {IANSRegistry} from "./IANSRegistry.sol";
import {IENSView} from "./IENSView.sol";
import {NameStore} from "./NameStore.sol";
import {Registration} from "./Registration.sol";
import {Subnames} from "./Subnames.sol";

/**
 * @title ANSRegistry
 * @notice See {IANSRegistry}. This file adds the flat view that registry-mode clients read.
 */
contract ANSRegistry is Registration, Subnames {
    /**
     * @notice Makes an empty registry.
     * @param initialOwner Who names registrars: governance, or the deployer until the hand-over.
     * @param gracePeriod Seconds after expiry in which a name can only be renewed.
     */
    constructor(
        address initialOwner,
        uint40 gracePeriod
    ) ERC721("Address Naming Service", "ANS") Ownable(initialOwner) NameStore(gracePeriod) {}

    /// @inheritdoc IENSView
    function setResolver(bytes32 node, address newResolver) external override {
        bool own = newResolver != address(0) && newResolver != defaultResolver;
        _write(node, _authorised(node).withFlag(EntryFlags.OWN_RESOLVER, own));
        if (own) _ownResolvers[node] = newResolver;
        emit NewResolver(node, own ? newResolver : defaultResolver);
    }

    /// @inheritdoc IENSView
    function setSubnodeOwner(
        bytes32 node,
        bytes32 label,
        address newOwner
    ) external override returns (bytes32 subnode) {
        (subnode, ) = _make(node, label, newOwner, 0, address(0), 0);
        emit NewOwner(node, label, newOwner);
    }

    /// @inheritdoc IENSView
    function setSubnodeRecord(
        bytes32 node,
        bytes32 label,
        address newOwner,
        address newResolver,
        uint64
    ) external override {
        _make(node, label, newOwner, 0, newResolver, 0);
        emit NewOwner(node, label, newOwner);
    }

    /// @inheritdoc IENSView
    function resolver(bytes32 node) external view override returns (address) {
        EntrySlot e = _entryOf(node);
        if (_isLive(node, e)) return e.has(EntryFlags.OWN_RESOLVER) ? _ownResolvers[node] : defaultResolver;
        return _isReverseName(node) ? reverseRegistrar : address(0);
    }

    /// @inheritdoc IENSView
    function ttl(bytes32) external pure override returns (uint64) {
        return 0;
    }

    /// @inheritdoc IENSView
    function recordExists(bytes32 node) external view override returns (bool) {
        return owner(node) != address(0) || _isReverseName(node);
    }

    /// @inheritdoc IENSView
    /// @dev The root and the top-level names that have a registrar belong to governance.
    function owner(bytes32 node) public view override returns (address) {
        if (node == Node.ROOT || registrarOf(node) != address(0)) return owner();
        return _liveEntry(node).owner();
    }

    /// @inheritdoc IERC165
    function supportsInterface(bytes4 interfaceId) public view override(ERC721, IERC165) returns (bool) {
        return
            interfaceId == type(IANSRegistry).interfaceId ||
            interfaceId == type(IENSView).interfaceId ||
            super.supportsInterface(interfaceId);
    }

    function _isReverseName(bytes32 node) private view returns (bool) {
        address reverse = reverseRegistrar;
        return reverse != address(0) && IReverseRegistrar(reverse).hasName(node);
    }
}
