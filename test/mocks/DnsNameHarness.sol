// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {DnsName} from "../../contracts/names/DnsName.sol";

/// @dev Lets a test call the library.
contract DnsNameHarness {
    function labelAt(bytes calldata name, uint256 offset) external pure returns (uint256 length, uint256 next) {
        return DnsName.labelAt(name, offset);
    }

    function suffixes(bytes calldata name) external pure returns (bytes32[] memory nodes, uint256[] memory offsets) {
        return DnsName.suffixes(name);
    }

    function namehash(bytes calldata name) external pure returns (bytes32) {
        return DnsName.namehash(name);
    }

    function encode(string calldata text) external pure returns (bytes memory name) {
        return DnsName.encode(text);
    }
}
