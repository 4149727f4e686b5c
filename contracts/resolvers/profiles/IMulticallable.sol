// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @title IMulticallable
 * @notice Many calls of a resolver in one.
 */
interface IMulticallable {
    /// @notice Makes calls to this contract in order, all or none; reverts with the error of the one that fails.
    /// @return results What each call returned.
    function multicall(bytes[] calldata data) external returns (bytes[] memory results);

    /// @notice Like {multicall}, and reverts unless the first argument of each call is `node`.
    function multicallWithNodeCheck(bytes32 node, bytes[] calldata data) external returns (bytes[] memory results);
}
