// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";

import {ISeatKeys} from "./ISeatKeys.sol";

/**
 * @title SeatKeys
 * @notice See {ISeatKeys}.
 */
contract SeatKeys is ISeatKeys, EIP712 {
    bytes32 private constant _OPERATOR_KEY_TYPEHASH = keccak256("OperatorKey(address owner)");

    /// @dev `retiredAt` in Unix seconds, 0 for a key in use.
    struct KeyUse {
        uint24 seat;
        uint40 retiredAt;
    }

    /// @inheritdoc ISeatKeys
    address public immutable override CUSTODY;

    mapping(address key => KeyUse) private _uses;

    constructor() EIP712("ANS Service Providers", "1") {
        CUSTODY = msg.sender;
    }

    /// @inheritdoc ISeatKeys
    function set(uint24 seat, address owner, address former, address key, bytes calldata proof) external override {
        if (msg.sender != CUSTODY) revert OnlyCustody(msg.sender);
        if (_uses[key].seat != 0) revert KeyTaken(key);
        (address signer, ECDSA.RecoverError fault, ) = ECDSA.tryRecoverCalldata(operatorKeyHash(owner), proof);
        if (fault != ECDSA.RecoverError.NoError || signer != key) revert BadKeyProof(key);
        if (former != address(0)) _uses[former].retiredAt = uint40(block.timestamp);
        _uses[key].seat = seat;
        emit SeatKeySet(seat, former, key);
    }

    /// @inheritdoc ISeatKeys
    function seatOfKey(address key) external view override returns (uint24 seat, uint40 retiredAt) {
        KeyUse memory use = _uses[key];
        return (use.seat, use.retiredAt);
    }

    /// @inheritdoc ISeatKeys
    function operatorKeyHash(address owner) public view override returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(_OPERATOR_KEY_TYPEHASH, owner)));
    }
}
