// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IERC721Receiver} from "@openzeppelin/contracts/token/ERC721/IERC721Receiver.sol";

import {IANSRegistry} from "../../contracts/registry/IANSRegistry.sol";

/// @dev A contract that takes names and notes what the registry says while it is asked.
contract CuriousReceiver is IERC721Receiver {
    IANSRegistry private immutable _registry;
    address public ownerSeen;
    uint24 public versionSeen;

    constructor(IANSRegistry registry) {
        _registry = registry;
    }

    function onERC721Received(address, address, uint256 tokenId, bytes calldata) external override returns (bytes4) {
        ownerSeen = _registry.ownerOf(tokenId);
        versionSeen = _registry.entry(bytes32(tokenId)).version;
        return IERC721Receiver.onERC721Received.selector;
    }

    function give(address to, uint256 tokenId) external {
        _registry.transferFrom(address(this), to, tokenId);
    }
}
