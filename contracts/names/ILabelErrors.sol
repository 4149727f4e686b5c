// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @title ILabelErrors
 * @notice Why a label is refused. Offsets are in bytes of the label's UTF-8 text.
 */
interface ILabelErrors {
    /// @notice Thrown when the label is empty.
    error LabelEmpty();
    /// @notice Thrown when the label has more than 255 bytes, which no DNS wire name can carry.
    error LabelTooLong(uint256 length);
    /// @notice Thrown when a character is one that ENSIP-15 never leaves in a name: upper case, dot, space, control,
    /// zero-width or bidirectional characters and the like.
    error LabelCharacter(uint256 offset, uint256 codePoint);
    /// @notice Thrown when the bytes are not UTF-8.
    error LabelNotUtf8(uint256 offset);
    /// @notice Thrown when an ASCII label has two hyphens in places 3 and 4, or an underscore after another character.
    error LabelHyphensOrUnderscores(uint256 offset);
    /// @notice Thrown when the label is itself an address (0x and 40 hex digits, or valid base58check).
    error LabelIsAddress();
}
