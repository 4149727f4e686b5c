// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @title IDataResolver
 * @notice Records of any bytes for a key (ENSIP-24).
 */
interface IDataResolver {
    /// @notice The data record of `node` for `key` changed.
    event DataChanged(bytes32 indexed node, string indexed indexedKey, string key, bytes indexed indexedData);

    /// @notice The data record of `node` for `key`; empty for none.
    function data(bytes32 node, string calldata key) external view returns (bytes memory);
}
