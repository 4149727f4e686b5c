// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Records} from "../Records.sol";
import {INameResolver} from "./INameResolver.sol";

/**
 * @title NameResolver
 * @notice The name record of a name. Primary names of addresses are kept by {ReverseRegistrar}, not here.
 */
abstract contract NameResolver is Records, INameResolver {
    /// @notice Sets the name record; empty clears it. Callable by the owner, their operators and delegates.
    function setName(bytes32 node, string calldata newName) external {
        _write(node, type(INameResolver).interfaceId, bytes32(0), bytes(newName));
        emit NameChanged(node, newName);
    }

    /// @inheritdoc INameResolver
    function name(bytes32 node) external view override returns (string memory) {
        return string(_read(node, type(INameResolver).interfaceId, bytes32(0)));
    }

    /// @notice True for the interface of this profile (ERC-165).
    function supportsInterface(bytes4 interfaceId) public view virtual override returns (bool) {
        return interfaceId == type(INameResolver).interfaceId || super.supportsInterface(interfaceId);
    }
}
