// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @title IVersionableResolver
 * @notice The version of a name's records. All records of a name are gone at once when its version changes.
 */
interface IVersionableResolver {
    /**
     * @notice The records of `node` were cleared here; those written from now on have version `newVersion`. A version
     * changes elsewhere too, when a name changes hands: see the registry's Transfer and RecordsCleared.
     */
    event VersionChanged(bytes32 indexed node, uint64 newVersion);

    /// @notice The version of the records of `node`; 0 for a name that is not live.
    function recordVersions(bytes32 node) external view returns (uint64);
}
