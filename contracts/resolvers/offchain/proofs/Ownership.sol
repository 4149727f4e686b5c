// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";

import {Grant} from "../messages/Grant.sol";
import {Profile} from "../messages/Profile.sol";
import {Transfer} from "../messages/Transfer.sol";
import {IOwnership} from "./IOwnership.sol";
import {IRecordProof} from "./IRecordProof.sol";
import {Signers} from "./Signers.sol";

/**
 * @title Ownership
 * @notice Who may speak for a name, and whether they did: from the issuer's grant by transfers to the present owner's
 * profile.
 */
abstract contract Ownership is Signers, IOwnership, IRecordProof {
    uint256 private constant _MOST_TRANSFERS = 8;

    /// @dev Reverts unless the grant is signed by the issuer.
    function _checkGrant(Subject calldata subject, Grant memory grant) internal {
        bytes32 structHash = grant.structHash(keccak256(bytes(subject.name)));
        bool signed = _isSigned(subject, subject.issuer, structHash, grant.signature);
        if (!signed) revert GrantNotByIssuer(subject.name, subject.issuer);
    }

    /// @dev Reverts unless the profile is by the owner to whom the grant and transfers lead, and all of it holds now.
    /// That the grant is the issuer's is known.
    function _checkProfile(
        Subject calldata subject,
        Grant memory grant,
        Transfer[] memory transfers,
        Profile memory profile
    ) internal returns (bytes32 profileHash) {
        bytes32 nameHash = keccak256(bytes(subject.name));
        if (grant.epoch == 0) revert EpochMismatch(subject.name, 0, 1);
        if (block.timestamp > grant.expires) revert GrantExpired(subject.name, grant.expires);
        (address owner, uint256 epoch) = _follow(subject, nameHash, grant, transfers);

        if (profile.epoch != epoch) revert EpochMismatch(subject.name, profile.epoch, epoch);
        if (profile.revision == 0) revert ZeroRevision(subject.name);
        if (block.timestamp > profile.expires) revert ProfileExpired(subject.name, profile.expires);
        profileHash = profile.structHash(nameHash);
        bool signed = _isSigned(subject, owner, profileHash, profile.signature);
        if (!signed) revert ProfileNotByOwner(subject.name, owner);
    }

    /// @dev The owner at the end of the transfers, and the epoch that it began.
    function _follow(
        Subject calldata subject,
        bytes32 nameHash,
        Grant memory grant,
        Transfer[] memory transfers
    ) private returns (address owner, uint256 epoch) {
        if (transfers.length > _MOST_TRANSFERS) {
            revert TooManyTransfers(subject.name, transfers.length, _MOST_TRANSFERS);
        }
        (owner, epoch) = (grant.owner, grant.epoch);
        for (uint256 i = 0; i < transfers.length; ++i) {
            Transfer memory transfer = transfers[i];
            if (transfer.epoch != ++epoch) revert EpochMismatch(subject.name, transfer.epoch, epoch);
            bool signed = _isSigned(subject, owner, transfer.structHash(nameHash), transfer.signature);
            if (!signed) revert TransferNotByOwner(subject.name, owner);
            owner = transfer.to;
        }
    }

    /// @dev True if `signer` signed the message with this EIP-712 struct hash.
    function _isSigned(
        Subject calldata subject,
        address signer,
        bytes32 structHash,
        bytes memory signature
    ) internal returns (bool) {
        return _isSignedBy(signer, MessageHashUtils.toTypedDataHash(subject.domain, structHash), signature);
    }
}
