// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @notice A token of ERC-721 and of ERC-1155 at once, as far as its picture goes: every token is its maker's, and all
/// have one description.
contract PictureToken {
    address private immutable _maker = msg.sender;
    string private _description;

    constructor(string memory description) {
        _description = description;
    }

    function ownerOf(uint256) external view returns (address) {
        return _maker;
    }

    function balanceOf(address account, uint256) external view returns (uint256) {
        return account == _maker ? 1 : 0;
    }

    function tokenURI(uint256) external view returns (string memory) {
        return _description;
    }

    function uri(uint256) external view returns (string memory) {
        return _description;
    }
}
