// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @notice What an SP signs when it has accepted an update of a name that lives off-chain, and has stored it for good:
 * EIP-712, in the domain of {ServiceDomain}, by the operator key of its seat ({ServiceSignature}).
 *
 * Updates of a name are numbered from 1 by whoever signs them, and every one has a higher number than all before, also
 * after the name changed hands: an SP refuses any other. Whoever gets a receipt checks that `receivedAt` is now, since
 * a receipt of the future binds nobody. It may ask for a new one whenever the seat has a new key.
 *
 * @param resolver The resolver of the name, on the chain of the domain.
 * @param node The namehash of the name (EIP-137).
 * @param profileHash The EIP-712 struct hash of the profile; 0 if the update leaves the name without one (a release).
 * @param sequence The number of the update, above 0.
 * @param expires Until when the profile is to be served, in Unix seconds: the earliest end of all that it rests on. Has
 * no meaning without a profile.
 * @param receivedAt When the update was accepted, in Unix seconds.
 */
struct Receipt {
    address resolver;
    bytes32 node;
    bytes32 profileHash;
    uint64 sequence;
    uint64 expires;
    uint64 receivedAt;
}

using ReceiptMessage for Receipt global;

/**
 * @title ReceiptMessage
 * @notice The EIP-712 struct hash of a {Receipt}.
 */
library ReceiptMessage {
    /// @dev The type as it is signed.
    bytes32 private constant _TYPEHASH = keccak256(
        "Receipt(address resolver,bytes32 node,bytes32 profileHash,uint64 sequence,uint64 expires,uint64 receivedAt)"
    );

    /// @notice The struct hash.
    function structHash(Receipt memory receipt) internal pure returns (bytes32) {
        return keccak256(abi.encode(_TYPEHASH, receipt));
    }
}
