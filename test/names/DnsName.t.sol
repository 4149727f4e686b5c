// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {DnsName} from "../../contracts/names/DnsName.sol";
import {Node} from "../../contracts/names/Node.sol";
import {Test} from "../helpers/Test.sol";

contract DnsNameTest is Test {
    /// @dev Whatever the labels, the wire form of the name reads back as the hashes of those labels.
    function testFuzz_everyEncodedNameReadsBack(bytes[5] calldata drawn, uint8 count) external pure {
        uint256 labels = bound(count, 1, drawn.length);
        bytes memory text;
        bytes32[] memory hashes = new bytes32[](labels);
        for (uint256 i = 0; i < labels; ++i) {
            bytes memory label = _label(drawn[i]);
            hashes[i] = keccak256(label);
            text = i == 0 ? label : abi.encodePacked(text, ".", label);
        }
        bytes memory name = DnsName.encode(string(text));
        assertEq(name.length, text.length + 2);

        (bytes32[] memory nodes, uint256[] memory offsets) = DnsName.suffixes(name);
        assertEq(nodes.length, labels);
        bytes32 node = Node.ROOT;
        uint256 offset = name.length - 1;
        for (uint256 i = labels; i > 0; --i) {
            node = Node.child(node, hashes[i - 1]);
            assertEq(nodes[i - 1], node);
            (uint256 length, uint256 next) = DnsName.labelAt(name, offsets[i - 1]);
            assertEq(next, offset);
            offset = next - length - 1;
        }
        assertEq(offset, 0);
    }

    /// @dev Any bytes either are a name, and then made of labels end to end, or are refused; nothing is read beyond.
    function testFuzz_anyBytesAreANameOrRefused(bytes calldata drawn) external view {
        try this.suffixes(drawn) returns (bytes32[] memory nodes, uint256[] memory offsets) {
            assertEq(drawn[drawn.length - 1], bytes32(0));
            uint256 end = 0;
            for (uint256 i = 0; i < nodes.length; ++i) {
                assertEq(offsets[i], end);
                end += 1 + uint8(drawn[end]);
            }
            assertEq(end, drawn.length - 1);
        } catch (bytes memory reason) {
            assertEq(reason, abi.encodeWithSelector(DnsName.DNSDecodingFailed.selector, drawn));
        }
    }

    function suffixes(bytes calldata name) external pure returns (bytes32[] memory, uint256[] memory) {
        return DnsName.suffixes(name);
    }

    /// @dev A label of 1 to 255 bytes without a dot, and not one that stands for a hash.
    function _label(bytes calldata drawn) private pure returns (bytes memory label) {
        label = drawn.length == 0 ? bytes("x") : bytes(drawn[:drawn.length > 255 ? 255 : drawn.length]);
        for (uint256 i = 0; i < label.length; ++i) {
            if (label[i] == "." || label[i] == "[") label[i] = "-";
        }
    }
}
