// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Checkpoint} from "../messages/Checkpoint.sol";
import {Grant} from "../messages/Grant.sol";
import {Profile} from "../messages/Profile.sol";
import {Transfer} from "../messages/Transfer.sol";
import {IRecordProof} from "./IRecordProof.sol";

/**
 * @title ICheckpointedRecords
 * @notice Proves records by a checkpoint of the zone's issuer in place of seats: for zones that ask no seat. The issuer
 * signs one root for all grants of the zone; a name's profile is signed by its owner as always.
 *
 *      issuer ──Checkpoint──▶ all grants, and no other ──▶ this name is granted to … ──Profile──▶ records
 *                                                     └──▶ this name is granted to nobody
 *
 * Anybody can serve this, with no key at all.
 */
interface ICheckpointedRecords is IRecordProof {
    /**
     * @notice What a gateway answers, ABI-encoded behind the 4 bytes of {KIND}.
     * @param checkpoint The issuer's.
     * @param siblings The path to the name in the tree of the checkpoint, see {SparseTree}.
     * @param otherKey Where the name is not: the node that lies at the end of its path instead; 0 for none.
     * @param otherGrant What that node is mapped to; 0 for none.
     * @param grant Where the name is: its grant. Without a signature, which is in the checkpoint.
     * @param transfers By which it passed on since.
     * @param profile What its owner says of it. Without a signature, the name is shown not to be granted.
     * @param values The values that were asked for, in any order.
     */
    struct CheckpointedResponse {
        Checkpoint checkpoint;
        bytes32[] siblings;
        bytes32 otherKey;
        bytes32 otherGrant;
        Grant grant;
        Transfer[] transfers;
        Profile profile;
        string[] values;
    }

    /// @notice Thrown when the zone asks seats: a checkpoint says nothing as new as they do.
    error CheckpointNotAllowed(uint8 threshold);
    /// @notice Thrown when the checkpoint is over.
    error CheckpointExpired(uint64 expires);
    /// @notice Thrown when the issuer signed no such checkpoint: forged, of an issuer before, or of another tree.
    error CheckpointNotByIssuer(bytes32 root, address issuer);
    /// @notice Thrown when a name is granted that was to be shown not to be.
    error NameIsGranted(string name);

    /// @notice Reads a response, behind its first 4 bytes, without checking anything: for those who make or show one.
    function decodeCheckpointed(bytes calldata response) external pure returns (CheckpointedResponse memory);

    /// @notice The first 4 bytes of a response that is to be checked here. No {Response} has a length with them.
    function KIND() external view returns (bytes4);
}
