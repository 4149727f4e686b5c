// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @title CodePoint
 * @notice Which Unicode code points can be left in a label that is normalised by ENSIP-15. The rules are coarse on
 * purpose: they refuse what is invisible, what changes the direction of text, what is private, and forms that every
 * normaliser replaces. The rest of ENSIP-15 is the client's duty. Nothing that ENSIP-15 leaves is refused.
 */
library CodePoint {
    uint256 private constant _NUMBER_SIGN = 0x23;
    uint256 private constant _ASTERISK = 0x2A;
    uint256 private constant _KEYCAP = 0x20E3;
    uint256 private constant _JOINER = 0x200D;
    uint256 private constant _BLACK_FLAG = 0x1_F3F4;
    uint256 private constant _FIRST_TAG = 0xE_0020;
    uint256 private constant _CANCEL_TAG = 0xE_007F;

    /**
     * @notice Whether a code point that is not ASCII can stand after `previous` (0 for none).
     * @dev A joiner stands only after a pictograph, a tag only in a flag.
     */
    function mayStand(uint256 codePoint, uint256 previous) internal pure returns (bool) {
        if (codePoint >= 0x3165 && codePoint < 0xE000) return true;
        if (codePoint < 0x2000) return _mayStandBelow2000(codePoint);
        if (codePoint == _JOINER) return _isPictograph(previous);
        if (codePoint < 0x3165) return _mayStandBelow3165(codePoint);
        if (codePoint < 0xFE00) return codePoint > 0xF8FF; // E000 to F8FF are for private use.
        // Variation selectors, half marks, presentation forms, the byte order mark, full-width forms, specials.
        if (codePoint < 0x1_0000) return codePoint == 0xFE73;
        if (codePoint < 0x4_0000) return !_isFormat(codePoint);
        if (!_isTag(codePoint)) return false; // Unassigned, variation selectors, private use.
        return previous == _BLACK_FLAG || (_isTag(previous) && previous != _CANCEL_TAG);
    }

    /// @notice Whether a code point is the begin of something: # and * of a keycap, a joiner of the pictograph that it
    /// joins, a tag of the next tag.
    function begins(uint256 codePoint) internal pure returns (bool) {
        if (codePoint < _JOINER) return codePoint == _NUMBER_SIGN || codePoint == _ASTERISK;
        return codePoint == _JOINER || (_isTag(codePoint) && codePoint != _CANCEL_TAG);
    }

    /// @notice Whether a code point goes on with what `previous` begins.
    function continues(uint256 codePoint, uint256 previous) internal pure returns (bool) {
        if (previous < _JOINER) return codePoint == _KEYCAP;
        return previous == _JOINER ? _isPictograph(codePoint) : _isTag(codePoint);
    }

    /// @dev Controls and spaces, the soft hyphen, Latin capitals, and characters without a shape.
    function _mayStandBelow2000(uint256 c) private pure returns (bool) {
        if (c <= 0xA0 || c == 0xAD) return false;
        if (c < 0x0590) return c < 0xC0 || c > 0xDE;
        return c != 0x061C && c != 0x115F && c != 0x1160 && c != 0x17B4 && c != 0x17B5 && (c < 0x180B || c > 0x180F);
    }

    /// @dev Spaces, marks of direction, separators, the blank Braille pattern, the full stop 。 and the Hangul filler.
    function _mayStandBelow3165(uint256 c) private pure returns (bool) {
        if (c <= 0x2010) return false;
        if (c < 0x2070) return !(c >= 0x2028 && c <= 0x202F) && c < 0x205F;
        return c != 0x2800 && (c < 0x3000 || c > 0x3002) && c != 0x3164;
    }

    /// @dev Invisible marks of shorthand and of musical notation.
    function _isFormat(uint256 c) private pure returns (bool) {
        return (c >= 0x1_BCA0 && c <= 0x1_BCA3) || (c >= 0x1_D173 && c <= 0x1_D17A);
    }

    /// @dev Arrows, symbols and emoji: all that a joiner joins.
    function _isPictograph(uint256 c) private pure returns (bool) {
        return (c >= 0x2190 && c <= 0x2BFF) || (c >= 0x1_F000 && c <= 0x1_FFFF);
    }

    /// @dev The invisible letters with which a flag spells a region, the last of them being the cancel tag.
    function _isTag(uint256 c) private pure returns (bool) {
        return c >= _FIRST_TAG && c <= _CANCEL_TAG;
    }
}
