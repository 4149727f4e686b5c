// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @title IValidatorSource
 * @notice Who makes the blocks of a chain, as Besu's QBFT engine asks a contract (contract validator selection).
 */
interface IValidatorSource {
    /// @notice The addresses whose keys sign the next block. An engine asks for them with a simulated call on the state
    /// of each block, and stops for ever when the call reverts or answers nothing.
    function getValidators() external view returns (address[] memory);
}
