// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Records} from "../Records.sol";
import {StoredBytes, StoredBytesLib} from "../StoredBytes.sol";
import {IDataResolver} from "./IDataResolver.sol";

/**
 * @title DataResolver
 * @notice Data records of a name.
 */
abstract contract DataResolver is Records, IDataResolver {
    using StoredBytesLib for StoredBytes;

    mapping(bytes32 node => mapping(uint64 recordVersion => mapping(string key => StoredBytes))) private _data;

    /// @notice Sets the data record for a key; empty clears it. Callable by the owner, their operators and delegates.
    function setData(bytes32 node, string calldata key, bytes calldata value) external {
        _data[node][_authorised(node)][key].write(value);
        emit DataChanged(node, key, key, value);
    }

    /// @inheritdoc IDataResolver
    function data(bytes32 node, string calldata key) external view override returns (bytes memory) {
        (bool live, uint64 recordVersion) = _version(node);
        return live ? _data[node][recordVersion][key].read() : bytes("");
    }

    /// @notice True for the interface of this profile (ERC-165).
    function supportsInterface(bytes4 interfaceId) public view virtual override returns (bool) {
        return interfaceId == type(IDataResolver).interfaceId || super.supportsInterface(interfaceId);
    }
}
