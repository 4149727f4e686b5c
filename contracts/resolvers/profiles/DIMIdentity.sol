// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @notice The DIM identity of a name, in two storage slots. The identity's address follows from it: base58 of
 * `entityType`, `digest` and their check code for meta types 1 to 3, `digest` itself in hex for types 4 and 5.
 * @param metaType How the address follows from the key: 1 MKM, 2 BTC, 3 ExBTC, 4 ETH, 5 ExETH; 0 if there is none.
 * @param entityType DIM's type byte: 0 user, 1 group, 2 station, 3 ISP, 4 bot and others; 0 for meta types 4 and 5.
 * @param digest ripemd160(sha256(...)) of the fingerprint or key, or the last 20 bytes of keccak256 of the key.
 * @param proofScheme How control of the identity's key was proven on chain; 0 if it was not: the owner's claim.
 * @param verifiedAt Second (Unix time) of the proof; 0 without one.
 * @param keyHash keccak256 of the public point (64 bytes) or of the RSA modulus: no other key can be put in its place.
 */
struct DIMIdentity {
    uint8 metaType;
    uint8 entityType;
    bytes20 digest;
    uint8 proofScheme;
    uint64 verifiedAt;
    bytes32 keyHash;
}
