// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @title IL2Names
 * @notice Subnames and their records, kept on an L2, where they cost little, for resolvers on another chain that read
 * them by storage proofs ({L2Resolver}).
 *
 * One contract serves all zones. Every account is the issuer of a space of its own, and may give any node in it to
 * anybody: it means nothing until the owner of a name on the other chain names that account as the issuer of the name.
 * So nobody has to prove on the L2 what belongs to whom on the other chain.
 *
 * The layout of the storage is a part of this interface: slot 0 has the subnames, slot 1 the records.
 *
 *     none ──grant──▶ owned ──transfer, grant to another──▶ owned, next epoch, without records
 *                       └──revoke, or its time is over──▶ not owned
 */
interface IL2Names {
    /**
     * @notice A subname, in one slot.
     * @param owner Who may write its records; zero for nobody.
     * @param expires Until when it is owned, in Unix seconds.
     * @param epoch Grows whenever it passes to somebody else. Records are kept by epoch, so none outlives that.
     */
    struct Subname {
        address owner;
        uint64 expires;
        uint32 epoch;
    }

    /// @notice A record as people write it, see {RecordKey}.
    struct RecordText {
        string key;
        string value;
    }

    /// @notice A subname is `owner`'s until `expires`; in another epoch than before, it has no records yet.
    event SubnameChanged(address indexed issuer, bytes32 indexed node, address owner, uint64 expires, uint32 epoch);
    /// @notice The value of a record is this from now on; empty for none.
    event RecordChanged(
        address indexed issuer,
        bytes32 indexed node,
        string indexed indexedKey,
        uint32 epoch,
        string key,
        string value
    );

    /// @notice Thrown when a subname would be given to nobody.
    error SubnameWithoutOwner(bytes32 node);
    /// @notice Thrown when anybody but the owner of a subname calls, or its time is over.
    error NotSubnameOwner(address issuer, bytes32 node, address caller);

    /// @notice Gives a node of the caller's space to somebody until `expires`; to its owner again, it keeps its
    /// records. Callable by anyone.
    function grant(bytes32 node, address owner, uint64 expires) external;

    /// @notice Takes back a node of the caller's space. Callable by anyone.
    function revoke(bytes32 node) external;

    /// @notice Hands a subname to somebody else, without its records. Callable by its owner.
    function transfer(address issuer, bytes32 node, address to) external;

    /// @notice Sets records; an empty value removes one. Callable by the subname's owner.
    function setRecords(address issuer, bytes32 node, RecordText[] calldata records) external;

    /// @notice A subname as it stands, its time over or not.
    function subnameOf(address issuer, bytes32 node) external view returns (Subname memory);

    /// @notice A record of a subname's present epoch; empty for none.
    function recordOf(address issuer, bytes32 node, string calldata key) external view returns (string memory);
}
