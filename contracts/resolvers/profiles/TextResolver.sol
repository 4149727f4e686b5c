// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Records} from "../Records.sol";
import {StoredBytes, StoredBytesLib} from "../StoredBytes.sol";
import {ITextResolver} from "./ITextResolver.sol";

/**
 * @title TextResolver
 * @notice Text records of a name.
 */
abstract contract TextResolver is Records, ITextResolver {
    using StoredBytesLib for StoredBytes;

    mapping(bytes32 node => mapping(uint64 recordVersion => mapping(string key => StoredBytes))) private _texts;

    /// @notice Sets the text record for a key; empty clears it. Callable by the owner, their operators and delegates.
    function setText(bytes32 node, string calldata key, string calldata value) external {
        _texts[node][_authorised(node)][key].write(bytes(value));
        emit TextChanged(node, key, key, value);
    }

    /// @inheritdoc ITextResolver
    function text(bytes32 node, string calldata key) external view override returns (string memory) {
        (bool live, uint64 recordVersion) = _version(node);
        return live ? string(_texts[node][recordVersion][key].read()) : "";
    }

    /// @notice True for the interface of this profile (ERC-165).
    function supportsInterface(bytes4 interfaceId) public view virtual override returns (bool) {
        return interfaceId == type(ITextResolver).interfaceId || super.supportsInterface(interfaceId);
    }
}
