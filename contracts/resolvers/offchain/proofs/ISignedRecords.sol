// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

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
interface ISignedRecords is IRecordProof {
    /// @notice Thrown when the grant is over.
    error GrantExpired(string name, uint64 expires);
    /// @notice Thrown when the grant is not by the zone's issuer: forged, or of an issuer before.
    error GrantNotByIssuer(string name, address issuer);
    /// @notice Thrown when a name was handed on more than 8 times since its grant.
    error TooManyTransfers(string name, uint256 count, uint256 most);
    /// @notice Thrown when a transfer is not by the owner before it.
    error TransferNotByOwner(string name, address owner);
    /// @notice Thrown when a grant, transfer or profile has another epoch than it must have (for a grant: than 1).
    error EpochMismatch(string name, uint32 epoch, uint256 expected);
    /// @notice Thrown when a profile has revision 0.
    error ZeroRevision(string name);
    /// @notice Thrown when the profile is over.
    error ProfileExpired(string name, uint64 expires);
    /// @notice Thrown when the profile is not by the present owner: forged, or of a former one.
    error ProfileNotByOwner(string name, address owner);
    /// @notice Thrown when no account is there whose signature it would be, and it cannot be made here to be asked.
    error SignerNotDeployed(address signer);
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
