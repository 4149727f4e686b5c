// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Entry} from "./Entry.sol";

/// @notice {Entry} as the one word it is stored in: what the registry computes with, since a word costs no memory.
type EntrySlot is uint256;

using EntrySlots for EntrySlot global;

/**
 * @title EntrySlots
 * @notice Reads and changes the fields of an {EntrySlot}.
 */
library EntrySlots {
    /// @notice An entry with these fields.
    function pack(
        address owner_,
        uint40 expiry_,
        uint24 version_,
        uint24 seat_,
        uint8 flags_
    ) internal pure returns (EntrySlot) {
        uint256 low = uint160(owner_) | (uint256(expiry_) << 160);
        return EntrySlot.wrap(low | (uint256(version_) << 200) | (uint256(seat_) << 224) | (uint256(flags_) << 248));
    }

    /// @notice The fields, all at once.
    function unpack(EntrySlot e) internal pure returns (Entry memory) {
        return Entry({owner: e.owner(), expiry: e.expiry(), version: e.version(), seat: e.seat(), flags: e.flags()});
    }

    /// @notice See {Entry}.owner.
    function owner(EntrySlot e) internal pure returns (address) {
        return address(uint160(EntrySlot.unwrap(e)));
    }

    /// @notice See {Entry}.expiry.
    function expiry(EntrySlot e) internal pure returns (uint40) {
        return uint40(EntrySlot.unwrap(e) >> 160);
    }

    /// @notice See {Entry}.version.
    function version(EntrySlot e) internal pure returns (uint24) {
        return uint24(EntrySlot.unwrap(e) >> 200);
    }

    /// @notice See {Entry}.seat.
    function seat(EntrySlot e) internal pure returns (uint24) {
        return uint24(EntrySlot.unwrap(e) >> 224);
    }

    /// @notice See {Entry}.flags.
    function flags(EntrySlot e) internal pure returns (uint8) {
        return uint8(EntrySlot.unwrap(e) >> 248);
    }

    /// @notice True if all bits of `flag` are set.
    function has(EntrySlot e, uint8 flag) internal pure returns (bool) {
        return e.flags() & flag == flag;
    }

    /// @notice The entry with another owner.
    function withOwner(EntrySlot e, address to) internal pure returns (EntrySlot) {
        uint256 rest = EntrySlot.unwrap(e) & ~uint256(type(uint160).max);
        return EntrySlot.wrap(rest | uint160(to));
    }

    /// @notice The entry with another expiry.
    function withExpiry(EntrySlot e, uint40 to) internal pure returns (EntrySlot) {
        uint256 rest = EntrySlot.unwrap(e) & ~(uint256(type(uint40).max) << 160);
        return EntrySlot.wrap(rest | (uint256(to) << 160));
    }

    /// @notice The entry with another version.
    function withVersion(EntrySlot e, uint24 to) internal pure returns (EntrySlot) {
        uint256 rest = EntrySlot.unwrap(e) & ~(uint256(type(uint24).max) << 200);
        return EntrySlot.wrap(rest | (uint256(to) << 200));
    }

    /// @notice The entry with another seat.
    function withSeat(EntrySlot e, uint24 to) internal pure returns (EntrySlot) {
        uint256 rest = EntrySlot.unwrap(e) & ~(uint256(type(uint24).max) << 224);
        return EntrySlot.wrap(rest | (uint256(to) << 224));
    }

    /// @notice The entry with other flags.
    function withFlags(EntrySlot e, uint8 to) internal pure returns (EntrySlot) {
        uint256 rest = EntrySlot.unwrap(e) & type(uint248).max;
        return EntrySlot.wrap(rest | (uint256(to) << 248));
    }

    /// @notice The entry with the bits of `flag` set, or cleared.
    function withFlag(EntrySlot e, uint8 flag, bool enabled) internal pure returns (EntrySlot) {
        return e.withFlags(enabled ? e.flags() | flag : e.flags() & ~flag);
    }
}
