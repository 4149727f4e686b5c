// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {LabelRules} from "./LabelRules.sol";
import {Utf8} from "./Utf8.sol";

/**
 * @title NameRules
 * @notice What a name with dots must be for any client to show and resolve it: each of its labels as {LabelRules} want
 * it, and all of them together not so many that resolving them wears clients out.
 */
library NameRules {
    /// @dev The bit of each of 32 bytes that no ASCII character has.
    uint256 private constant _BEYOND_ASCII = 0x8080808080808080808080808080808080808080808080808080808080808080;

    /// @notice The most bytes that a name may have, as UTF-8 text.
    uint256 internal constant MAX_LENGTH = 512;

    /// @notice Thrown when a name has more than {MAX_LENGTH} bytes.
    error NameTooLong(uint256 length, uint256 most);

    /// @notice Reverts with {NameTooLong}, or with an error of {ILabelErrors} that counts bytes within the bad label.
    function check(string calldata name) internal pure {
        bytes calldata text = _bounded(name);
        uint256 start = 0;
        for (uint256 i = 0; i < text.length; ++i) {
            // No part of a longer UTF-8 character has the value of a dot.
            if (text[i] != ".") continue;
            LabelRules.codePoints(text[start:i]);
            start = i + 1;
        }
        LabelRules.codePoints(text[start:]);
    }

    /**
     * @notice Checks no more than that clients can read the text at all: it is not too long and is UTF-8. Costs little.
     * Reverts with {NameTooLong} or {ILabelErrors-LabelNotUtf8}.
     */
    function checkText(string calldata name) internal pure {
        bytes calldata text = _bounded(name);
        uint256 offset = 0;
        while (offset < text.length && uint256(bytes32(text[offset:])) & _BEYOND_ASCII == 0) offset += 32;
        while (offset < text.length) (, offset) = Utf8.codePointAt(text, offset);
    }

    function _bounded(string calldata name) private pure returns (bytes calldata text) {
        text = bytes(name);
        if (text.length > MAX_LENGTH) revert NameTooLong(text.length, MAX_LENGTH);
    }
}
