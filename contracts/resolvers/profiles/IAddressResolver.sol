// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @title IAddressResolver
 * @notice The address of a name on any chain (ENSIP-9), in the chain's own bytes: 20 bytes for an EVM chain, the
 * scriptPubkey for Bitcoin.
 */
interface IAddressResolver {
    /// @notice The address record of `node` for `coinType` is now `newAddress`; empty for none.
    event AddressChanged(bytes32 indexed node, uint256 coinType, bytes newAddress);

    /**
     * @notice The address of `node` for a coin type; empty for none. For an EVM coin type without a record of its own
     * the name's owner answers on this chain, if the name resolves to its owner; else the name's default EVM record
     * does (ENSIP-19).
     */
    function addr(bytes32 node, uint256 coinType) external view returns (bytes memory);
}
