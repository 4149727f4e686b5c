// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {StoredBytes, StoredBytesLib} from "../../contracts/resolvers/StoredBytes.sol";
import {Test} from "../helpers/Test.sol";

contract Shelf {
    using StoredBytesLib for StoredBytes;

    StoredBytes private _value;

    function write(bytes calldata value) external {
        _value.write(value);
    }

    function writeShort(bytes31 value, uint256 length) external {
        _value.writeShort(value, length);
    }

    function read() external view returns (bytes memory) {
        return _value.read();
    }

    function isEmpty() external view returns (bool) {
        return _value.isEmpty();
    }

    function words() external view returns (bytes32, bytes32) {
        return (_value.head, _value.tail);
    }
}

contract StoredBytesTest is Test {
    Shelf private _shelf = new Shelf();

    /// @dev Any value reads back, whatever stood there before, and leaves nothing of it.
    function testFuzz_roundTrip(uint256 seed, uint16 length, uint16 lengthBefore, uint16 lengthAfter) public {
        bytes memory before = _bytes(seed, bound(lengthBefore, 0, 1000));
        bytes memory value = _bytes(seed ^ 1, bound(length, 0, 1000));
        bytes memory next = _bytes(seed ^ 2, bound(lengthAfter, 0, 1000));
        _check(before);
        _check(value);
        _check(next);
        _check("");
    }

    /// @dev Every length near where the way of storing changes, over every other.
    function test_everyLengthOverEveryOther() public {
        uint8[12] memory lengths = [0, 1, 20, 30, 31, 32, 33, 62, 63, 64, 65, 96];
        for (uint256 i = 0; i < lengths.length; ++i) {
            for (uint256 j = 0; j < lengths.length; ++j) {
                _check(_bytes(i, lengths[i]));
                _check(_bytes(i ^ j ^ 99, lengths[j]));
            }
        }
    }

    /// @dev A value that ends in zeros keeps them; one of zeros alone is not empty.
    function testFuzz_zeros(uint16 length) public {
        bytes memory zeros = new bytes(bound(length, 1, 200));
        _check(zeros);
    }

    function testFuzz_writeShort(uint256 seed, uint8 length, uint16 lengthBefore) public {
        _check(_bytes(seed, bound(lengthBefore, 0, 200)));
        bytes memory value = _bytes(seed ^ 1, bound(length, 0, 31));
        _shelf.writeShort(bytes31(value), value.length);
        _checkStored(value);
    }

    function test_longest() public {
        _check(_bytes(1, StoredBytesLib.MAX_LENGTH));
        bytes memory tooLong = _bytes(1, StoredBytesLib.MAX_LENGTH + 1);
        vm.expectRevert(abi.encodeWithSelector(StoredBytesLib.ValueTooLong.selector, tooLong.length));
        _shelf.write(tooLong);
    }

    function _check(bytes memory value) private {
        _shelf.write(value);
        _checkStored(value);
    }

    function _checkStored(bytes memory value) private view {
        assertEq(_shelf.read(), value);
        assertEq(_shelf.isEmpty(), value.length == 0);
        (bytes32 head, bytes32 tail) = _shelf.words();
        if (value.length == 0) assertEq(head, 0);
        if (value.length < 32 || value.length > 63) assertEq(tail, 0);
    }

    /// @dev Bytes that differ from seed to seed and from place to place.
    function _bytes(uint256 seed, uint256 length) private pure returns (bytes memory value) {
        value = new bytes(length);
        bytes32 word;
        for (uint256 i = 0; i < length; ++i) {
            if (i % 32 == 0) word = keccak256(abi.encode(seed, i));
            value[i] = word[i % 32];
        }
    }
}
