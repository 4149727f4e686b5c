// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @title IFeatureSupport
 * @notice A contract that tells which features it has beyond its interfaces (ERC-7996, interface id 0x582de3e7).
 */
interface IFeatureSupport {
    /// @notice True if the contract has the feature, named by the first 4 bytes of the keccak256 of its name.
    function supportsFeature(bytes4 featureId) external view returns (bool);
}
