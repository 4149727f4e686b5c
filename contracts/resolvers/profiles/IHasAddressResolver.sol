// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @title IHasAddressResolver
 * @notice Whether a name has an address record of its own for a coin type, apart from what stands in for it.
 */
interface IHasAddressResolver {
    /// @notice True if an address record of `node` was set for exactly this coin type.
    function hasAddr(bytes32 node, uint256 coinType) external view returns (bool);
}
