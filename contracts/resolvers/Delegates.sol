// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IANSRegistry} from "../registry/IANSRegistry.sol";
import {IDelegates} from "./IDelegates.sol";

/**
 * @title Delegates
 * @notice Who may write the records of a name: whom the registry names (the owner, the owner's operators, the writer of
 * a registration under way) and the delegates kept here.
 */
abstract contract Delegates is IDelegates {
    /// @notice The registry that says who owns a name.
    IANSRegistry public immutable REGISTRY;

    mapping(bytes32 node => mapping(uint64 recordVersion => mapping(address => bool))) private _delegates;

    constructor(IANSRegistry registry) {
        REGISTRY = registry;
    }

    /// @inheritdoc IDelegates
    function approve(bytes32 node, address delegate, bool approved) external override {
        (uint64 recordVersion, bool allowed) = REGISTRY.accessFor(node, msg.sender);
        if (!allowed) revert IANSRegistry.NotAuthorised(node, msg.sender);
        _delegates[node][recordVersion][delegate] = approved;
        emit Approved(REGISTRY.owner(node), node, delegate, approved);
    }

    /// @inheritdoc IDelegates
    function isApprovedFor(address owner, bytes32 node, address delegate) external view override returns (bool) {
        (address holder, uint64 recordVersion, ) = REGISTRY.resolution(node);
        return holder != address(0) && holder == owner && _delegates[node][recordVersion][delegate];
    }

    /// @dev The version to write under, if the caller may write the records of `node`; or a revert.
    function _authorised(bytes32 node) internal view returns (uint64 recordVersion) {
        bool allowed;
        (recordVersion, allowed) = REGISTRY.accessFor(node, msg.sender);
        if (allowed) return recordVersion;
        // For a name that is not live the registry answers version 0, under which there may be old delegates.
        if (!_delegates[node][recordVersion][msg.sender] || !REGISTRY.isLive(node)) {
            revert IANSRegistry.NotAuthorised(node, msg.sender);
        }
    }
}
