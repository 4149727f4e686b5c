// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Records} from "../Records.sol";
import {StoredBytes, StoredBytesLib} from "../StoredBytes.sol";
import {INameResolver} from "./INameResolver.sol";

/**
 * @title NameResolver
 * @notice The name record of a name. Primary names of addresses are kept by {ReverseRegistrar}, not here.
 */
abstract contract NameResolver is Records, INameResolver {
    using StoredBytesLib for StoredBytes;

    mapping(bytes32 node => mapping(uint64 recordVersion => StoredBytes)) private _names;

    /// @notice Sets the name record; empty clears it. Callable by the owner, their operators and delegates.
    function setName(bytes32 node, string calldata newName) external {
        _names[node][_authorised(node)].write(bytes(newName));
        emit NameChanged(node, newName);
    }

    /// @inheritdoc INameResolver
    function name(bytes32 node) external view override returns (string memory) {
        (bool live, uint64 recordVersion) = _version(node);
        return live ? string(_names[node][recordVersion].read()) : "";
    }

    /// @notice True for the interface of this profile (ERC-165).
    function supportsInterface(bytes4 interfaceId) public view virtual override returns (bool) {
        return interfaceId == type(INameResolver).interfaceId || super.supportsInterface(interfaceId);
    }
}
