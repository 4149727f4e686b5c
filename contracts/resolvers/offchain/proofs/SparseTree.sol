// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Hashes} from "@openzeppelin/contracts/utils/cryptography/Hashes.sol";

/**
 * @title SparseTree
 * @notice A compact sparse Merkle tree: a map of 32 bytes to 32 bytes with one root, of which it can be proven that a
 * key has a value, and that a key has none.
 *
 *     nothing       0
 *     one key       keccak256(0x00 ‖ key ‖ value)      the prefix tells it from a branch
 *     two or more   keccak256(left ‖ right)            by the next bit of their keys, the highest first
 *
 * A key is therefore found where its bits first differ from those of all others. A proof is the path from the root to
 * there, as the hashes beside it, and what lies at its end: the key, another key, or nothing.
 */
library SparseTree {
    /// @notice The hash of a key with its value.
    function leaf(bytes32 key, bytes32 value) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked(bytes1(0), key, value));
    }

    /**
     * @notice The root of the tree in which `end` lies at the end of the path to `key`.
     * @param siblings The hashes beside the path, that below the root first.
     */
    function root(bytes32 key, bytes32 end, bytes32[] memory siblings) internal pure returns (bytes32 hash) {
        hash = end;
        for (uint256 depth = siblings.length; depth > 0; --depth) {
            bytes32 sibling = siblings[depth - 1];
            bool right = (uint256(key) >> (256 - depth)) & 1 == 1;
            hash = right ? Hashes.efficientKeccak256(sibling, hash) : Hashes.efficientKeccak256(hash, sibling);
        }
    }
}
