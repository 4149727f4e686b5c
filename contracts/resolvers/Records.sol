// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ERC165} from "@openzeppelin/contracts/utils/introspection/ERC165.sol";

import {IANSRegistry} from "../registry/IANSRegistry.sol";
import {Delegates} from "./Delegates.sol";

/**
 * @title Records
 * @notice What all profiles share. Every profile keeps its records by name and by version of the name, so that when the
 * name changes hands, or its records are cleared, all of them are gone at once. A name that is not live has none.
 */
abstract contract Records is ERC165, Delegates {
    constructor(IANSRegistry registry) Delegates(registry) {}

    /// @dev Whether the name is live, and the version of its records.
    function _version(bytes32 node) internal view returns (bool live, uint64 recordVersion) {
        address holder;
        (holder, recordVersion, ) = REGISTRY.resolution(node);
        live = holder != address(0);
    }
}
