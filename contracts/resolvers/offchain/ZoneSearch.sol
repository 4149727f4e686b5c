// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {DnsName} from "../../names/DnsName.sol";
import {IANSRegistry} from "../../registry/IANSRegistry.sol";

/**
 * @title ZoneSearch
 * @notice Finds the name on chain that answers for a name off-chain: the nearest one at or above it that resolves at
 * all. If that has another resolver, nobody else answers for what is below it.
 */
library ZoneSearch {
    /**
     * @notice Where a name is.
     * @param zone The node of the name on chain that answers for it; 0 if none does by this resolver.
     * @param node The node of the name.
     * @param recordVersion That of the name on chain.
     */
    struct Place {
        bytes32 zone;
        bytes32 node;
        uint64 recordVersion;
    }

    /// @notice Searches on behalf of the resolver that calls.
    /// @param name The name in wire form, see {DnsName}.
    function find(IANSRegistry registry, bytes memory name) internal view returns (Place memory place) {
        (bytes32[] memory nodes, ) = DnsName.suffixes(name);
        for (uint256 i = 0; i < nodes.length; ++i) {
            address resolver = registry.resolver(nodes[i]);
            if (resolver == address(0)) continue;
            if (resolver != address(this)) return place;
            (, uint64 recordVersion, ) = registry.resolution(nodes[i]);
            return Place(nodes[i], nodes[0], recordVersion);
        }
    }
}
