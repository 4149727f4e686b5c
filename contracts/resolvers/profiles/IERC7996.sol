// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @title IERC7996
 * @notice Features of a contract that no interface expresses (ERC-7996; for resolvers ENSIP-22).
 */
interface IERC7996 {
    /// @notice True if the contract has the feature: the first 4 bytes of keccak256 of its reverse domain name.
    function supportsFeature(bytes4 featureId) external view returns (bool);
}
