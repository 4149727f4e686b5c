// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {NameRules} from "../../names/NameRules.sol";
import {ISeatProfiles} from "./ISeatProfiles.sol";

/**
 * @title ProfileRules
 * @notice What the texts and URLs of a profile must be for clients to show and use them.
 */
library ProfileRules {
    bytes8 private constant _HTTPS = "https://";
    bytes16 private constant _LOCALHOST = "http://localhost";
    bytes16 private constant _LOOPBACK = "http://127.0.0.1";

    /// @notice Reverts unless a text has at most `most` bytes and is UTF-8 without control characters of ASCII.
    function checkText(string memory part, string calldata text, uint256 most) internal pure {
        _checkCharacters(part, bytes(text), most, 0x20, 0xFF);
        NameRules.checkText(text);
    }

    /// @notice Reverts unless a URL has at most `most` bytes, all visible ASCII, and leads somewhere safe.
    function checkUrl(string memory part, string calldata url, uint256 most) internal pure {
        _checkCharacters(part, bytes(url), most, 0x21, 0x7E);
        if (!_isSecure(bytes(url)) && !_isLocal(bytes(url))) revert ISeatProfiles.BadUrl(url);
    }

    function _checkCharacters(
        string memory part,
        bytes calldata text,
        uint256 most,
        uint8 first,
        uint8 last
    ) private pure {
        if (text.length > most) revert ISeatProfiles.TextTooLong(part, text.length, most);
        for (uint256 i = 0; i < text.length; ++i) {
            uint8 character = uint8(text[i]);
            bool bad = character < first || character > last || character == 0x7F;
            if (bad) revert ISeatProfiles.BadCharacter(part, i);
        }
    }

    function _isSecure(bytes calldata url) private pure returns (bool) {
        return bytes8(url) == _HTTPS && url.length > 8 && !_endsHost(url[8]);
    }

    /// @dev The host must end where it does: `http://localhost.example.org` is somewhere else.
    function _isLocal(bytes calldata url) private pure returns (bool) {
        bytes16 start = bytes16(url);
        return (start == _LOCALHOST || start == _LOOPBACK) && (url.length == 16 || _endsHost(url[16]));
    }

    function _endsHost(bytes1 character) private pure returns (bool) {
        return character == "/" || character == ":" || character == "?" || character == "#";
    }
}
