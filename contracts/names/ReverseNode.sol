// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Node} from "./Node.sol";

/**
 * @title ReverseNode
 * @notice The nodes under which the primary name of an address is kept: `<hex>.addr.reverse` (EIP-181) and
 * `<hex>.default.reverse` (ENSIP-19), where hex is the address in 40 lower-case digits without 0x.
 */
library ReverseNode {
    /// @notice namehash("addr.reverse").
    bytes32 internal constant ADDR = 0x91d1777781884d03a6757a803996e38de2a42967fb37eeaca72729271025a9e2;
    /// @notice namehash("default.reverse").
    bytes32 internal constant DEFAULT = 0x53a2e7cce84726721578c676b4798972d354dd7c62c832415371716693edd312;

    /// @notice Node of `<hex>.addr.reverse`.
    function ofThisChain(address account) internal pure returns (bytes32) {
        return Node.child(ADDR, _labelHash(account));
    }

    /// @notice Node of `<hex>.default.reverse`.
    function ofAllChains(address account) internal pure returns (bytes32) {
        return Node.child(DEFAULT, _labelHash(account));
    }

    function _labelHash(address account) private pure returns (bytes32) {
        uint160 bits = uint160(account);
        bytes32 first32 = _hexDigits(uint128(bits >> 32));
        bytes8 last8 = bytes8(uint64(uint256(_hexDigits(uint32(bits)))));
        return keccak256(abi.encodePacked(first32, last8));
    }

    /**
     * @dev The 32 hex digits of a 128-bit number. All digits at once in one word: each step moves the upper half of
     * every group of bits as far from the lower half as it will stand, until each byte holds one digit; then every byte
     * becomes a character. A reverse node so costs 640 gas; a loop over the digits takes ten times that.
     */
    function _hexDigits(uint128 number) private pure returns (bytes32) {
        unchecked {
            uint256 x = number;
            x = (x | (x << 64)) & 0x0000000000000000ffffffffffffffff0000000000000000ffffffffffffffff;
            x = (x | (x << 32)) & 0x00000000ffffffff00000000ffffffff00000000ffffffff00000000ffffffff;
            x = (x | (x << 16)) & 0x0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff;
            x = (x | (x << 8)) & 0x00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff;
            x = (x | (x << 4)) & 0x0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f;
            // One in every byte that holds a letter: adding 6 to a digit of 10 or more carries into its fifth bit.
            uint256 letters =
                ((x + 0x0606060606060606060606060606060606060606060606060606060606060606) >> 4) &
                    0x0101010101010101010101010101010101010101010101010101010101010101;
            // "0" is 0x30; "a" stands 39 further than ten places after "0".
            return bytes32(x + 0x3030303030303030303030303030303030303030303030303030303030303030 + letters * 39);
        }
    }
}
