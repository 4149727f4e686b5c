// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IValidatorAdapter} from "./IValidatorAdapter.sol";
import {IValidatorSource} from "./IValidatorSource.sol";

/**
 * @title ValidatorAdapter
 * @notice See {IValidatorAdapter}. Has no constructor and no immutable, because it is put into a genesis block together
 * with its storage, which `scripts/genesis.ts` writes:
 *
 *      slot 0                   admin
 *      slot 1                   source, absent (zero) at first
 *      slot 2                   the number of founders
 *      keccak256(2) + i         founder i
 *      slot 3, keccak256(3)+i   the last good list, absent (empty) at first
 *
 * Uses nothing that an EVM of 2021 (London) lacks.
 */
contract ValidatorAdapter is IValidatorAdapter {
    uint256 private constant _LEAST = 4;
    uint256 private constant _MOST = 31;
    /// @dev The encoding of the longest list: where it begins, its length, its items; in words and in bytes.
    uint256 private constant _WORDS = 33;
    uint256 private constant _BYTES = 1056;
    /// @dev What a source may use, if as much again is left to fall back on.
    uint256 private constant _SOURCE_GAS = 1_000_000;

    address private _admin;
    address private _source;
    address[] private _founders;
    address[] private _lastGood;

    modifier onlyAdmin() {
        if (msg.sender != _admin) revert OnlyAdmin(msg.sender);
        _;
    }

    /// @inheritdoc IValidatorAdapter
    function refresh() external override {
        _keep(_source);
    }

    /// @inheritdoc IValidatorAdapter
    function setSource(address newSource) external override onlyAdmin {
        _source = newSource;
        emit SourceChanged(newSource);
        if (newSource != address(0)) _keep(newSource);
    }

    /// @inheritdoc IValidatorAdapter
    function setAdmin(address newAdmin) external override onlyAdmin {
        if (newAdmin == address(0)) revert ZeroAdmin();
        _admin = newAdmin;
        emit AdminChanged(newAdmin);
    }

    /// @inheritdoc IValidatorSource
    function getValidators() external view override returns (address[] memory validators) {
        validators = _ask(_source);
        if (validators.length == 0) validators = _lastGood;
        if (validators.length == 0) validators = _founders;
    }

    /// @inheritdoc IValidatorAdapter
    function admin() external view override returns (address) {
        return _admin;
    }

    /// @inheritdoc IValidatorAdapter
    function source() external view override returns (address) {
        return _source;
    }

    /// @inheritdoc IValidatorAdapter
    function founders() external view override returns (address[] memory) {
        return _founders;
    }

    /// @inheritdoc IValidatorAdapter
    function lastGood() external view override returns (address[] memory) {
        return _lastGood;
    }

    function _keep(address asked) private {
        address[] memory validators = _ask(asked);
        if (validators.length == 0) revert BadSource(asked);
        _lastGood = validators;
        emit ListKept(validators);
    }

    /// @dev The list of a source if it is good, an empty one otherwise. Whatever the source does, this does not revert:
    /// it leaves half of the gas, and reads no more of the answer than the longest list has.
    function _ask(address asked) private view returns (address[] memory validators) {
        uint256[_WORDS] memory answer;
        answer[0] = uint256(uint32(IValidatorSource.getValidators.selector)) << 224;
        uint256 allowance = gasleft() / 2;
        if (allowance > _SOURCE_GAS) allowance = _SOURCE_GAS;
        uint256 length = 0;
        // A call in Solidity would copy the whole answer, and could run out of gas on a long one.
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            if staticcall(allowance, asked, answer, 4, answer, _BYTES) {
                length := returndatasize()
            }
        }
        return _decode(answer, length);
    }

    function _decode(uint256[_WORDS] memory answer, uint256 length) private pure returns (address[] memory validators) {
        uint256 count = answer[1];
        if (answer[0] != 32 || count < _LEAST || count > _MOST || length != 64 + 32 * count) return validators;
        validators = new address[](count);
        for (uint256 i = 0; i < count; ++i) {
            uint256 word = answer[2 + i];
            if (word == 0 || word > type(uint160).max) return new address[](0);
            validators[i] = address(uint160(word));
            for (uint256 j = 0; j < i; ++j) if (answer[2 + j] == word) return new address[](0);
        }
    }
}
