// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {StorageRequest} from "./IStorageVerifier.sol";

/**
 * @title StorageQuery
 * @notice The program that reads a subname and some of its records from {IL2Names}, in the language of the gateways of
 * {IStorageVerifier}: a stack machine with a target contract and a slot. Output 0 is the subname's slot; the values of
 * the records follow.
 */
library StorageQuery {
    bytes1 private constant _PUSH_WORD = 0x20;
    bytes1 private constant _PUSH_BYTES = 0x28;
    bytes1 private constant _PUSH_OUTPUT = 0x2a;
    bytes1 private constant _SET_TARGET = 0x32;
    bytes1 private constant _SET_OUTPUT = 0x33;
    bytes1 private constant _READ_SLOT = 0x3c;
    bytes1 private constant _READ_HASHED_BYTES = 0x3f;
    bytes1 private constant _SET_SLOT = 0x46;
    bytes1 private constant _ADD_SLOT = 0x47;
    /// @dev The slot of a key in the mapping at the present slot.
    bytes1 private constant _FOLLOW = 0x48;
    bytes1 private constant _DIVIDE = 0x66;
    bytes1 private constant _XOR = 0x70;

    uint256 private constant _SUBNAMES = 0;
    uint256 private constant _RECORDS = 1;
    /// @dev The epoch is what is left of a subname's slot without its lower 224 bits.
    uint256 private constant _BELOW_EPOCH = 1 << 224;

    /// @notice The program.
    /// @param names The {IL2Names} on the other chain.
    function program(
        address names,
        address issuer,
        bytes32 node,
        string[] memory keys
    ) internal pure returns (StorageRequest memory) {
        bytes memory space = bytes.concat(_follow(uint160(issuer)), _follow(uint256(node)));
        bytes memory ops = bytes.concat(
            bytes1(uint8(keys.length + 1)),
            _push(uint160(names)),
            _SET_TARGET,
            _push(_SUBNAMES),
            _SET_SLOT,
            space,
            _READ_SLOT,
            _output(0)
        );
        space = bytes.concat(_push(_RECORDS), _SET_SLOT, space, _epoch(), _FOLLOW);
        for (uint256 i = 0; i < keys.length; ++i) {
            ops = bytes.concat(ops, space, _pushBytes(bytes(keys[i])), _FOLLOW, _readRecord(), _output(i + 1));
        }
        return StorageRequest(ops);
    }

    /// @dev The value behind a fingerprint, see {L2Names}: the gateway brings it, its hash is proven.
    function _readRecord() private pure returns (bytes memory) {
        return bytes.concat(_READ_SLOT, _push(uint256(keccak256(""))), _XOR, _push(1), _ADD_SLOT, _READ_HASHED_BYTES);
    }

    function _epoch() private pure returns (bytes memory) {
        return bytes.concat(_push(0), _PUSH_OUTPUT, _push(_BELOW_EPOCH), _DIVIDE);
    }

    function _output(uint256 index) private pure returns (bytes memory) {
        return bytes.concat(_push(index), _SET_OUTPUT);
    }

    function _follow(uint256 key) private pure returns (bytes memory) {
        return bytes.concat(_push(key), _FOLLOW);
    }

    function _push(uint256 word) private pure returns (bytes memory) {
        return bytes.concat(_PUSH_WORD, bytes32(word));
    }

    function _pushBytes(bytes memory value) private pure returns (bytes memory) {
        return bytes.concat(_PUSH_BYTES, _push(value.length), value);
    }
}
