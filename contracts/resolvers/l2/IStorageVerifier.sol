// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @notice A program that reads the storage of another chain, see {StorageQuery}.
struct StorageRequest {
    bytes ops;
}

/**
 * @title IStorageVerifier
 * @notice Checks what a gateway says about the storage of another chain: the interface of the verifiers of Unruggable
 * Gateways (`IGatewayVerifier`), of which there is one for each kind of L2.
 */
interface IStorageVerifier {
    /// @notice Which state of the other chain a gateway is to prove against; means something to the verifier alone.
    function getLatestContext() external view returns (bytes memory);

    /// @notice Where gateways answer, as EIP-3668 has it.
    function gatewayURLs() external view returns (string[] memory);

    /**
     * @notice The outputs of a program, or a revert if they are not proven.
     * @param context As {getLatestContext} said. The verifier takes somewhat older states too.
     * @param req The program.
     * @param proof What a gateway said.
     * @return values The outputs.
     * @return exitCode Where the program ended, for those that can end early.
     */
    function getStorageValues(
        bytes memory context,
        StorageRequest memory req,
        bytes memory proof
    ) external view returns (bytes[] memory values, uint8 exitCode);
}

/**
 * @title IStorageGateway
 * @notice What a gateway of {IStorageVerifier} is asked (EIP-3668).
 */
interface IStorageGateway {
    /// @notice Runs a program on the storage of the other chain, and proves what it read.
    function proveRequest(bytes memory context, StorageRequest memory req) external view returns (bytes memory);
}
