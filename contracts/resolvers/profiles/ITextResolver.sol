// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @title ITextResolver
 * @notice Text records: a value for a key such as `avatar` or `url` (ENSIP-5).
 */
interface ITextResolver {
    /// @notice The text record of `node` for `key` is now `value`; empty for none.
    event TextChanged(bytes32 indexed node, string indexed indexedKey, string key, string value);

    /// @notice The text record of `node` for `key`; empty for none.
    function text(bytes32 node, string calldata key) external view returns (string memory);
}
