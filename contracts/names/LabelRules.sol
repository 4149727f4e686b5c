// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {AddressText} from "./AddressText.sol";
import {CodePoint} from "./CodePoint.sol";
import {ILabelErrors} from "./ILabelErrors.sol";
import {Utf8} from "./Utf8.sol";

/**
 * @title LabelRules
 * @notice What a label must be to be registered: text that a client which normalises by ENSIP-15 can ask for. It is a
 * cheap sieve, not ENSIP-15 itself: all that ENSIP-15 leaves passes, but for labels that are addresses; most of what no
 * client would ever ask for does not.
 */
library LabelRules {
    uint256 private constant _MAX_BYTES = 255;
    uint256 private constant _UNDERSCORE = 0x5F;
    /// @dev A bit for each ASCII character that may stand anywhere: a to z, 0 to 9, hyphen, dollar.
    uint256 private constant _PLAIN = 0x07fffffe00000000_03ff201000000000;

    /**
     * @notice Checks a label and counts its Unicode code points. Reverts with an error of {ILabelErrors}.
     * @param label UTF-8 text.
     */
    function codePoints(bytes calldata label) internal pure returns (uint256) {
        if (label.length == 0) revert ILabelErrors.LabelEmpty();
        if (label.length > _MAX_BYTES) revert ILabelErrors.LabelTooLong(label.length);
        uint256 offset = _skipPlain(label, _skipUnderscores(label));
        if (offset < label.length) return _codePointsFrom(label, offset);

        if (label.length > 3 && label[2] == "-" && label[3] == "-") revert ILabelErrors.LabelHyphensOrUnderscores(2);
        if (AddressText.isAddress(label)) revert ILabelErrors.LabelIsAddress();
        return label.length;
    }

    /// @dev Where the underscores end with which a label may begin.
    function _skipUnderscores(bytes calldata label) private pure returns (uint256 offset) {
        while (offset < label.length && uint8(label[offset]) == _UNDERSCORE) ++offset;
    }

    /// @dev Where the plain ASCII characters end that stand at `offset`. Most labels are nothing else, so it looks at a
    /// word at a time; the zeros behind the end of the label are not plain.
    function _skipPlain(bytes calldata label, uint256 offset) private pure returns (uint256) {
        uint256 wordEnd = offset;
        while (offset == wordEnd && offset < label.length) {
            uint256 word = uint256(bytes32(label[offset:]));
            wordEnd += 32;
            while (_isPlain(word >> 248)) {
                word <<= 8;
                // At most once a byte of the label.
                unchecked {
                    ++offset;
                }
            }
        }
        return offset;
    }

    /// @dev Goes on where a label stops to be plain ASCII: a code point at a time.
    function _codePointsFrom(bytes calldata label, uint256 offset) private pure returns (uint256 count) {
        count = offset;
        uint256 previous = 0;
        uint256 previousOffset = offset;
        bool begun = false; // What `previous` begins must go on.
        while (offset < label.length) {
            (uint256 codePoint, uint256 next) = Utf8.codePointAt(label, offset);
            if (begun && !CodePoint.continues(codePoint, previous)) {
                revert ILabelErrors.LabelCharacter(previousOffset, previous);
            }
            if (codePoint == _UNDERSCORE) revert ILabelErrors.LabelHyphensOrUnderscores(offset);
            if (!_mayStand(codePoint, previous)) revert ILabelErrors.LabelCharacter(offset, codePoint);
            begun = CodePoint.begins(codePoint);
            (previous, previousOffset, offset) = (codePoint, offset, next);
            // At most once a byte of the label.
            unchecked {
                ++count;
            }
        }
        if (begun) revert ILabelErrors.LabelCharacter(previousOffset, previous);
    }

    /// @dev # and * may stand: what must follow them is checked with what follows.
    function _mayStand(uint256 c, uint256 previous) private pure returns (bool) {
        return c < 0x80 ? _isPlain(c) || c == 0x23 || c == 0x2A : CodePoint.mayStand(c, previous);
    }

    function _isPlain(uint256 c) private pure returns (bool) {
        return (_PLAIN >> c) & 1 == 1;
    }
}
