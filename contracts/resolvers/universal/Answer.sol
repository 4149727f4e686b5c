// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @title Answer
 * @notice Reads ABI-encoded answers of contracts that nobody vouches for, and never reverts.
 */
library Answer {
    /// @notice Reads an answer of type `bytes` or `string`.
    function tryBytes(bytes memory answer) internal pure returns (bool ok, bytes memory value) {
        if (answer.length < 64) return (false, "");
        (uint256 offset, uint256 length) = abi.decode(answer, (uint256, uint256));
        if (offset != 32 || length > answer.length - 64) return (false, "");
        return (true, abi.decode(answer, (bytes)));
    }

    /// @notice Reads an answer of type `address`, as 20 bytes.
    function tryAddress(bytes memory answer) internal pure returns (bool ok, bytes memory value) {
        if (answer.length < 32) return (false, "");
        uint256 word = abi.decode(answer, (uint256));
        if (word > type(uint160).max) return (false, "");
        return (true, abi.encodePacked(uint160(word)));
    }
}
