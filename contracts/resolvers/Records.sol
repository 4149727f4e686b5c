// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ERC165} from "@openzeppelin/contracts/utils/introspection/ERC165.sol";

import {IANSRegistry} from "../registry/IANSRegistry.sol";
import {Delegates} from "./Delegates.sol";
import {StoredBytes, StoredBytesLib} from "./StoredBytes.sol";

/**
 * @title Records
 * @notice Where the profiles keep their records. A record belongs to a name at one of its versions, so that when the
 * name changes hands, or its records are cleared, all of them are gone at once. A name that is not live has none.
 *
 * Within a name, a record is found by its profile (the profile's ERC-165 interface id) and a key of the profile's own.
 */
abstract contract Records is ERC165, Delegates {
    using StoredBytesLib for StoredBytes;

    mapping(bytes32 recordId => StoredBytes) private _values;

    constructor(IANSRegistry registry) Delegates(registry) {}

    /// @dev Writes a record, if the caller may; an empty value clears it.
    function _write(bytes32 node, bytes4 profile, bytes32 key, bytes calldata value) internal {
        _values[_recordId(node, _authorised(node), profile, key)].write(value);
    }

    /// @dev Writes a record of at most 31 bytes, with zeros behind them, if the caller may.
    function _writeShort(bytes32 node, bytes4 profile, bytes32 key, bytes31 value, uint256 length) internal {
        _values[_recordId(node, _authorised(node), profile, key)].writeShort(value, length);
    }

    /// @dev A record; empty for a name that is not live.
    function _read(bytes32 node, bytes4 profile, bytes32 key) internal view returns (bytes memory) {
        (bool live, uint64 recordVersion) = _version(node);
        return live ? _read(node, recordVersion, profile, key) : bytes("");
    }

    /// @dev A record of a name that is known to be live.
    function _read(
        bytes32 node,
        uint64 recordVersion,
        bytes4 profile,
        bytes32 key
    ) internal view returns (bytes memory) {
        return _values[_recordId(node, recordVersion, profile, key)].read();
    }

    /// @dev Whether the name is live, and the version of its records.
    function _version(bytes32 node) internal view returns (bool live, uint64 recordVersion) {
        address holder;
        (holder, recordVersion, ) = REGISTRY.resolution(node);
        live = holder != address(0);
    }

    /// @dev Where a record is kept.
    function _recordId(
        bytes32 node,
        uint64 recordVersion,
        bytes4 profile,
        bytes32 key
    ) internal pure returns (bytes32) {
        return keccak256(abi.encode(node, recordVersion, profile, key));
    }
}
