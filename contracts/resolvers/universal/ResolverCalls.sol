// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Bytes} from "@openzeppelin/contracts/utils/Bytes.sol";
import {LowLevelCall} from "@openzeppelin/contracts/utils/LowLevelCall.sol";

import {OffchainCalls} from "../ccip/OffchainCalls.sol";
import {IExtendedResolver} from "../profiles/IExtendedResolver.sol";
import {IUniversalResolver} from "../IUniversalResolver.sol";
import {IUniversalResolverDetails} from "../IUniversalResolverDetails.sol";
import {IERC7996} from "../profiles/IERC7996.sol";
import {IMulticallable} from "../profiles/IMulticallable.sol";
import {Answer} from "./Answer.sol";

/**
 * @title ResolverCalls
 * @notice Asks a resolver one question or several, and reads what it answers. Several questions are asked one by one,
 * so that one that fails spoils no other; but an {IExtendedResolver} with the feature gets them all in one call.
 */
abstract contract ResolverCalls is OffchainCalls, IUniversalResolver, IUniversalResolverDetails {
    bytes4 private constant _EXTENDED_MULTICALL = bytes4(keccak256("eth.ens.resolver.extended.multicall"));

    /// @dev Asks the resolver. Some of the answers may be pending.
    function _askResolver(ResolverInfo memory info, bytes memory data) internal view returns (Session memory session) {
        session.target = info.resolver;
        session.extended = info.extended;
        session.multi = bytes4(data) == IMulticallable.multicall.selector && !_answersMulticall(info);
        bytes[] memory questions = session.multi ? abi.decode(Bytes.slice(data, 4), (bytes[])) : _one(data);
        session.calls = new Call[](questions.length);
        for (uint256 i = 0; i < questions.length; ++i) {
            bytes memory question = questions[i];
            session.calls[i].profile = bytes4(question);
            if (info.extended) question = abi.encodeCall(IExtendedResolver.resolve, (info.name, question));
            _ask(session, session.calls[i], question);
        }
    }

    /// @dev What {IUniversalResolver-resolve} answers, or throws, when nothing is pending any more.
    function _result(Session memory session) internal pure returns (bytes memory) {
        if (!session.multi) return _answer(session, session.calls[0]);
        bytes[] memory results = new bytes[](session.calls.length);
        for (uint256 i = 0; i < results.length; ++i) {
            results[i] = _answerOrError(session, session.calls[i]);
        }
        return abi.encode(results);
    }

    function _answer(Session memory session, Call memory entry) private pure returns (bytes memory) {
        (bool ok, bytes memory data) = _read(session, entry);
        if (ok) return data;
        bool named = entry.outcome != Outcome.Reverted || bytes4(data) == UnsupportedResolverProfile.selector;
        if (!named) revert ResolverError(data);
        LowLevelCall.bubbleRevert(data);
    }

    /// @dev Errors are told from answers by their length, so one that has the length of an answer is wrapped.
    function _answerOrError(Session memory session, Call memory entry) private pure returns (bytes memory) {
        (bool ok, bytes memory data) = _read(session, entry);
        bool told = ok || data.length % 32 != 0;
        return told ? data : abi.encodeWithSelector(ResolverError.selector, data);
    }

    /// @dev The answer of a call, or the error it ended in.
    function _read(Session memory session, Call memory entry) private pure returns (bool ok, bytes memory data) {
        if (entry.outcome != Outcome.Answered) return (false, entry.data);
        if (entry.data.length == 0) {
            return (false, abi.encodeWithSelector(UnsupportedResolverProfile.selector, entry.profile));
        }
        if (!session.extended) return (true, entry.data);
        (ok, data) = Answer.tryBytes(entry.data);
        if (!ok) data = abi.encodeWithSelector(ResolverError.selector, entry.data);
    }

    function _answersMulticall(ResolverInfo memory info) private view returns (bool) {
        if (!info.extended || !_hasFeatures(info.resolver)) return false;
        (bool success, bytes memory answer) = info.resolver.staticcall(
            abi.encodeCall(IERC7996.supportsFeature, (_EXTENDED_MULTICALL))
        );
        return success && answer.length == 32 && bytes32(answer) == bytes32(uint256(1));
    }

    function _one(bytes memory question) private pure returns (bytes[] memory questions) {
        questions = new bytes[](1);
        questions[0] = question;
    }
}
