// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

// The name ABI is that of ENSIP-4.
// solhint-disable func-name-mixedcase

/**
 * @title IABIResolver
 * @notice The ABI of the contract that a name stands for (ENSIP-4).
 */
interface IABIResolver {
    /// @notice The ABI of `node` in the encoding `contentType` changed.
    event ABIChanged(bytes32 indexed node, uint256 indexed contentType);

    /**
     * @notice The ABI of `node` in the first encoding that it has of those asked for.
     * @param contentTypes Encodings the caller reads, one bit each: 1 JSON, 2 zlib-compressed JSON, 4 CBOR, 8 a URI.
     * @return contentType The encoding of `data`; 0 for none.
     * @return data The ABI; empty for none.
     */
    function ABI(bytes32 node, uint256 contentTypes) external view returns (uint256 contentType, bytes memory data);
}
