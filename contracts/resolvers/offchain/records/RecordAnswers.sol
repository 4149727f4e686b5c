// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Bytes} from "@openzeppelin/contracts/utils/Bytes.sol";

import {CoinType} from "../../../names/CoinType.sol";
import {IUniversalResolver} from "../../IUniversalResolver.sol";
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
import {IRecordProof} from "../proofs/IRecordProof.sol";
import {RecordKey} from "./RecordKey.sol";
import {RecordSet} from "./RecordSet.sol";

/**
 * @title RecordAnswers
 * @notice Answers the calls of resolver profiles out of proven records, as a contract with these functions would. What
 * does not exist is answered with the ABI-encoded empty value. The node in a call is not looked at: the name that was
 * proven is the one that was asked for in wire form.
 */
library RecordAnswers {
    using RecordSet for RecordSet.Reading;

    /// @notice True for the calls that {answer} knows, `multicall(bytes[])` of them included.
    function knows(bytes memory call) internal pure returns (bool) {
        bytes4 selector = bytes4(call);
        return selector == IMulticallable.multicall.selector || _isProfile(selector);
    }

    /**
     * @notice The ABI-encoded answer to a call.
     * @dev Of a multicall, a call that is not known is answered with its error, whose length tells it from an answer
     * (ENSIP-22).
     * @return result The answer; worth nothing if a value is missing.
     * @return missing See {RecordSet-Reading}.
     */
    function answer(
        IRecordProof.Proven memory proven,
        bytes memory call
    ) internal pure returns (bytes memory result, string memory missing) {
        RecordSet.Reading memory reading = RecordSet.Reading(proven, "");
        result = bytes4(call) == IMulticallable.multicall.selector ? _answers(reading, call) : _answer(reading, call);
        return (result, reading.missing);
    }

    function _answers(RecordSet.Reading memory reading, bytes memory call) private pure returns (bytes memory) {
        bytes[] memory calls = abi.decode(_arguments(call), (bytes[]));
        bytes[] memory answers = new bytes[](calls.length);
        for (uint256 i = 0; i < calls.length; ++i) answers[i] = _answer(reading, calls[i]);
        return abi.encode(answers);
    }

    function _answer(RecordSet.Reading memory reading, bytes memory call) private pure returns (bytes memory) {
        bytes4 selector = bytes4(call);
        if (!_isProfile(selector)) {
            return abi.encodeWithSelector(IUniversalResolver.UnsupportedResolverProfile.selector, selector);
        }
        if (_isAboutAddress(selector)) return _answerAboutAddress(reading, call);
        if (selector == ITextResolver.text.selector) return abi.encode(reading.text(RecordKey.text(_string(call))));
        if (selector == IDataResolver.data.selector) return abi.encode(reading.blob(RecordKey.data(_string(call))));
        if (selector == IContentHashResolver.contenthash.selector) {
            return abi.encode(reading.blob(RecordKey.CONTENTHASH));
        }
        if (selector == INameResolver.name.selector) return abi.encode(reading.text(RecordKey.NAME));
        if (selector == IPubkeyResolver.pubkey.selector) return _pubkey(reading);
        if (selector == IABIResolver.ABI.selector) return _abi(reading, _number(call));
        return abi.encode(address(bytes20(reading.blob(RecordKey.interface_(_interfaceId(call)), 20))));
    }

    function _answerAboutAddress(
        RecordSet.Reading memory reading,
        bytes memory call
    ) private pure returns (bytes memory) {
        bytes4 selector = bytes4(call);
        if (selector == IAddrResolver.addr.selector) {
            return abi.encode(address(bytes20(_evmAddress(reading, CoinType.ETH))));
        }
        uint256 coinType = _number(call);
        if (selector == IAddressResolver.addr.selector) return abi.encode(_address(reading, coinType));
        return abi.encode(reading.blob(RecordKey.addr(coinType)).length != 0);
    }

    function _isAboutAddress(bytes4 selector) private pure returns (bool) {
        return
            selector == IAddrResolver.addr.selector ||
            selector == IAddressResolver.addr.selector ||
            selector == IHasAddressResolver.hasAddr.selector;
    }

    function _isProfile(bytes4 selector) private pure returns (bool) {
        return
            _isAboutAddress(selector) ||
            selector == ITextResolver.text.selector ||
            selector == IDataResolver.data.selector ||
            selector == IContentHashResolver.contenthash.selector ||
            selector == INameResolver.name.selector ||
            selector == IPubkeyResolver.pubkey.selector ||
            selector == IABIResolver.ABI.selector ||
            selector == IInterfaceResolver.interfaceImplementer.selector;
    }

    function _address(RecordSet.Reading memory reading, uint256 coinType) private pure returns (bytes memory) {
        return CoinType.isEVM(coinType) ? _evmAddress(reading, coinType) : reading.blob(RecordKey.addr(coinType));
    }

    /// @dev The default EVM record stands in for a missing one (ENSIP-19).
    function _evmAddress(RecordSet.Reading memory reading, uint256 coinType) private pure returns (bytes memory own) {
        own = reading.blob(RecordKey.addr(coinType), 20);
        if (own.length == 0) return reading.blob(RecordKey.addr(CoinType.DEFAULT_EVM), 20);
    }

    function _pubkey(RecordSet.Reading memory reading) private pure returns (bytes memory point) {
        point = reading.blob(RecordKey.PUBKEY, 64);
        if (point.length == 0) return abi.encode(bytes32(0), bytes32(0));
    }

    /// @dev In the first encoding that exists of those asked for.
    function _abi(RecordSet.Reading memory reading, uint256 contentTypes) private pure returns (bytes memory) {
        while (contentTypes != 0) {
            uint256 lowest = contentTypes & (~contentTypes + 1);
            bytes memory found = reading.blob(RecordKey.abi_(lowest));
            if (found.length != 0) return abi.encode(lowest, found);
            contentTypes ^= lowest;
        }
        return abi.encode(0, "");
    }

    /// @dev The second argument of a call, behind the node.
    function _number(bytes memory call) private pure returns (uint256 number) {
        (, number) = abi.decode(_arguments(call), (bytes32, uint256));
    }

    /// @dev The second argument of a call, behind the node.
    function _string(bytes memory call) private pure returns (string memory text) {
        (, text) = abi.decode(_arguments(call), (bytes32, string));
    }

    /// @dev The second argument of a call, behind the node.
    function _interfaceId(bytes memory call) private pure returns (bytes4 id) {
        (, id) = abi.decode(_arguments(call), (bytes32, bytes4));
    }

    function _arguments(bytes memory call) private pure returns (bytes memory) {
        return Bytes.slice(call, 4);
    }
}
