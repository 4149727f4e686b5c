// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {Hashes} from "@openzeppelin/contracts/utils/cryptography/Hashes.sol";
import {Memory} from "@openzeppelin/contracts/utils/Memory.sol";

import {ServiceDomain} from "./ServiceDomain.sol";

/**
 * @title ServiceSignature
 * @notice Which operator key signed a message of {ServiceDomain}, by itself or together with others.
 *
 * A signature of 65 bytes (r, s, v of 27 or 28) is one of the message's own digest. One of 65 + 32 n bytes, for n of
 * 1 to 16, is one of a Merkle tree that has the digest as a leaf: r, s, v of the EIP-712 message
 *
 *     Batch(bytes32 root)
 *
 * in the same domain, and the n hashes beside the path from the leaf up to the root, each pair of them hashed in
 * ascending order (`Hashes.commutativeKeccak256`). So a key that signs slowly, as in a hardware module, or for very
 * many at once, signs once for all. An inner hash is one of 64 bytes and a digest one of 66 (EIP-712), so neither can
 * be taken for the other. Whoever makes a tree hashes each digest with a random word first, or the hash beside a path
 * would let its reader try what others were told.
 *
 * The path is limited, so that a message signed by a thief's key, or by a faulty SP, always fits into the transaction
 * that proves the fault.
 */
library ServiceSignature {
    using Memory for bytes;
    using Memory for Memory.Slice;

    /// @dev The type as it is signed.
    bytes32 private constant _TYPEHASH = keccak256("Batch(bytes32 root)");
    /// @dev The length of a signature without a path, in bytes.
    uint256 private constant _PLAIN = 65;
    /// @dev The length of one with the longest path, in bytes.
    uint256 private constant _LONGEST = _PLAIN + 16 * 32;

    /**
     * @notice The account whose key signed.
     * @param custody The verifying contract of the domain.
     * @param digest The hash of the message, see {ServiceDomain-digest}.
     *
     * Reverts with `ECDSAInvalidSignatureLength`, `ECDSAInvalidSignatureS` and `ECDSAInvalidSignature` of {ECDSA}.
     */
    function recover(address custody, bytes32 digest, bytes memory signature) internal view returns (address) {
        uint256 length = signature.length;
        if (length < _PLAIN || length > _LONGEST || (length - _PLAIN) % 32 != 0) {
            revert ECDSA.ECDSAInvalidSignatureLength(length);
        }
        Memory.Slice words = signature.asSlice();
        bytes32 signed = digest;
        if (length > _PLAIN) {
            for (uint256 offset = _PLAIN; offset < length; offset += 32) {
                signed = Hashes.commutativeKeccak256(signed, words.load(offset));
            }
            signed = ServiceDomain.digest(custody, keccak256(abi.encode(_TYPEHASH, signed)));
        }
        return ECDSA.recover(signed, uint8(signature[64]), words.load(0), words.load(32));
    }
}
