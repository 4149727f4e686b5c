// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRecordProof} from "../proofs/IRecordProof.sol";
import {HexText} from "./HexText.sol";

/**
 * @title RecordSet
 * @notice Reads one record of those that were proven.
 */
library RecordSet {
    /// @notice Thrown when a record exists whose value the gateway left out, or falsified.
    error ValueMissing(string key);
    /// @notice Thrown when the owner signed a value that does not fit its key: no hex, or of a wrong length.
    error MalformedRecord(string key);

    /// @notice The value of a key; empty for none.
    function text(IRecordProof.Proven memory proven, string memory key) internal pure returns (string memory) {
        bytes32 keyHash = keccak256(bytes(key));
        for (uint256 i = 0; i < proven.records.length; ++i) {
            if (proven.records[i].key == keyHash) return _value(proven.values, proven.records[i].value, key);
        }
        return "";
    }

    /// @notice The bytes that the value of a key stands for; empty for none.
    function blob(IRecordProof.Proven memory proven, string memory key) internal pure returns (bytes memory value) {
        bool ok;
        (ok, value) = HexText.decode(text(proven, key));
        if (!ok) revert MalformedRecord(key);
    }

    /// @notice The bytes of a key that has so many of them or none.
    function blob(
        IRecordProof.Proven memory proven,
        string memory key,
        uint256 length
    ) internal pure returns (bytes memory value) {
        value = blob(proven, key);
        if (value.length != 0 && value.length != length) revert MalformedRecord(key);
    }

    function _value(string[] memory values, bytes32 hash, string memory key) private pure returns (string memory) {
        for (uint256 i = 0; i < values.length; ++i) {
            if (keccak256(bytes(values[i])) == hash) return values[i];
        }
        revert ValueMissing(key);
    }
}
