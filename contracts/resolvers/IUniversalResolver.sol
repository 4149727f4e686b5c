// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @title IUniversalResolver
 * @notice Resolves names forwards and backwards in one call, whatever their resolver (ENSIP-23, interface id
 * 0x6cd2d09b). Names are in wire form, see {DnsName}. Callers should follow EIP-3668 lookups.
 */
interface IUniversalResolver {
    /// @notice Thrown when neither the name has a resolver nor a name above it one that answers for it.
    error ResolverNotFound(bytes name);
    /// @notice Thrown when what the registry has for a resolver is not a contract.
    error ResolverNotContract(bytes name, address resolver);
    /// @notice Thrown when the resolver answers nothing to a call: it does not know the function.
    error UnsupportedResolverProfile(bytes4 selector);
    /// @notice Thrown when the resolver reverts, with what it threw; or with its answer, if that cannot be read.
    error ResolverError(bytes errorData);
    /// @notice Thrown when the name that an address claims does not resolve back to it, but to `primaryAddress`.
    error ReverseAddressMismatch(string primary, bytes primaryAddress);
    /// @notice Thrown when a gateway fails; a batch gateway says so in these words.
    error HttpError(uint16 status, string message);

    /**
     * @notice Finds the resolver of a name: its own, or else that of the nearest name above it that has one.
     * @return resolver The resolver; zero if there is none. Nobody has checked that it is one.
     * @return node The node of `name`.
     * @return offset Where in `name` the name begins whose resolver it is.
     */
    function findResolver(bytes calldata name) external view returns (address resolver, bytes32 node, uint256 offset);

    /**
     * @notice Asks a name's resolver.
     * @param name The name.
     * @param data A call of a resolver profile, as `addr(bytes32)`, or `multicall(bytes[])` of several.
     * @return result The ABI-encoded answer; for several calls an ABI-encoded `bytes[]` of answers, in which an entry
     * whose length is not a multiple of 32 is an ABI-encoded error.
     * @return resolver The resolver that answered.
     */
    function resolve(
        bytes calldata name,
        bytes calldata data
    ) external view returns (bytes memory result, address resolver);

    /**
     * @notice Finds the primary name of an address and makes sure that it resolves back to it (ENSIP-19).
     * @param lookupAddress The address: 20 bytes.
     * @param coinType 60 or this chain's own coin type (0x80000000 | chain id, ENSIP-11) for this chain, another EVM
     * coin type for another one, 0x80000000 for all of them.
     * @return primary The name; empty if the address claims none.
     * @return resolver The resolver of that name; zero if there is none.
     * @return reverseResolver Where primary names are kept.
     */
    function reverse(
        bytes calldata lookupAddress,
        uint256 coinType
    ) external view returns (string memory primary, address resolver, address reverseResolver);
}
