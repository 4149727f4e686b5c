// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IServiceProviders} from "../../../staking/IServiceProviders.sol";
import {Answer} from "../../../staking/messages/Answer.sol";
import {ServiceDomain} from "../../../staking/messages/ServiceDomain.sol";
import {ServiceSignature} from "../../../staking/messages/ServiceSignature.sol";
import {ISignedRecords} from "./ISignedRecords.sol";
import {Service} from "./Response.sol";

/**
 * @title SeatAnswers
 * @notice Whether as many seats as a zone demands vouch that a profile, or none, is the newest.
 */
abstract contract SeatAnswers is ISignedRecords {
    /// @dev How far an answer may be dated ahead of the newest block, in seconds: clocks differ, and a client that
    /// asks between two blocks is told the time of the former.
    uint256 private constant _CLOCK_SKEW = 60;

    /// @notice The custody of the seats.
    IServiceProviders public immutable CUSTODY;

    constructor(IServiceProviders custody) {
        CUSTODY = custody;
    }

    /// @dev Reverts unless enough seats vouch for the profile at this second. Signatures that the zone does not demand
    /// are not looked at.
    function _checkService(Subject calldata subject, bytes32 profileHash, Service memory service) internal view {
        _checkTime(service, subject.freshness);
        uint256 count = service.signatures.length;
        if (count < subject.threshold) revert ThresholdNotMet(count, subject.threshold);

        bytes32 digest = _digest(subject, profileHash, service);
        uint24[] memory signed = new uint24[](subject.threshold);
        for (uint256 i = 0; i < signed.length; ++i) {
            signed[i] = _servingSeat(digest, service.signatures[i]);
            if (subject.seats.length != 0 && !_isNamed(subject.seats, signed[i])) revert SeatNotAllowed(signed[i]);
            for (uint256 j = 0; j < i; ++j) {
                if (signed[j] == signed[i]) revert SameSeatTwice(signed[i]);
            }
        }
    }

    function _checkTime(Service memory service, uint32 freshness) private view {
        if (block.timestamp > service.expires) revert AnswerExpired(service.expires);
        if (service.servedAt > block.timestamp + _CLOCK_SKEW) revert AnswerFromFuture(service.servedAt);
        if (service.expires > uint256(service.servedAt) + freshness) {
            revert AnswerWindowTooLong(service.servedAt, service.expires, freshness);
        }
    }

    function _digest(
        Subject calldata subject,
        bytes32 profileHash,
        Service memory service
    ) private view returns (bytes32) {
        Answer memory answer = Answer(
            subject.resolver,
            subject.node,
            subject.queryHash,
            profileHash,
            service.sequence,
            service.servedAt,
            service.expires
        );
        return ServiceDomain.digest(address(CUSTODY), answer.structHash());
    }

    /// @dev The active seat whose present operator key signed.
    function _servingSeat(bytes32 digest, bytes memory signature) private view returns (uint24 seat) {
        address key = ServiceSignature.recover(address(CUSTODY), digest, signature);
        uint40 retiredAt;
        (seat, retiredAt) = CUSTODY.seatOfKey(key);
        if (seat == 0) revert UnknownOperatorKey(key);
        if (retiredAt != 0) revert RetiredOperatorKey(key, retiredAt);
        if (!CUSTODY.isActive(seat)) revert SeatNotServing(seat);
    }

    function _isNamed(uint24[] calldata seats, uint24 seat) private pure returns (bool) {
        for (uint256 i = 0; i < seats.length; ++i) {
            if (seats[i] == seat) return true;
        }
        return false;
    }
}
