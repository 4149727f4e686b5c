// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @title IPubkeyResolver
 * @notice The secp256k1 public key of a name (EIP-619).
 */
interface IPubkeyResolver {
    /// @notice The public key of `node` is now the point (`x`, `y`); zeros for none.
    event PubkeyChanged(bytes32 indexed node, bytes32 x, bytes32 y);

    /// @notice The public key of `node` as the point (`x`, `y`) of secp256k1; zeros for none.
    function pubkey(bytes32 node) external view returns (bytes32 x, bytes32 y);
}
