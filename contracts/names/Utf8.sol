// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ILabelErrors} from "./ILabelErrors.sol";

/**
 * @title Utf8
 * @notice Reads text as Unicode code points (RFC 3629).
 */
library Utf8 {
    /**
     * @notice The code point that begins at `offset`, and where the next one begins. Reverts with
     * {ILabelErrors-LabelNotUtf8} for a stray or missing byte, a form longer than needed, a surrogate, and a number
     * above U+10FFFF.
     */
    function codePointAt(bytes calldata text, uint256 offset) internal pure returns (uint256 codePoint, uint256 next) {
        // What lies behind the end of the text is read as zeros, which never continue a code point.
        uint256 word = uint32(bytes4(text[offset:]));
        bool valid;
        uint256 size = 1;
        if (word < 0x8000_0000) (codePoint, valid) = (word >> 24, true);
        else if (word < 0xE000_0000) (codePoint, valid, size) = _two(word);
        else if (word < 0xF000_0000) (codePoint, valid, size) = _three(word);
        else (codePoint, valid, size) = _four(word);
        if (!valid) revert ILabelErrors.LabelNotUtf8(offset);
        // At most four bytes behind a place in the text.
        unchecked {
            next = offset + size;
        }
    }

    /// @dev 110x xxxx, 10xx xxxx. A lead of less than 110x xxxx only continues; 0xC0 and 0xC1 are too long for ASCII.
    function _two(uint256 word) private pure returns (uint256 codePoint, bool valid, uint256 size) {
        codePoint = ((word & 0x1F00_0000) >> 18) | ((word & 0x003F_0000) >> 16);
        valid = word & 0x00C0_0000 == 0x0080_0000 && word >= 0xC200_0000;
        size = 2;
    }

    /// @dev 1110 xxxx, 10xx xxxx, 10xx xxxx.
    function _three(uint256 word) private pure returns (uint256 codePoint, bool valid, uint256 size) {
        codePoint = ((word & 0x0F00_0000) >> 12) | ((word & 0x003F_0000) >> 10) | ((word & 0x3F00) >> 8);
        bool surrogate = codePoint >> 11 == 0x1B;
        valid = word & 0x00C0_C000 == 0x0080_8000 && codePoint >= 0x800 && !surrogate;
        size = 3;
    }

    /// @dev 1111 0xxx, 10xx xxxx, 10xx xxxx, 10xx xxxx. A lead of more than 0xF4 is above U+10FFFF or no lead.
    function _four(uint256 word) private pure returns (uint256 codePoint, bool valid, uint256 size) {
        codePoint = ((word & 0x0F00_0000) >> 6) | ((word & 0x003F_0000) >> 4) | ((word & 0x3F00) >> 2) | (word & 0x3F);
        valid = word & 0x00C0_C0C0 == 0x0080_8080 && codePoint >= 0x1_0000 && codePoint <= 0x10_FFFF;
        size = 4;
    }
}
