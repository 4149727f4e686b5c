// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @title IContentHashResolver
 * @notice The content of a name, such as a site on IPFS or Swarm (ENSIP-7).
 */
interface IContentHashResolver {
    /// @notice The content hash of `node` is now `hash`; empty for none.
    event ContenthashChanged(bytes32 indexed node, bytes hash);

    /// @notice The content hash of `node`, a protocol code and its value as in ENSIP-7; empty for none.
    function contenthash(bytes32 node) external view returns (bytes memory);
}
