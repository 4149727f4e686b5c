// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Bytes} from "@openzeppelin/contracts/utils/Bytes.sol";

import {DnsName} from "../../names/DnsName.sol";
import {IOffchainResolver} from "./IOffchainResolver.sol";

/**
 * @title SignableName
 * @notice The text of a name, as people sign it: its labels with dots between them.
 */
library SignableName {
    /// @notice Bytes of a label that stands for a hash, see {DnsName}.
    uint256 private constant _HASHED_LABEL_LENGTH = 66;

    /// @notice The text of a name in wire form; reverts with {IOffchainResolver-NameNotSignable} if another name could
    /// have the same text, or if the text of a label is not known.
    function text(bytes memory name) internal pure returns (string memory) {
        bytes memory dotted = Bytes.slice(name, 1, name.length - 1);
        (uint256 length, uint256 next) = DnsName.labelAt(name, 0);
        while (length != 0) {
            if (!_isPlain(name, next - length, length)) revert IOffchainResolver.NameNotSignable(name);
            // What follows is a length byte, one place further on than in the text; the last one is not in it.
            if (next - 1 < dotted.length) dotted[next - 1] = ".";
            (length, next) = DnsName.labelAt(name, next);
        }
        return string(dotted);
    }

    function _isPlain(bytes memory name, uint256 start, uint256 length) private pure returns (bool) {
        if (length == _HASHED_LABEL_LENGTH && name[start] == "[") return false;
        for (uint256 i = 0; i < length; ++i) {
            if (name[start + i] == ".") return false;
        }
        return true;
    }
}
