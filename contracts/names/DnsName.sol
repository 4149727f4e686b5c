// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Bytes} from "@openzeppelin/contracts/utils/Bytes.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";

import {Node} from "./Node.sol";

/**
 * @title DnsName
 * @notice Names in the wire form of DNS (RFC 1035, as ENSIP-10 uses it): each label after a byte with its length, and a
 * zero byte at the end, so that alice.dim is `\x05alice\x03dim\x00` and the root is `\x00`. A label may have up to 255
 * bytes. A label of the form `[<64 hex digits>]` stands for the label with that hash: clients send it in place of one
 * they do not know or that is too long. Offsets are in bytes and point at a length byte.
 */
library DnsName {
    /// @notice Bytes of a label that stands for a hash: brackets around 64 hex digits.
    uint256 private constant _HASHED_LABEL_LENGTH = 66;

    /// @notice Thrown when the bytes are not a name in wire form: a label or the end is missing, or something follows.
    error DNSDecodingFailed(bytes dns);
    /// @notice Thrown when a name has an empty label, or one of more than 255 bytes.
    error DNSEncodingFailed(string ens);

    /**
     * @notice The length of the label at `offset`, and where the next one begins.
     * @return length In bytes; 0 for the end of the name.
     */
    function labelAt(bytes memory name, uint256 offset) internal pure returns (uint256 length, uint256 next) {
        if (offset >= name.length) revert DNSDecodingFailed(name);
        length = uint8(name[offset]);
        next = offset + 1 + length;
        bool last = next == name.length;
        if (next > name.length || last != (length == 0)) revert DNSDecodingFailed(name);
    }

    /**
     * @notice The node of a name and of every name above it, the root left out.
     * @return nodes That of the whole name first, that of the top-level name last; empty for the root.
     * @return offsets Where in `name` the name of each node begins.
     */
    function suffixes(bytes memory name) internal pure returns (bytes32[] memory nodes, uint256[] memory offsets) {
        uint256 count = _labels(name);
        nodes = new bytes32[](count);
        offsets = new uint256[](count);
        uint256 offset = 0;
        for (uint256 i = 0; i < count; ++i) {
            offsets[i] = offset;
            (nodes[i], offset) = _labelHash(name, offset);
        }
        bytes32 node = Node.ROOT;
        for (uint256 i = count; i > 0; --i) {
            node = Node.child(node, nodes[i - 1]);
            nodes[i - 1] = node;
        }
    }

    /// @notice The node of a name.
    function namehash(bytes memory name) internal pure returns (bytes32) {
        (bytes32[] memory nodes, ) = suffixes(name);
        return nodes.length == 0 ? Node.ROOT : nodes[0];
    }

    /// @notice Puts a name with dots into wire form; the empty text is the root.
    function encode(string memory text) internal pure returns (bytes memory name) {
        if (bytes(text).length == 0) return hex"00";
        name = abi.encodePacked(bytes1("."), text, bytes1(0));
        uint256 length = 0;
        // From the end on, each dot gives way to the length of the label behind it.
        for (uint256 i = name.length - 1; i > 0; --i) {
            if (name[i - 1] != ".") {
                ++length;
                continue;
            }
            if (length == 0 || length > type(uint8).max) revert DNSEncodingFailed(text);
            name[i - 1] = bytes1(uint8(length));
            length = 0;
        }
    }

    function _labels(bytes memory name) private pure returns (uint256 count) {
        (uint256 length, uint256 next) = labelAt(name, 0);
        while (length != 0) {
            ++count;
            (length, next) = labelAt(name, next);
        }
    }

    function _labelHash(bytes memory name, uint256 offset) private pure returns (bytes32 hash, uint256 next) {
        uint256 length;
        (length, next) = labelAt(name, offset);
        if (length == _HASHED_LABEL_LENGTH) {
            bool hashed;
            (hashed, hash) = _hashInBrackets(name, offset + 1);
            if (hashed) return (hash, next);
        }
        hash = keccak256(Bytes.slice(name, offset + 1, next));
    }

    function _hashInBrackets(bytes memory name, uint256 start) private pure returns (bool ok, bytes32 hash) {
        uint256 end = start + _HASHED_LABEL_LENGTH - 1;
        // The parser would take "0x" for a prefix of fewer digits.
        if (name[start] != "[" || name[end] != "]" || name[start + 2] == "x") return (false, 0);
        uint256 value;
        (ok, value) = Strings.tryParseHexUint(string(name), start + 1, end);
        hash = bytes32(value);
    }
}
