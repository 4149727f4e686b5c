// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {DIMIdentity} from "./DIMIdentity.sol";

/**
 * @title IDIMResolver
 * @notice The DIM identity that a name stands for.
 */
interface IDIMResolver {
    /// @notice The DIM identity of `node` is now `identity`; all zeros for none.
    event DIMChanged(bytes32 indexed node, DIMIdentity identity);

    /// @notice The DIM identity of `node`; all zeros for none.
    function dim(bytes32 node) external view returns (DIMIdentity memory identity);
}
