// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ReverseNode} from "../../contracts/names/ReverseNode.sol";
import {Test} from "../helpers/Test.sol";

contract ReverseNodeTest is Test {
    bytes private constant _DIGITS = "0123456789abcdef";

    function testFuzz_isTheHashOfFortyHexDigits(address account) public pure {
        bytes32 labelHash = keccak256(_hex(account));
        assertEq(ReverseNode.ofThisChain(account), keccak256(abi.encode(_namehash("addr"), labelHash)));
        assertEq(ReverseNode.ofAllChains(account), keccak256(abi.encode(_namehash("default"), labelHash)));
    }

    function test_everyDigitInEveryPlace() public pure {
        for (uint160 digit = 0; digit < 16; ++digit) {
            for (uint256 place = 0; place < 160; place += 4) {
                testFuzz_isTheHashOfFortyHexDigits(address(digit << uint160(place)));
            }
        }
        testFuzz_isTheHashOfFortyHexDigits(address(type(uint160).max));
    }

    function test_costsLessThanOneThousandGas() public view {
        uint256 before = gasleft();
        ReverseNode.ofThisChain(msg.sender);
        assertLe(before - gasleft(), 1000, "gas of a reverse node");
    }

    /// @dev namehash of `<label>.reverse`.
    function _namehash(bytes memory label) private pure returns (bytes32) {
        bytes32 reverse = keccak256(abi.encode(bytes32(0), keccak256("reverse")));
        return keccak256(abi.encode(reverse, keccak256(label)));
    }

    function _hex(address account) private pure returns (bytes memory digits) {
        digits = new bytes(40);
        for (uint256 i = 0; i < 40; ++i) digits[i] = _DIGITS[(uint160(account) >> (156 - 4 * i)) & 15];
    }
}
