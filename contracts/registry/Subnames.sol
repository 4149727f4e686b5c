// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {LabelRules} from "../names/LabelRules.sol";
import {Node} from "../names/Node.sol";
import {EntryFlags} from "./Entry.sol";
import {EntrySlot, EntrySlots} from "./EntrySlot.sol";
import {IANSRegistry} from "./IANSRegistry.sol";
import {NameToken} from "./NameToken.sol";

/**
 * @title Subnames
 * @notice Names that the owner of a name makes below it. A subname dies with the name above it: when that expires, and
 * when it passes to somebody else. An emancipated subname does not: it is its owner's until its own expiry, which is
 * never later than that of the name above.
 */
abstract contract Subnames is NameToken {
    using EntryFlags for uint8;

    /// @inheritdoc IANSRegistry
    function createSubname(
        bytes32 parent,
        string calldata label,
        address newOwner,
        uint40 expiry,
        address newResolver,
        bool resolvesToOwner
    ) external override returns (bytes32 node) {
        LabelRules.codePoints(bytes(label));
        uint8 flags = resolvesToOwner ? EntryFlags.RESOLVES_TO_OWNER : 0;
        (node, expiry) = _make(parent, keccak256(bytes(label)), newOwner, expiry, newResolver, flags);
        emit SubnameCreated(parent, node, label, newOwner, expiry);
    }

    /// @inheritdoc IANSRegistry
    function extendSubname(bytes32 node, uint40 expiry) external override {
        EntrySlot parent = _authorisedParent(node);
        EntrySlot e = _entryOf(node);
        if (expiry <= e.expiry()) revert ExpiryNotLater(e.expiry(), expiry);
        if (expiry > parent.expiry()) revert ExpiryBeyondParent(parent.expiry(), expiry);
        _write(node, e.withExpiry(expiry));
        emit SubnameExtended(node, expiry);
    }

    /// @inheritdoc IANSRegistry
    function revokeSubname(bytes32 node) external override {
        _authorisedParent(node);
        EntrySlot e = _entryOf(node);
        if (e.has(EntryFlags.EMANCIPATED)) revert AlreadyEmancipated(node);
        _end(node, e);
        _write(node, e.withOwner(address(0)).withFlags(EntryFlags.SUBNAME));
        emit SubnameRevoked(parentOf(node), node);
    }

    /// @inheritdoc IANSRegistry
    function emancipate(bytes32 node) external override {
        EntrySlot parent = _authorisedParent(node);
        if (parent.flags() & (EntryFlags.SUBNAME | EntryFlags.EMANCIPATED) == EntryFlags.SUBNAME) {
            revert ParentNotEmancipated(parentOf(node));
        }
        EntrySlot e = _entryOf(node);
        if (e.has(EntryFlags.EMANCIPATED)) revert AlreadyEmancipated(node);
        _write(node, e.withFlag(EntryFlags.EMANCIPATED, true));
        emit Emancipated(node);
    }

    /**
     * @notice Makes a subname, or replaces one that is not emancipated.
     * @return node The subname's node.
     * @return until Its expiry: the one asked for, or the parent's.
     */
    function _make(
        bytes32 parent,
        bytes32 labelHash,
        address newOwner,
        uint40 expiry,
        address newResolver,
        uint8 flags
    ) internal returns (bytes32 node, uint40 until) {
        EntrySlot above = _authorised(parent);
        until = expiry == 0 ? above.expiry() : expiry;
        if (until > above.expiry()) revert ExpiryBeyondParent(above.expiry(), until);
        node = Node.child(parent, labelHash);
        EntrySlot old = _entryOf(node);
        if (old.has(EntryFlags.EMANCIPATED) && _isLive(node, old)) revert AlreadyEmancipated(node);

        flags |= EntryFlags.SUBNAME;
        if (newResolver != address(0) && newResolver != defaultResolver) {
            flags |= EntryFlags.OWN_RESOLVER;
            _ownResolvers[node] = newResolver;
        }
        _setParent(node, parent);
        _begin(node, old, EntrySlots.pack(newOwner, until, 0, above.version(), flags));
        if (flags.has(EntryFlags.OWN_RESOLVER)) emit NewResolver(node, newResolver);
    }

    /// @dev The entry of the name above a live subname, if the caller may act for it.
    function _authorisedParent(bytes32 node) private view returns (EntrySlot) {
        EntrySlot e = _liveEntry(node);
        if (e.owner() == address(0) || !e.has(EntryFlags.SUBNAME)) revert NotASubname(node);
        return _authorised(parentOf(node));
    }
}
