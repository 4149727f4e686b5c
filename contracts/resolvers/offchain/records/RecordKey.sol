// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";

/**
 * @title RecordKey
 * @notice The keys of records in a profile, as people sign them. Values are text; bytes are written as {HexText}.
 *
 *     text:<key>              a text (ENSIP-5)
 *     addr:<coin type>        an address in the chain's own bytes (ENSIP-9)
 *     contenthash             a content hash (ENSIP-7)
 *     pubkey                  a point of secp256k1, 64 bytes (EIP-619)
 *     name                    the name that reverse resolution reads, as text (EIP-181)
 *     data:<key>              any bytes (ENSIP-24)
 *     abi:<content type>      the ABI of a contract, in one encoding (ENSIP-4)
 *     interface:<0x id>       the contract that implements an interface (ENSIP-8)
 */
library RecordKey {
    string internal constant CONTENTHASH = "contenthash";
    string internal constant PUBKEY = "pubkey";
    string internal constant NAME = "name";

    /// @notice The key of a text record.
    function text(string memory key) internal pure returns (string memory) {
        return string.concat("text:", key);
    }

    /// @notice The key of an address.
    function addr(uint256 coinType) internal pure returns (string memory) {
        return string.concat("addr:", Strings.toString(coinType));
    }

    /// @notice The key of a data record.
    function data(string memory key) internal pure returns (string memory) {
        return string.concat("data:", key);
    }

    /// @notice The key of an ABI in one encoding.
    function abi_(uint256 contentType) internal pure returns (string memory) {
        return string.concat("abi:", Strings.toString(contentType));
    }

    /// @notice The key of an interface's implementer.
    function interface_(bytes4 id) internal pure returns (string memory) {
        return string.concat("interface:", Strings.toHexString(uint32(id), 4));
    }
}
