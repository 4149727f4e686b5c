// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Records} from "../Records.sol";
import {IVersionableResolver} from "./IVersionableResolver.sol";

/**
 * @title RecordVersions
 * @notice Clears all records of a name at once.
 */
abstract contract RecordVersions is Records, IVersionableResolver {
    /**
     * @notice Drops all records and delegates of a name. Callable by the owner, their operators and delegates, for a
     * name that has this resolver; the owner of any other calls {IANSRegistry-clearRecords}.
     */
    function clearRecords(bytes32 node) external {
        _authorised(node);
        REGISTRY.clearRecords(node);
        emit VersionChanged(node, recordVersions(node));
    }

    /// @inheritdoc IVersionableResolver
    function recordVersions(bytes32 node) public view override returns (uint64 recordVersion) {
        (, recordVersion) = _version(node);
    }

    /// @notice True for the interface of this profile (ERC-165).
    function supportsInterface(bytes4 interfaceId) public view virtual override returns (bool) {
        return interfaceId == type(IVersionableResolver).interfaceId || super.supportsInterface(interfaceId);
    }
}
