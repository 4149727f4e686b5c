// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ILabelErrors} from "../../contracts/names/ILabelErrors.sol";
import {LabelRules} from "../../contracts/names/LabelRules.sol";
import {Test} from "../helpers/Test.sol";

contract LabelRulesTest is Test {
    function codePoints(bytes calldata label) external pure returns (uint256) {
        return LabelRules.codePoints(label);
    }

    /// @dev Any bytes are counted or refused with a reason; nothing panics, nothing is read beyond the end.
    function testFuzz_anyBytesAreALabelOrRefusedWithAReason(bytes calldata drawn) external view {
        _check(drawn);
    }

    /// @dev Bytes near the borders of what UTF-8 allows, where random ones seldom get.
    function testFuzz_nearUtf8(uint256 seed, uint8 length) external view {
        bytes memory alphabet = hex"00232a2d5f616130407fc0c18081a6b0bfc2c3dfe0e2e7edeff0f09ff3f4f5f8ff";
        bytes memory label = new bytes(bound(length, 1, 80));
        for (uint256 i = 0; i < label.length; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            label[i] = alphabet[seed % alphabet.length];
        }
        _check(label);
    }

    /// @dev Every code point that is no surrogate reads back, whatever stands behind it; its length is 1.
    function testFuzz_oneIdeographIsOneCodePoint(uint256 drawn, bytes1 tail) external view {
        uint256 point = bound(drawn, 0x3165, 0xD7FF);
        bytes memory label = abi.encodePacked(
            bytes1(uint8(0xE0 | (point >> 12))),
            bytes1(uint8(0x80 | ((point >> 6) & 0x3F))),
            bytes1(uint8(0x80 | (point & 0x3F)))
        );
        assertEq(this.codePoints(label), 1);
        assertEq(this.codePoints(abi.encodePacked("a", label)), 2);
        if (uint8(tail) < 0x80 || uint8(tail) > 0xBF) return;
        // A continuation byte too many.
        try this.codePoints(abi.encodePacked(label, tail)) {
            assertTrue(false, "a stray byte was accepted");
        } catch (bytes memory reason) {
            assertEq(reason, abi.encodeWithSelector(ILabelErrors.LabelNotUtf8.selector, 3));
        }
    }

    /// @dev Plain labels count their bytes, around the ends of words too.
    function testFuzz_plainLabelsCountTheirBytes(uint256 seed, uint8 length) external {
        bytes memory alphabet = "abcdefghijkmnopqrstuvwxyz023456789$";
        bytes memory label = new bytes(bound(length, 1, 255));
        for (uint256 i = 0; i < label.length; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            label[i] = alphabet[seed % alphabet.length];
        }
        label[label.length - 1] = "l"; // Not in base58.
        assertEq(this.codePoints(label), label.length);
        // One character that is not plain, anywhere, is found where it is.
        uint256 bad = seed % label.length;
        label[bad] = "A";
        vm.expectRevert(abi.encodeWithSelector(ILabelErrors.LabelCharacter.selector, bad, 0x41));
        this.codePoints(label);
    }

    function _check(bytes memory label) private view {
        try this.codePoints(label) returns (uint256 count) {
            assertGt(count, 0);
            assertLe(count, label.length);
            assertLe(label.length, 4 * count);
        } catch (bytes memory reason) {
            assertTrue(_isLabelError(bytes4(reason)), "a reason that is no label error");
        }
    }

    function _isLabelError(bytes4 selector) private pure returns (bool) {
        return
            selector == ILabelErrors.LabelEmpty.selector ||
            selector == ILabelErrors.LabelTooLong.selector ||
            selector == ILabelErrors.LabelCharacter.selector ||
            selector == ILabelErrors.LabelNotUtf8.selector ||
            selector == ILabelErrors.LabelHyphensOrUnderscores.selector ||
            selector == ILabelErrors.LabelIsAddress.selector;
    }
}
