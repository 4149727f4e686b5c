// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @notice What an SP signs with every answer about a name that lives off-chain: EIP-712, in the domain of
 * {ServiceDomain}, by the operator key of its seat ({ServiceSignature}).
 *
 * A name that the SP has nothing for is answered with a `profileHash` of 0. Its `sequence` is that of the last update
 * that the SP accepted for it (it was released, or its time is over), and 0 if it never accepted any.
 *
 * An SP is never at fault as long as
 * - it answers with nothing older than what it gave a {Receipt} for,
 * - it never answers with two profiles of one sequence, and keeps the first if its owner signed two, and
 * - all machines that sign for a seat look into one store.
 * When in doubt it does not answer: silence is no fault.
 *
 * @param resolver The resolver that asks, on the chain of the domain.
 * @param node The namehash of the name (EIP-137).
 * @param queryHash The keccak256 hash of the whole `callData` of the query (EIP-3668).
 * @param profileHash The EIP-712 struct hash of the profile that the answer is taken from; 0 for none.
 * @param sequence The number of the update of the name that the answer is taken from. See {Receipt}.
 * @param servedAt When the answer was signed, in Unix seconds.
 * @param expires Until when it may be used, in Unix seconds.
 */
struct Answer {
    address resolver;
    bytes32 node;
    bytes32 queryHash;
    bytes32 profileHash;
    uint64 sequence;
    uint64 servedAt;
    uint64 expires;
}

using AnswerMessage for Answer global;

/**
 * @title AnswerMessage
 * @notice The EIP-712 struct hash of an {Answer}.
 */
library AnswerMessage {
    /// @dev The type as it is signed.
    bytes32 private constant _TYPEHASH = keccak256(
        "Answer(address resolver,bytes32 node,bytes32 queryHash,bytes32 profileHash,"
        "uint64 sequence,uint64 servedAt,uint64 expires)"
    );

    /// @notice The struct hash.
    function structHash(Answer memory answer) internal pure returns (bytes32) {
        return keccak256(abi.encode(_TYPEHASH, answer));
    }
}
