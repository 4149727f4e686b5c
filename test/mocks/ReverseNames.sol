// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @dev Says of chosen nodes that they are reverse names, all that the registry asks.
contract ReverseNames {
    mapping(bytes32 node => bool) public hasName;

    function set(bytes32 node) external {
        hasName[node] = true;
    }
}
