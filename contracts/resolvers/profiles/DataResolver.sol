// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Records} from "../Records.sol";
import {IDataResolver} from "./IDataResolver.sol";

/**
 * @title DataResolver
 * @notice Data records of a name.
 */
abstract contract DataResolver is Records, IDataResolver {
    /// @notice Sets the data record for a key; empty clears it. Callable by the owner, their operators and delegates.
    function setData(bytes32 node, string calldata key, bytes calldata value) external {
        _write(node, type(IDataResolver).interfaceId, keccak256(bytes(key)), value);
        emit DataChanged(node, key, key, value);
    }

    /// @inheritdoc IDataResolver
    function data(bytes32 node, string calldata key) external view override returns (bytes memory) {
        return _read(node, type(IDataResolver).interfaceId, keccak256(bytes(key)));
    }

    /// @notice True for the interface of this profile (ERC-165).
    function supportsInterface(bytes4 interfaceId) public view virtual override returns (bool) {
        return interfaceId == type(IDataResolver).interfaceId || super.supportsInterface(interfaceId);
    }
}
