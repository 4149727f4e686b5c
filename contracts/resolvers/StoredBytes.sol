// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Bytes} from "@openzeppelin/contracts/utils/Bytes.sol";
import {SSTORE2} from "solady/src/utils/SSTORE2.sol";

/**
 * @notice A value of bytes in one or two storage slots; if long, in one slot and the code of a contract.
 *
 *      length     head                                           tail
 *      0          0                                              0
 *      1..31      value, zeros, length in 1 byte                 0
 *      32..63     bytes 0..30, length in 1 byte                  bytes 31.., zeros
 *      64..24586  bytes 0..10, address of a contract, 64         0
 *
 * The contract's code is a STOP opcode and the bytes from 11 on: from 64 bytes on that is cheaper than slots.
 */
struct StoredBytes {
    bytes32 head;
    bytes32 tail;
}

/**
 * @title StoredBytesLib
 * @notice Writes, overwrites, clears and reads {StoredBytes}. A value of no bytes is the same as no value.
 */
library StoredBytesLib {
    using StoredBytesLib for StoredBytes;

    /// @notice The longest value: 11 bytes beside what fits into the code of one contract (EIP-170).
    uint256 internal constant MAX_LENGTH = 24_586;

    uint256 private constant _HEAD_LENGTH = 31;
    uint256 private constant _SLOTS_LENGTH = 63;
    uint256 private constant _BESIDE_CODE_LENGTH = 11;
    uint256 private constant _IN_CODE = 64;

    /// @notice Thrown when a value is longer than {MAX_LENGTH} bytes.
    error ValueTooLong(uint256 length);

    /// @notice Puts a value in the place of the old one; an empty value clears.
    function write(StoredBytes storage self, bytes calldata value) internal {
        uint256 length = value.length;
        if (length <= _HEAD_LENGTH) {
            self.writeShort(bytes31(value), length);
        } else if (length <= _SLOTS_LENGTH) {
            self.head = bytes32(value[:_HEAD_LENGTH]) | bytes32(length);
            self.tail = bytes32(value[_HEAD_LENGTH:]);
        } else if (length <= MAX_LENGTH) {
            address code = SSTORE2.write(value[_BESIDE_CODE_LENGTH:]);
            _writeHead(self, _head(bytes31(bytes.concat(bytes11(value), bytes20(code))), _IN_CODE));
        } else {
            revert ValueTooLong(length);
        }
    }

    /// @notice Puts a value of at most 31 bytes in the place of the old one.
    /// @param value The bytes, with zeros behind them.
    function writeShort(StoredBytes storage self, bytes31 value, uint256 length) internal {
        _writeHead(self, _head(value, length));
    }

    /// @notice The value; empty if there is none.
    function read(StoredBytes storage self) internal view returns (bytes memory) {
        bytes32 head = self.head;
        uint256 length = _tag(head);
        if (length == 0) return "";
        if (length == _IN_CODE) return bytes.concat(bytes11(head), SSTORE2.read(address(bytes20(head << 88))));
        bytes32 tail = length > _HEAD_LENGTH ? self.tail : bytes32(0);
        return Bytes.splice(bytes.concat(bytes31(head), tail), 0, length);
    }

    /// @notice True if there is no value.
    function isEmpty(StoredBytes storage self) internal view returns (bool) {
        return self.head == bytes32(0);
    }

    /// @dev Writes a value that needs no tail, and clears the tail of the old value if that had one.
    function _writeHead(StoredBytes storage self, bytes32 head) private {
        uint256 old = _tag(self.head);
        if (old > _HEAD_LENGTH && old <= _SLOTS_LENGTH) delete self.tail;
        self.head = head;
    }

    function _head(bytes31 value, uint256 tag) private pure returns (bytes32) {
        return bytes32(value) | bytes32(tag);
    }

    /// @dev The length of a value in slots, or {_IN_CODE}.
    function _tag(bytes32 head) private pure returns (uint256) {
        return uint8(uint256(head));
    }
}
