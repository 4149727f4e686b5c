// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Hashes} from "@openzeppelin/contracts/utils/cryptography/Hashes.sol";

/**
 * @title Node
 * @notice The vocabulary of the name tree: a node is the EIP-137 namehash of a name. The registry's ERC-721 token id
 * is the node read as a number.
 */
library Node {
    /// @notice The node of the empty name.
    bytes32 internal constant ROOT = bytes32(0);

    /**
     * @notice The node of a name one label below another, as EIP-137 defines it.
     * @param parent Node of the name above.
     * @param labelHash keccak256 of the label's UTF-8 bytes.
     */
    function child(bytes32 parent, bytes32 labelHash) internal pure returns (bytes32) {
        return Hashes.efficientKeccak256(parent, labelHash);
    }

    /**
     * @notice The node of a name one label below another.
     * @param parent Node of the name above.
     * @param label The label's text, normalised by ENSIP-15.
     */
    function child(bytes32 parent, string memory label) internal pure returns (bytes32) {
        return child(parent, keccak256(bytes(label)));
    }
}
