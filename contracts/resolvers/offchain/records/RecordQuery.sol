// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Bytes} from "@openzeppelin/contracts/utils/Bytes.sol";

import {CoinType} from "../../../names/CoinType.sol";
import {IABIResolver} from "../../profiles/IABIResolver.sol";
import {IAddressResolver} from "../../profiles/IAddressResolver.sol";
import {IAddrResolver} from "../../profiles/IAddrResolver.sol";
import {IContentHashResolver} from "../../profiles/IContentHashResolver.sol";
import {IDataResolver} from "../../profiles/IDataResolver.sol";
import {IHasAddressResolver} from "../../profiles/IHasAddressResolver.sol";
import {IInterfaceResolver} from "../../profiles/IInterfaceResolver.sol";
import {IMulticallable} from "../../profiles/IMulticallable.sol";
import {INameResolver} from "../../profiles/INameResolver.sol";
import {IPubkeyResolver} from "../../profiles/IPubkeyResolver.sol";
import {ITextResolver} from "../../profiles/ITextResolver.sol";
import {RecordKey} from "./RecordKey.sol";

/**
 * @title RecordQuery
 * @notice Which records {RecordAnswers} looks at to answer a call: what has to be fetched before.
 */
library RecordQuery {
    /// @notice Thrown when a call would look at more than 32 records.
    error TooManyRecords(uint256 most);

    uint256 private constant _MOST_RECORDS = 32;

    /// @notice The keys of the records for a call, `multicall(bytes[])` included; none for one that is not known.
    function keysOf(bytes memory call) internal pure returns (string[] memory keys) {
        string[] memory found = new string[](_MOST_RECORDS);
        uint256 count = 0;
        if (bytes4(call) == IMulticallable.multicall.selector) {
            bytes[] memory calls = abi.decode(_arguments(call), (bytes[]));
            for (uint256 i = 0; i < calls.length; ++i) count = _add(found, count, calls[i]);
        } else {
            count = _add(found, count, call);
        }
        keys = new string[](count);
        for (uint256 i = 0; i < count; ++i) keys[i] = found[i];
    }

    function _add(string[] memory keys, uint256 count, bytes memory call) private pure returns (uint256) {
        bytes4 selector = bytes4(call);
        if (selector == IAddrResolver.addr.selector) return _addAddress(keys, count, CoinType.ETH);
        if (selector == IAddressResolver.addr.selector) return _addAddress(keys, count, _number(call));
        if (selector == IABIResolver.ABI.selector) return _addAbis(keys, count, _number(call));
        string memory key = _single(selector, call);
        return bytes(key).length == 0 ? count : _push(keys, count, key);
    }

    function _single(bytes4 selector, bytes memory call) private pure returns (string memory) {
        if (selector == IHasAddressResolver.hasAddr.selector) return RecordKey.addr(_number(call));
        if (selector == ITextResolver.text.selector) return RecordKey.text(_string(call));
        if (selector == IDataResolver.data.selector) return RecordKey.data(_string(call));
        if (selector == IContentHashResolver.contenthash.selector) return RecordKey.CONTENTHASH;
        if (selector == INameResolver.name.selector) return RecordKey.NAME;
        if (selector == IPubkeyResolver.pubkey.selector) return RecordKey.PUBKEY;
        if (selector != IInterfaceResolver.interfaceImplementer.selector) return "";
        (, bytes4 id) = abi.decode(_arguments(call), (bytes32, bytes4));
        return RecordKey.interface_(id);
    }

    function _addAddress(string[] memory keys, uint256 count, uint256 coinType) private pure returns (uint256) {
        count = _push(keys, count, RecordKey.addr(coinType));
        if (!CoinType.isEVM(coinType)) return count;
        return _push(keys, count, RecordKey.addr(CoinType.DEFAULT_EVM));
    }

    function _addAbis(string[] memory keys, uint256 count, uint256 contentTypes) private pure returns (uint256) {
        for (; contentTypes != 0; contentTypes &= contentTypes - 1) {
            count = _push(keys, count, RecordKey.abi_(contentTypes & (~contentTypes + 1)));
        }
        return count;
    }

    function _push(string[] memory keys, uint256 count, string memory key) private pure returns (uint256) {
        if (count == keys.length) revert TooManyRecords(keys.length);
        keys[count] = key;
        return count + 1;
    }

    function _number(bytes memory call) private pure returns (uint256 number) {
        (, number) = abi.decode(_arguments(call), (bytes32, uint256));
    }

    function _string(bytes memory call) private pure returns (string memory text) {
        (, text) = abi.decode(_arguments(call), (bytes32, string));
    }

    function _arguments(bytes memory call) private pure returns (bytes memory) {
        return Bytes.slice(call, 4);
    }
}
