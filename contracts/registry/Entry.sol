// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @notice What the registry keeps of a name, in one storage slot.
 * @param owner Who holds the name. Meaningful only while the name is live.
 * @param expiry Second (Unix time) from which the name is no longer registered; 0 if it never was.
 * @param version Grows whenever the name passes to somebody else. Records and delegates are kept per version, so none
 * of them outlives a change of hands.
 * @param seat For a name under a top-level name: the service provider seat its owner chose, 0 for none. For a subname,
 * which pays no fee: the version its parent had when the subname was made. A parent of another version has been
 * replaced, and the subname is dead.
 * @param flags Bits of {EntryFlags}.
 */
struct Entry {
    address owner;
    uint40 expiry;
    uint24 version;
    uint24 seat;
    uint8 flags;
}

/**
 * @title EntryFlags
 * @notice The bits of {Entry}.flags.
 */
library EntryFlags {
    /// @notice The name's ETH address is its owner, unless an address record says otherwise. Cleared by a transfer.
    uint8 internal constant RESOLVES_TO_OWNER = 1 << 0;
    /// @notice The name has a resolver other than the registry's default one. Cleared by a transfer.
    uint8 internal constant OWN_RESOLVER = 1 << 1;
    /// @notice The name was made by the owner of the name above it, not by a registrar.
    uint8 internal constant SUBNAME = 1 << 2;
    /// @notice The subname cannot be taken back by the name above it before it expires.
    uint8 internal constant EMANCIPATED = 1 << 3;
    /// @notice Only governance can assign the name. Survives every change of hands.
    uint8 internal constant RESERVED = 1 << 4;
    /// @notice The owner cleared the records at least once at this version, see {IANSRegistry-clearRecords}.
    uint8 internal constant RECORDS_CLEARED = 1 << 5;

    /// @notice True if all bits of `flag` are set in `flags`.
    function has(uint8 flags, uint8 flag) internal pure returns (bool) {
        return flags & flag == flag;
    }
}
