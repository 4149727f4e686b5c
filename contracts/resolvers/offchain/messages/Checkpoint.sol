// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @notice What a zone's issuer signs to fix all grants of the zone at once: EIP-712, in the domain of the resolver, as
 * `Checkpoint(bytes32 zone,bytes32 root,uint64 epoch,uint64 expires)`. It proves of any name that it is granted or that
 * it is not, so that a mirror needs no key to say so.
 *
 * Until it expires it can be shown, also where a newer one says something else: an issuer signs for as long as a name
 * that is granted today may be denied.
 *
 * The root is that of a {SparseTree} in which the key is the node of a name and the value the EIP-712 struct hash of
 * its {Grant}. It is not sent: it follows from the proof.
 *
 * @param epoch Counts the checkpoints of the zone.
 * @param expires Until when it holds, in Unix seconds.
 * @param signature By the issuer, of the kinds of {Grant}.
 */
struct Checkpoint {
    uint64 epoch;
    uint64 expires;
    bytes signature;
}

using CheckpointMessage for Checkpoint global;

/**
 * @title CheckpointMessage
 * @notice The EIP-712 struct hash of a {Checkpoint}.
 */
library CheckpointMessage {
    bytes32 private constant _TYPEHASH = keccak256("Checkpoint(bytes32 zone,bytes32 root,uint64 epoch,uint64 expires)");

    /// @notice The struct hash.
    function structHash(Checkpoint memory checkpoint, bytes32 zone, bytes32 root) internal pure returns (bytes32) {
        return keccak256(abi.encode(_TYPEHASH, zone, root, checkpoint.epoch, checkpoint.expires));
    }
}
