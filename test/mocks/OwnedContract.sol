// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @dev Answers `owner()` with whatever bytes it was told.
contract OwnedContract {
    bytes private _answer;

    constructor(bytes memory answer) {
        _answer = answer;
    }

    fallback(bytes calldata) external returns (bytes memory) {
        return _answer;
    }
}
