// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Records} from "../Records.sol";
import {ITextResolver} from "./ITextResolver.sol";

/**
 * @title TextResolver
 * @notice Text records of a name.
 */
abstract contract TextResolver is Records, ITextResolver {
    /// @notice Sets the text record for a key; empty clears it. Callable by the owner, their operators and delegates.
    function setText(bytes32 node, string calldata key, string calldata value) external {
        _write(node, type(ITextResolver).interfaceId, keccak256(bytes(key)), bytes(value));
        emit TextChanged(node, key, key, value);
    }

    /// @inheritdoc ITextResolver
    function text(bytes32 node, string calldata key) external view override returns (string memory) {
        return string(_read(node, type(ITextResolver).interfaceId, keccak256(bytes(key))));
    }

    /// @notice True for the interface of this profile (ERC-165).
    function supportsInterface(bytes4 interfaceId) public view virtual override returns (bool) {
        return interfaceId == type(ITextResolver).interfaceId || super.supportsInterface(interfaceId);
    }
}
