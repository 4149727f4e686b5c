// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Bytes} from "@openzeppelin/contracts/utils/Bytes.sol";
import {ERC165Checker} from "@openzeppelin/contracts/utils/introspection/ERC165Checker.sol";

import {IERC7996} from "../profiles/IERC7996.sol";
import {IBatchGateway} from "./IBatchGateway.sol";
import {IOffchainLookup} from "./IOffchainLookup.sol";

/**
 * @title OffchainCalls
 * @notice Calls a contract that may answer with EIP-3668 lookups, on behalf of a client, as often as it takes: lookups
 * are thrown again under this contract's own address, and what the gateways say is brought back to the contract that
 * asked.
 *
 *      _ask ──▶ anything pending? ──no──▶ done
 *                  ▲        │ yes
 *                  │        ▼
 *                  │    _suspend: throws OffchainLookup; the client asks gateways and calls back
 *                  │        │
 *                  └── _resume
 *
 * Several lookups go through a batch gateway together (ENSIP-21). A single one does so too, because a batch turns a
 * gateway that fails into an error of the answer; unless there is no batch gateway, or the contract called knows
 * ERC-7996 and so is recent enough to have its lookups thrown as they are.
 *
 * Nothing is trusted here: not the contract called, not the gateways, not the extra data that a client brings back. All
 * of it decides only what that same client is told.
 */
abstract contract OffchainCalls is IOffchainLookup {
    /// @notice How a call ended: in an answer, in a revert, in a gateway's failure. Or it waits for a gateway.
    enum Outcome {
        Answered,
        Reverted,
        GatewayFailed,
        Pending
    }

    /**
     * @notice One call.
     * @param profile Selector of the function asked for, which {IExtendedResolver-resolve} may wrap.
     * @param outcome How it ended.
     * @param data The answer, the error, or, while it is pending, the lookup that was thrown.
     */
    struct Call {
        bytes4 profile;
        Outcome outcome;
        bytes data;
    }

    /**
     * @notice What must not be forgotten while a client asks gateways.
     * @param target The contract called.
     * @param extended True if answers are wrapped by {IExtendedResolver-resolve}.
     * @param multi True if the client asked several questions at once.
     * @param direct True if the one pending lookup went to its own gateways.
     * @param gateways URLs of batch gateways.
     * @param calls The calls.
     */
    struct Session {
        address target;
        bool extended;
        bool multi;
        bool direct;
        string[] gateways;
        Call[] calls;
    }

    /// @notice The fields of {OffchainLookup}.
    struct Lookup {
        address sender;
        string[] urls;
        bytes callData;
        bytes4 callbackFunction;
        bytes extraData;
    }

    /// @notice Thrown when a batch gateway does not answer each of its requests.
    error InvalidBatchGatewayResponse();

    /// @notice Who threw an {OffchainLookup}. Reverts if it is not well formed, whatever its selector.
    function senderOf(bytes memory thrown) external pure returns (address) {
        return _decode(thrown).sender;
    }

    /// @dev Makes a call and writes down how it ended.
    function _ask(Session memory session, Call memory entry, bytes memory data) internal view {
        bool success;
        // A low-level call: the error matters as much as the answer.
        (success, entry.data) = session.target.staticcall(data);
        if (success) entry.outcome = Outcome.Answered;
        else entry.outcome = _isLookupBy(session.target, entry.data) ? Outcome.Pending : Outcome.Reverted;
    }

    /// @dev How many calls wait for a gateway.
    function _pending(Session memory session) internal pure returns (uint256 count) {
        for (uint256 i = 0; i < session.calls.length; ++i) {
            if (session.calls[i].outcome == Outcome.Pending) ++count;
        }
    }

    /**
     * @notice Throws all pending lookups at the client. Never returns.
     * @param callback `callback(bytes,bytes)` of this contract, which has to {_resume}.
     * @param context Handed to the callback.
     */
    function _suspend(
        Session memory session,
        string[] memory gateways,
        bytes4 callback,
        bytes memory context
    ) internal view {
        IBatchGateway.Request[] memory requests = _requests(session);
        session.gateways = gateways;
        session.direct = requests.length == 1 && _goesDirect(session);
        bytes memory extraData = abi.encode(session, context);
        if (session.direct) {
            revert OffchainLookup(address(this), requests[0].urls, requests[0].data, callback, extraData);
        }
        bytes memory query = abi.encodeCall(IBatchGateway.query, (requests));
        revert OffchainLookup(address(this), gateways, query, callback, extraData);
    }

    /// @dev Goes on with the calls that were pending, with what the gateways said.
    function _resume(
        bytes calldata response,
        bytes calldata extraData
    ) internal view returns (Session memory session, bytes memory context) {
        (session, context) = abi.decode(extraData, (Session, bytes));
        (bool[] memory failures, bytes[] memory responses) = session.direct
            ? _single(response)
            : abi.decode(response, (bool[], bytes[]));
        if (failures.length != responses.length || responses.length != _pending(session)) {
            revert InvalidBatchGatewayResponse();
        }
        uint256 next = 0;
        for (uint256 i = 0; i < session.calls.length; ++i) {
            Call memory entry = session.calls[i];
            if (entry.outcome != Outcome.Pending) continue;
            if (failures[next]) (entry.outcome, entry.data) = (Outcome.GatewayFailed, responses[next]);
            else _callBack(session, entry, responses[next]);
            ++next;
        }
    }

    /// @dev True if the contract knows ERC-7996.
    function _hasFeatures(address target) internal view returns (bool) {
        return ERC165Checker.supportsERC165InterfaceUnchecked(target, type(IERC7996).interfaceId);
    }

    function _callBack(Session memory session, Call memory entry, bytes memory response) private view {
        Lookup memory lookup = _decode(entry.data);
        _ask(session, entry, abi.encodeWithSelector(lookup.callbackFunction, response, lookup.extraData));
    }

    function _requests(Session memory session) private pure returns (IBatchGateway.Request[] memory requests) {
        requests = new IBatchGateway.Request[](_pending(session));
        uint256 next = 0;
        for (uint256 i = 0; i < session.calls.length; ++i) {
            if (session.calls[i].outcome != Outcome.Pending) continue;
            Lookup memory lookup = _decode(session.calls[i].data);
            requests[next++] = IBatchGateway.Request(lookup.sender, lookup.urls, lookup.callData);
        }
    }

    function _goesDirect(Session memory session) private view returns (bool) {
        return session.gateways.length == 0 || (!session.multi && _hasFeatures(session.target));
    }

    /// @dev A lookup counts only if it names the contract that was called, as EIP-3668 demands of every caller.
    function _isLookupBy(address target, bytes memory thrown) private view returns (bool) {
        if (bytes4(thrown) != OffchainLookup.selector) return false;
        try this.senderOf(thrown) returns (address sender) {
            return sender == target;
        } catch {
            return false;
        }
    }

    function _decode(bytes memory thrown) private pure returns (Lookup memory lookup) {
        (lookup.sender, lookup.urls, lookup.callData, lookup.callbackFunction, lookup.extraData) = abi.decode(
            Bytes.slice(thrown, 4),
            (address, string[], bytes, bytes4, bytes)
        );
    }

    function _single(bytes calldata response) private pure returns (bool[] memory failures, bytes[] memory responses) {
        failures = new bool[](1);
        responses = new bytes[](1);
        responses[0] = response;
    }
}
