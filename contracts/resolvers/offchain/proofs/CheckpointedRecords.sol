// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ICheckpointedRecords} from "./ICheckpointedRecords.sol";
import {IRecordProof} from "./IRecordProof.sol";
import {Ownership} from "./Ownership.sol";
import {SparseTree} from "./SparseTree.sol";

/**
 * @title CheckpointedRecords
 * @notice See {ICheckpointedRecords}. It holds nothing, owns nothing and has no rights anywhere, see {Signers}.
 */
contract CheckpointedRecords is Ownership, ICheckpointedRecords {
    /// @inheritdoc ICheckpointedRecords
    bytes4 public constant override KIND = bytes4(keccak256("ANS checkpoint"));

    /// @inheritdoc IRecordProof
    function prove(Subject calldata subject, bytes calldata response) external override returns (Proven memory proven) {
        if (subject.threshold != 0) revert CheckpointNotAllowed(subject.threshold);
        CheckpointedResponse memory r = abi.decode(response[4:], (CheckpointedResponse));
        bool granted = r.profile.signature.length != 0;
        _checkCheckpoint(subject, r, granted ? _grantLeaf(subject, r) : _otherLeaf(subject, r));
        if (!granted) return proven;
        _checkProfile(subject, r.grant, r.transfers, r.profile);
        return Proven(r.profile.records, r.values);
    }

    /// @inheritdoc ICheckpointedRecords
    function decodeCheckpointed(bytes calldata response) external pure override returns (CheckpointedResponse memory) {
        return abi.decode(response, (CheckpointedResponse));
    }

    /// @dev Reverts unless the issuer signed the tree in which `end` lies at the end of the name's path.
    function _checkCheckpoint(Subject calldata subject, CheckpointedResponse memory r, bytes32 end) private {
        if (block.timestamp > r.checkpoint.expires) revert CheckpointExpired(r.checkpoint.expires);
        bytes32 root = SparseTree.root(subject.node, end, r.siblings);
        bool signed = _isSigned(
            subject,
            subject.issuer,
            r.checkpoint.structHash(subject.zone, root),
            r.checkpoint.signature
        );
        if (!signed) revert CheckpointNotByIssuer(root, subject.issuer);
    }

    function _grantLeaf(Subject calldata subject, CheckpointedResponse memory r) private pure returns (bytes32) {
        return SparseTree.leaf(subject.node, r.grant.structHash(keccak256(bytes(subject.name))));
    }

    function _otherLeaf(Subject calldata subject, CheckpointedResponse memory r) private pure returns (bytes32) {
        if (r.otherKey == subject.node) revert NameIsGranted(subject.name);
        return r.otherKey == 0 ? bytes32(0) : SparseTree.leaf(r.otherKey, r.otherGrant);
    }
}
