// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IStorageVerifier} from "./IStorageVerifier.sol";

/**
 * @title IL2Resolver
 * @notice Answers for names that are kept on an L2, in {IL2Names}: what it says is proven by the state of that chain,
 * as the L2 itself proves it here. No key is trusted, and no gateway; a name that does not exist is proven not to.
 *
 * What was written on the L2 shows here once the L2 has brought its state here, which its verifier knows.
 *
 * A zone is a name on this chain with this resolver and an account on the L2 that issues its subnames. It belongs to a
 * version of its name, as in {IOffchainResolver}.
 */
interface IL2Resolver {
    /// @notice The subnames of `node`, at this record version, are those that `issuer` issues on the L2; of nobody, if
    /// it is zero.
    event L2IssuerChanged(bytes32 indexed node, uint64 indexed recordVersion, address indexed issuer);

    /// @notice Thrown when nobody issues names on the L2 for a name.
    error NotOnL2(bytes name);

    /// @notice Names the account on the L2 that issues the names at and below `node`, or none. Callable by the name's
    /// owner, their operators, and in a registration with this resolver ({IANSRegistry-NotAuthorised}).
    function setL2Issuer(bytes32 node, address issuer) external;

    /// @notice The zone that a name is in and its issuer on the L2; zeros for none.
    /// @param name The name in wire form, see {DnsName}.
    function l2ZoneOf(bytes calldata name) external view returns (bytes32 zone, address issuer);

    /// @notice Ends a lookup, as EIP-3668 has it: checks what a gateway said and answers the call that was asked.
    /// @param response What the gateway said.
    /// @param extraData The name and the call.
    function resolveCallback(bytes calldata response, bytes calldata extraData) external view returns (bytes memory);

    /// @notice What checks the state of the L2.
    function VERIFIER() external view returns (IStorageVerifier);

    /// @notice The {IL2Names} on the L2.
    function L2_NAMES() external view returns (address);
}
