// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IStorageVerifier, StorageRequest} from "../../contracts/resolvers/l2/IStorageVerifier.sol";

/// @dev A verifier that finds one program proven, with the values it was told.
contract ScriptedVerifier is IStorageVerifier {
    bytes private _program;
    bytes[] private _values;

    function expectProgram(bytes calldata program, bytes[] calldata values) external {
        _program = program;
        _values = values;
    }

    function getLatestContext() external pure override returns (bytes memory) {
        return hex"1234";
    }

    function gatewayURLs() external pure override returns (string[] memory urls) {
        urls = new string[](1);
        urls[0] = "https://l2.example";
    }

    function getStorageValues(
        bytes memory context,
        StorageRequest memory req,
        bytes memory
    ) external view override returns (bytes[] memory, uint8) {
        require(keccak256(context) == keccak256(hex"1234"), "another state");
        require(keccak256(req.ops) == keccak256(_program), "another program");
        return (_values, 0);
    }
}
