// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IOwnership} from "./IOwnership.sol";
import {IRecordProof} from "./IRecordProof.sol";
import {Response} from "./Response.sol";

/**
 * @title ISignedRecords
 * @notice Proves records by signatures, the usual way: the zone's issuer says whose the name is, its owner says what it
 * stands for, and bonded service providers (SPs) say that they know nothing newer.
 *
 *      issuer ──Grant──▶ owner ──Transfer──▶ owner … ──Profile──▶ records      who may say it, and what
 *      SPs ──Answer──▶ this profile, or none, is the newest at this second     how old it can be
 *
 * A gateway can therefore invent nothing. With the keys of as many seats as the zone demands it can hide a change, for
 * the zone's freshness and no longer, and leaves a proof by which those seats are slashed, see {IAnswerFaults}.
 *
 * Times are in Unix seconds. A message holds until the second it names, that one included.
 */
interface ISignedRecords is IOwnership, IRecordProof {
    /// @notice Thrown when a gateway has nothing, in a zone that asks no seat: that would prove nothing.
    error AbsenceNotProven(string name);
    /// @notice Thrown when the SPs vouch for another update than the one that is served.
    error SequenceMismatch(uint64 vouched, uint64 served);
    /// @notice Thrown when an answer may not be used any more.
    error AnswerExpired(uint64 expires);
    /// @notice Thrown when an answer could be used for longer than the zone allows.
    error AnswerWindowTooLong(uint64 servedAt, uint64 expires, uint32 freshness);
    /// @notice Thrown when an answer is dated more than a minute ahead of the newest block.
    error AnswerFromFuture(uint64 servedAt);
    /// @notice Thrown when fewer SPs have signed than the zone demands.
    error ThresholdNotMet(uint256 count, uint8 threshold);
    /// @notice Thrown when an answer is signed by a key that is no operator key: forged, or of other content.
    error UnknownOperatorKey(address key);
    /// @notice Thrown when an answer is signed by an operator key that was retired.
    error RetiredOperatorKey(address key, uint40 retiredAt);
    /// @notice Thrown when an answer is by a seat that does not serve.
    error SeatNotServing(uint24 seat);
    /// @notice Thrown when an answer is by a seat that the zone does not name.
    error SeatNotAllowed(uint24 seat);
    /// @notice Thrown when two signatures are of one seat.
    error SameSeatTwice(uint24 seat);

    /// @notice Reads a response as {prove} does, without checking anything: for those who make or show one.
    function decode(bytes calldata response) external pure returns (Response memory);
}
