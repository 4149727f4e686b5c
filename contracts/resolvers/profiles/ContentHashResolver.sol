// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Records} from "../Records.sol";
import {StoredBytes, StoredBytesLib} from "../StoredBytes.sol";
import {IContentHashResolver} from "./IContentHashResolver.sol";

/**
 * @title ContentHashResolver
 * @notice The content hash of a name.
 */
abstract contract ContentHashResolver is Records, IContentHashResolver {
    using StoredBytesLib for StoredBytes;

    mapping(bytes32 node => mapping(uint64 recordVersion => StoredBytes)) private _hashes;

    /// @notice Sets the content hash; empty clears it. Callable by the owner, their operators and delegates.
    function setContenthash(bytes32 node, bytes calldata hash) external {
        _hashes[node][_authorised(node)].write(hash);
        emit ContenthashChanged(node, hash);
    }

    /// @inheritdoc IContentHashResolver
    function contenthash(bytes32 node) external view override returns (bytes memory) {
        (bool live, uint64 recordVersion) = _version(node);
        return live ? _hashes[node][recordVersion].read() : bytes("");
    }

    /// @notice True for the interface of this profile (ERC-165).
    function supportsInterface(bytes4 interfaceId) public view virtual override returns (bool) {
        return interfaceId == type(IContentHashResolver).interfaceId || super.supportsInterface(interfaceId);
    }
}
