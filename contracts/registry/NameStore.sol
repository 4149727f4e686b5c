// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";

import {Entry, EntryFlags} from "./Entry.sol";
import {EntrySlot} from "./EntrySlot.sol";
import {IANSRegistry} from "./IANSRegistry.sol";

/**
 * @title NameStore
 * @notice What the registry keeps, and the one rule of when a name is live.
 */
abstract contract NameStore is Ownable, IANSRegistry {
    /// @inheritdoc IANSRegistry
    uint40 public immutable override GRACE_PERIOD;

    /// @inheritdoc IANSRegistry
    address public override defaultResolver;
    /// @inheritdoc IANSRegistry
    address public override reverseRegistrar;

    /// @dev Read by {_entryOf}, written by {_write}.
    mapping(bytes32 node => EntrySlot) private _entries;
    /// @dev Read only where OWN_RESOLVER is set.
    mapping(bytes32 node => address) internal _ownResolvers;
    /// @dev Written once, when a subname is first made: a node has but one parent.
    mapping(bytes32 node => bytes32) private _parents;
    /// @dev Read only where RECORDS_CLEARED is set. Never falls, so no record version comes back.
    mapping(bytes32 node => uint40) private _clears;

    constructor(uint40 gracePeriod) {
        GRACE_PERIOD = gracePeriod;
    }

    /// @inheritdoc IANSRegistry
    function entry(bytes32 node) external view override returns (Entry memory) {
        return _entryOf(node).unpack();
    }

    /// @inheritdoc IANSRegistry
    function parentOf(bytes32 node) public view override returns (bytes32) {
        return _parents[node];
    }

    /// @inheritdoc IANSRegistry
    function isLive(bytes32 node) external view override returns (bool) {
        return _isLive(node, _entryOf(node));
    }

    /// @inheritdoc IANSRegistry
    function resolution(
        bytes32 node
    ) external view override returns (address holder, uint64 recordVersion, uint8 flags) {
        EntrySlot e = _entryOf(node);
        if (_isLive(node, e)) return (e.owner(), _recordVersion(node, e), e.flags());
    }

    /// @inheritdoc IANSRegistry
    function clearRecords(bytes32 node) external override {
        EntrySlot e = _liveEntry(node);
        bool byResolver =
            e.has(EntryFlags.OWN_RESOLVER) ? msg.sender == _ownResolvers[node] : msg.sender == defaultResolver;
        if (e.owner() == address(0) || !(byResolver || _mayAct(e.owner(), msg.sender))) {
            revert NotAuthorised(node, msg.sender);
        }
        _clears[node] += 1;
        e = e.withFlag(EntryFlags.RECORDS_CLEARED, true);
        _write(node, e);
        emit RecordsCleared(node, _recordVersion(node, e));
    }

    /// @inheritdoc IANSRegistry
    function setResolvesToOwner(bytes32 node, bool enabled) external override {
        _write(node, _authorised(node).withFlag(EntryFlags.RESOLVES_TO_OWNER, enabled));
        emit ResolvesToOwnerChanged(node, enabled);
    }

    /// @inheritdoc IANSRegistry
    function setSeat(bytes32 node, uint24 seat) external override {
        EntrySlot e = _authorised(node);
        if (e.has(EntryFlags.SUBNAME)) revert SubnamePaysNoFee(node);
        _write(node, e.withSeat(seat));
        emit SeatChanged(node, seat);
    }

    /// @inheritdoc IANSRegistry
    function setDefaults(address defaultResolver_, address reverseRegistrar_) external override onlyOwner {
        if (defaultResolver != address(0)) revert DefaultsAlreadySet();
        if (defaultResolver_ == address(0) || reverseRegistrar_ == address(0)) revert ZeroAddress();
        defaultResolver = defaultResolver_;
        reverseRegistrar = reverseRegistrar_;
        emit DefaultsSet(defaultResolver_, reverseRegistrar_);
    }

    /// @dev Notes whose subname a node is. A node's parent never changes, so the slot is written once.
    function _setParent(bytes32 node, bytes32 parent) internal {
        if (_parents[node] == bytes32(0)) _parents[node] = parent;
    }

    /**
     * @dev A name is live until it expires; a subname that is not emancipated, only while each name above it is live
     * and still of the version that made the one below.
     */
    function _isLive(bytes32 node, EntrySlot e) internal view returns (bool) {
        while (e.owner() != address(0) && block.timestamp < e.expiry()) {
            if (e.flags() & (EntryFlags.SUBNAME | EntryFlags.EMANCIPATED) != EntryFlags.SUBNAME) return true;
            uint24 madeBy = e.seat();
            node = _parents[node];
            e = _entryOf(node);
            if (e.version() != madeBy) return false;
        }
        return false;
    }

    /// @dev What is stored of a name.
    function _entryOf(bytes32 node) internal view returns (EntrySlot) {
        return _entries[node];
    }

    /// @dev Stores what there is to say of a name.
    function _write(bytes32 node, EntrySlot e) internal {
        _entries[node] = e;
    }

    /// @dev The entry of a live name, or one whose owner is zero.
    function _liveEntry(bytes32 node) internal view returns (EntrySlot e) {
        e = _entryOf(node);
        if (!_isLive(node, e)) e = e.withOwner(address(0));
    }

    /// @dev The entry of a live name that the caller may act for, or a revert.
    function _authorised(bytes32 node) internal view returns (EntrySlot e) {
        e = _liveEntry(node);
        if (e.owner() == address(0) || !_mayAct(e.owner(), msg.sender)) revert NotAuthorised(node, msg.sender);
    }

    /// @dev True if `actor` is `holder` or one of the holder's ERC-721 operators.
    function _mayAct(address holder, address actor) internal view virtual returns (bool);

    /// @dev The version under which the records of a live name are kept.
    function _recordVersion(bytes32 node, EntrySlot e) internal view returns (uint64) {
        return e.has(EntryFlags.RECORDS_CLEARED) ? (uint64(_clears[node]) << 24) | e.version() : e.version();
    }
}
