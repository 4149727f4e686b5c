// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @dev Primary names that nobody has checked: what a universal resolver reads of a reverse registrar.
contract ClaimedNames {
    mapping(address account => mapping(uint256 coinType => string name)) public nameOf;
    mapping(bytes32 node => string name) public name;
    mapping(bytes4 interfaceId => bool) public supportsInterface;

    constructor() {
        supportsInterface[0x01ffc9a7] = true;
        supportsInterface[0x691f3431] = true;
    }

    function claim(address account, uint256 coinType, string calldata text) external {
        nameOf[account][coinType] = text;
    }

    function setName(bytes32 node, string calldata text) external {
        name[node] = text;
    }

    function hasName(bytes32 node) external view returns (bool) {
        return bytes(name[node]).length > 0;
    }
}
