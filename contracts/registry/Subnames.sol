// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {LabelRules} from "../names/LabelRules.sol";
import {Node} from "../names/Node.sol";
import {Entry, EntryFlags} from "./Entry.sol";
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
        Entry memory parent = _authorisedParent(node);
        uint40 present = _entries[node].expiry;
        if (expiry <= present) revert ExpiryNotLater(present, expiry);
        if (expiry > parent.expiry) revert ExpiryBeyondParent(parent.expiry, expiry);
        _entries[node].expiry = expiry;
        emit ExpiryChanged(node, expiry);
    }

    /// @inheritdoc IANSRegistry
    function revokeSubname(bytes32 node) external override {
        _authorisedParent(node);
        Entry memory e = _entries[node];
        if (e.flags.has(EntryFlags.EMANCIPATED)) revert AlreadyEmancipated(node);
        _end(node, e);
        e.owner = address(0);
        e.flags = EntryFlags.SUBNAME;
        _entries[node] = e;
        emit SubnameRevoked(parentOf(node), node);
    }

    /// @inheritdoc IANSRegistry
    function emancipate(bytes32 node) external override {
        Entry memory parent = _authorisedParent(node);
        if (parent.flags & (EntryFlags.SUBNAME | EntryFlags.EMANCIPATED) == EntryFlags.SUBNAME) {
            revert ParentNotEmancipated(parentOf(node));
        }
        uint8 flags = _entries[node].flags;
        if (flags.has(EntryFlags.EMANCIPATED)) revert AlreadyEmancipated(node);
        _entries[node].flags = flags | EntryFlags.EMANCIPATED;
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
        Entry memory above = _authorised(parent);
        until = expiry == 0 ? above.expiry : expiry;
        if (until > above.expiry) revert ExpiryBeyondParent(above.expiry, until);
        node = Node.child(parent, labelHash);
        Entry memory old = _entries[node];
        if (old.flags.has(EntryFlags.EMANCIPATED) && _isLive(node, old)) revert AlreadyEmancipated(node);

        flags |= EntryFlags.SUBNAME;
        if (newResolver != address(0) && newResolver != defaultResolver) {
            flags |= EntryFlags.OWN_RESOLVER;
            _ownResolvers[node] = newResolver;
        }
        _setParent(node, parent);
        _begin(node, old, Entry({owner: newOwner, expiry: until, version: 0, seat: above.version, flags: flags}));
        if (flags.has(EntryFlags.OWN_RESOLVER)) emit NewResolver(node, newResolver);
    }

    /// @dev The entry of the name above a live subname, if the caller may act for it.
    function _authorisedParent(bytes32 node) private view returns (Entry memory) {
        Entry memory e = _liveEntry(node);
        if (e.owner == address(0) || !e.flags.has(EntryFlags.SUBNAME)) revert NotASubname(node);
        return _authorised(parentOf(node));
    }
}
