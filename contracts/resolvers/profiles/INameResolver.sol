// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @title INameResolver
 * @notice The name that a node stands for: what reverse resolution reads (EIP-181).
 */
interface INameResolver {
    /// @notice The name record of `node` is now `name`; empty for none.
    event NameChanged(bytes32 indexed node, string name);

    /// @notice The name record of `node`; empty for none.
    function name(bytes32 node) external view returns (string memory);
}
