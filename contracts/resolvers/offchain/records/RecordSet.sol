// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {RecordHash} from "../messages/Profile.sol";
import {IRecordProof} from "../proofs/IRecordProof.sol";
import {HexText} from "./HexText.sol";

/**
 * @title RecordSet
 * @notice Reads one record of those that were proven.
 */
library RecordSet {
    /**
     * @notice Proven records, and how reading them goes.
     * @param proven The records.
     * @param missing The key of a record that exists, but whose value the gateway left out or falsified: what was read
     * is worth nothing. Empty for none.
     */
    struct Reading {
        IRecordProof.Proven proven;
        string missing;
    }

    /// @notice Thrown when the owner signed a value that does not fit its key: no hex, or of a wrong length.
    error MalformedRecord(string key);

    /// @notice The value of a key; empty for none.
    function text(Reading memory reading, string memory key) internal pure returns (string memory) {
        RecordHash[] memory records = reading.proven.records;
        bytes32 keyHash = keccak256(bytes(key));
        for (uint256 i = 0; i < records.length; ++i) {
            if (records[i].key == keyHash) return _value(reading, records[i].value, key);
        }
        return "";
    }

    /// @notice The bytes that the value of a key stands for; empty for none.
    function blob(Reading memory reading, string memory key) internal pure returns (bytes memory value) {
        bool ok;
        (ok, value) = HexText.decode(text(reading, key));
        if (!ok) revert MalformedRecord(key);
    }

    /// @notice The bytes of a key that has so many of them or none.
    function blob(
        Reading memory reading,
        string memory key,
        uint256 length
    ) internal pure returns (bytes memory value) {
        value = blob(reading, key);
        if (value.length != 0 && value.length != length) revert MalformedRecord(key);
    }

    function _value(Reading memory reading, bytes32 hash, string memory key) private pure returns (string memory) {
        string[] memory values = reading.proven.values;
        for (uint256 i = 0; i < values.length; ++i) {
            if (keccak256(bytes(values[i])) == hash) return values[i];
        }
        reading.missing = key;
        return "";
    }
}
