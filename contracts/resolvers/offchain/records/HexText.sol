// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @title HexText
 * @notice Bytes written as text: `0x` and two hex digits a byte.
 */
library HexText {
    /// @notice The bytes that a text stands for; none for an empty text. `ok` is false if it is anything else.
    function decode(string memory text) internal pure returns (bool ok, bytes memory value) {
        bytes memory digits = bytes(text);
        if (digits.length == 0) return (true, "");
        if (digits.length % 2 != 0 || bytes2(digits) != "0x") return (false, "");
        value = new bytes(digits.length / 2 - 1);
        for (uint256 i = 0; i < value.length; ++i) {
            uint256 high = _digit(digits[2 * i + 2]);
            uint256 low = _digit(digits[2 * i + 3]);
            if (high > 15 || low > 15) return (false, "");
            value[i] = bytes1(uint8((high << 4) | low));
        }
        ok = true;
    }

    /// @dev The value of a hex digit, or more than 15.
    function _digit(bytes1 character) private pure returns (uint256) {
        uint8 c = uint8(character);
        if (c >= 0x30 && c <= 0x39) return c - 0x30;
        c |= 0x20; // Lower case.
        return c >= 0x61 && c <= 0x66 ? c - 0x57 : 16;
    }
}
