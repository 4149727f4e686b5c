// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @notice A record of a name as its owner signs it, `Record(string key,string value)`, by hashes.
 * @param key keccak256 of its key, see {RecordKey}.
 * @param value keccak256 of its value.
 */
struct RecordHash {
    bytes32 key;
    bytes32 value;
}

/**
 * @notice What the owner of a name signs to say what it stands for: all of its records at once. EIP-712, in the domain
 * of the resolver, as `Profile(string name,uint32 epoch,uint32 revision,uint64 expires,Record[] records)` with
 * `Record(string key,string value)`. A wallet shows the records; to verify, their hashes are enough.
 * @param epoch That of the grant or transfer by which the owner has the name.
 * @param revision Counts the profiles of an epoch, from 1.
 * @param expires Until when the profile is to be believed, in Unix seconds.
 * @param records Every record, in the order in which they were signed. What is not among them does not exist.
 * @param signature By the owner; of the kinds of {Grant}.
 */
struct Profile {
    uint32 epoch;
    uint32 revision;
    uint64 expires;
    RecordHash[] records;
    bytes signature;
}

using ProfileMessage for Profile global;

/**
 * @title ProfileMessage
 * @notice The EIP-712 struct hash of a {Profile}, and its number among the updates of the name.
 */
library ProfileMessage {
    bytes32 private constant _RECORD_TYPEHASH = keccak256("Record(string key,string value)");
    bytes32 private constant _TYPEHASH = keccak256(
        "Profile(string name,uint32 epoch,uint32 revision,uint64 expires,Record[] records)"
        "Record(string key,string value)"
    );

    /// @notice The struct hash.
    /// @param nameHash keccak256 of the name as text.
    function structHash(Profile memory profile, bytes32 nameHash) internal pure returns (bytes32) {
        bytes32[] memory records = new bytes32[](profile.records.length);
        for (uint256 i = 0; i < records.length; ++i) {
            RecordHash memory record = profile.records[i];
            records[i] = keccak256(abi.encode(_RECORD_TYPEHASH, record.key, record.value));
        }
        return
            keccak256(
                abi.encode(
                    _TYPEHASH,
                    nameHash,
                    profile.epoch,
                    profile.revision,
                    profile.expires,
                    keccak256(abi.encodePacked(records))
                )
            );
    }

    /// @notice The number of the update: the epoch in the upper half, the revision in the lower. So whatever a former
    /// owner has signed has a lower one than anything after the hand-over.
    function sequence(Profile memory profile) internal pure returns (uint64) {
        return (uint64(profile.epoch) << 32) | profile.revision;
    }
}
