// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @title AddressText
 * @notice Recognises a label that is itself an address. As a name, it would take money that was meant for the address.
 * Labels are lower-case, so only addresses without capitals matter.
 */
library AddressText {
    uint256 private constant _HEX_LENGTH = 42;
    uint256 private constant _SHORTEST_BASE58 = 26;
    uint256 private constant _LONGEST_BASE58 = 35;
    /// @dev A version byte, a 20-byte hash and a 4-byte checksum.
    uint256 private constant _BASE58_BYTES = 25;
    uint256 private constant _NO_DIGIT = 58;

    /// @notice True for 0x and 40 hex digits, and for base58check of 26 to 35 characters.
    function isAddress(bytes calldata label) internal pure returns (bool) {
        if (label.length < _SHORTEST_BASE58) return false;
        if (label.length <= _LONGEST_BASE58) return _isBase58Check(label);
        return label.length == _HEX_LENGTH && _isHexAddress(label);
    }

    function _isHexAddress(bytes calldata label) private pure returns (bool) {
        if (label[0] != "0" || label[1] != "x") return false;
        for (uint256 i = 2; i < _HEX_LENGTH; ++i) {
            bytes1 c = label[i];
            if (!((c >= "0" && c <= "9") || (c >= "a" && c <= "f"))) return false;
        }
        return true;
    }

    /// @dev 35 digits of base 58 are less than 2^206, so the number never overflows.
    function _isBase58Check(bytes calldata label) private pure returns (bool) {
        uint256 value = 0;
        uint256 zeroBytes = 0; // One for each leading 1.
        for (uint256 i = 0; i < label.length; ++i) {
            uint256 digit = _base58Digit(uint8(label[i]));
            if (digit == _NO_DIGIT) return false;
            value = value * 58 + digit;
            if (value == 0) ++zeroBytes;
        }
        if (zeroBytes >= _BASE58_BYTES) return false;
        // The zeros and the value fill all bytes: the value's highest byte is the first after the zeros.
        uint256 highest = value >> (8 * (_BASE58_BYTES - zeroBytes - 1));
        return highest > 0 && highest < 256 && _hasChecksum(value);
    }

    /// @dev The alphabet is 1 to 9, A to Z without I and O, a to z without l.
    function _base58Digit(uint256 c) private pure returns (uint256) {
        if (c >= 0x31 && c <= 0x39) return c - 0x31;
        if (c >= 0x61 && c <= 0x6B) return c - 0x61 + 33;
        if (c >= 0x6D && c <= 0x7A) return c - 0x6D + 44;
        return _NO_DIGIT;
    }

    /// @dev Whether the last four bytes are the first four of the double SHA-256 of the 21 before them.
    function _hasChecksum(uint256 value) private pure returns (bool) {
        bytes21 payload = bytes21(uint168(value >> 32));
        bytes32 digest = sha256(abi.encodePacked(sha256(abi.encodePacked(payload))));
        return bytes4(digest) == bytes4(uint32(value));
    }
}
