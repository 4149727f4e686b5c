// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ILabelErrors} from "./ILabelErrors.sol";

/**
 * @title LabelRules
 * @notice What a label must be for any client to resolve it, as far as that can be said cheaply.
 */
library LabelRules {
    /// @notice Counts the Unicode code points of a label, or reverts with an error of {ILabelErrors}.
    function codePoints(bytes calldata label) internal pure returns (uint256 count) {
        if (label.length == 0) revert ILabelErrors.LabelEmpty();
        if (label.length > 255) revert ILabelErrors.LabelTooLong(label.length);
        for (uint256 i = 0; i < label.length; ++i) {
            uint8 c = uint8(label[i]);
            if (c >= 0x80) {
                if (c >= 0xC0) ++count;
            } else if ((c >= 0x61 && c <= 0x7A) || (c >= 0x30 && c <= 0x39) || c == 0x2D || c == 0x24 || c == 0x5F) {
                ++count;
            } else {
                revert ILabelErrors.LabelCharacter(i, c);
            }
        }
    }
}
