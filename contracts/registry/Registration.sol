// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Node} from "../names/Node.sol";
import {EntryFlags} from "./Entry.sol";
import {EntrySlot, EntrySlots} from "./EntrySlot.sol";
import {IANSRegistry} from "./IANSRegistry.sol";
import {NameToken} from "./NameToken.sol";

/**
 * @title Registration
 * @notice What a registrar may do below its top-level name, and what nobody may do whatever the registrar's code says:
 * take a name that is live or in grace, shorten one, or give away a reserved one by accident.
 */
abstract contract Registration is NameToken {
    using EntryFlags for uint8;

    uint8 private constant _REGISTRAR_FLAGS = EntryFlags.RESOLVES_TO_OWNER | EntryFlags.RESERVED;

    mapping(bytes32 tld => address) private _registrars;

    // The registration that is under way in this transaction, if any (EIP-1153).
    bytes32 private transient _openNode;
    address private transient _openRegistrar;
    address private transient _openWriter;

    modifier onlyRegistrar(bytes32 tld) {
        if (msg.sender != _registrars[tld]) revert OnlyRegistrar(tld, msg.sender);
        _;
    }

    /// @inheritdoc IANSRegistry
    function register(
        NewName calldata n
    ) external override onlyRegistrar(n.tld) returns (bytes32 node, uint40 formerExpiry) {
        node = Node.child(n.tld, n.labelHash);
        EntrySlot old = _entryOf(node);
        formerExpiry = old.expiry();
        if (formerExpiry != 0 && block.timestamp < _graceEnd(old)) revert NameTaken(node, _graceEnd(old));
        if (n.flags & ~_REGISTRAR_FLAGS != 0) revert FlagsNotAllowed(n.flags);
        uint8 flags = n.flags | (old.flags() & EntryFlags.RESERVED);
        if (flags.has(EntryFlags.RESERVED) && !n.flags.has(EntryFlags.RESERVED)) revert NameReserved(node);
        if (n.resolver != address(0) && n.resolver != defaultResolver) {
            flags |= EntryFlags.OWN_RESOLVER;
            _ownResolvers[node] = n.resolver;
        }

        _openNode = node;
        _openRegistrar = msg.sender;
        _openWriter = n.writer;
        _begin(node, old, EntrySlots.pack(n.owner, n.expiry, 0, n.seat, flags));
        if (flags.has(EntryFlags.OWN_RESOLVER)) emit NewResolver(node, n.resolver);
    }

    /// @inheritdoc IANSRegistry
    function closeRegistration(bytes32 node) external override {
        if (registeringBy(node) != msg.sender) revert NotRegistering(node, msg.sender);
        _openNode = bytes32(0);
        _openRegistrar = address(0);
        _openWriter = address(0);
    }

    /// @inheritdoc IANSRegistry
    function renew(
        bytes32 tld,
        bytes32 labelHash,
        uint40 time
    ) external override onlyRegistrar(tld) returns (uint40 expiry, uint24 seat) {
        bytes32 node = Node.child(tld, labelHash);
        EntrySlot e = _entryOf(node);
        if (block.timestamp >= _graceEnd(e)) revert NotRenewable(node);
        if (time == 0) revert ExpiryNotLater(e.expiry(), e.expiry());
        expiry = e.expiry() + time;
        seat = e.seat();
        _write(node, e.withExpiry(expiry));
    }

    /// @inheritdoc IANSRegistry
    function setReserved(bytes32 tld, bytes32 labelHash, bool reserved) external override onlyRegistrar(tld) {
        bytes32 node = Node.child(tld, labelHash);
        _write(node, _entryOf(node).withFlag(EntryFlags.RESERVED, reserved));
        emit ReservedChanged(node, reserved);
    }

    /// @inheritdoc IANSRegistry
    function setRegistrar(string calldata label, address registrar) external override onlyOwner {
        bytes32 tld = Node.child(Node.ROOT, label);
        _registrars[tld] = registrar;
        emit RegistrarChanged(tld, label, registrar);
    }

    /// @inheritdoc IANSRegistry
    function accessFor(
        bytes32 node,
        address writer
    ) external view override returns (uint64 recordVersion, bool allowed) {
        EntrySlot e = _entryOf(node);
        if (!_isLive(node, e)) return (0, false);
        allowed = _mayAct(e.owner(), writer) || (node == _openNode && writer == _openWriter && writer != address(0));
        recordVersion = _recordVersion(node, e);
    }

    /// @inheritdoc IANSRegistry
    function registrarOf(bytes32 tld) public view override returns (address) {
        return _registrars[tld];
    }

    /// @inheritdoc IANSRegistry
    function registeringBy(bytes32 node) public view override returns (address) {
        return node == _openNode ? _openRegistrar : address(0);
    }

    /// @dev The first second in which a name that was once registered is free; long past for one that never was.
    function _graceEnd(EntrySlot e) private view returns (uint256) {
        return uint256(e.expiry()) + GRACE_PERIOD;
    }
}
