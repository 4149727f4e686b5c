// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @title IExtendedResolver
 * @notice A resolver that answers for its name and for all names below it (ENSIP-10, interface id 0x9061b923).
 */
interface IExtendedResolver {
    /**
     * @notice Answers a question about a name.
     * @param name The name in wire form, see {DnsName}.
     * @param data The call of a resolver profile that asks the question, as `addr(bytes32)`.
     * @return The ABI-encoded answer to that call.
     */
    function resolve(bytes calldata name, bytes calldata data) external view returns (bytes memory);
}
