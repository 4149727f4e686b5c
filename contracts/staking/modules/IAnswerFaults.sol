// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Answer} from "../messages/Answer.sol";
import {Receipt} from "../messages/Receipt.sol";

/**
 * @title IAnswerFaults
 * @notice Proves that a service provider (SP) served a name falsely, by nothing but two messages it signed itself, and
 * has its seat slashed. Anyone may report; what is wrong is decided here alone, and nobody can be accused of anything
 * that it did not sign.
 *
 * - **Stale**: the seat gave a {Receipt} for an update and answered later, by more than the allowed delay, with an
 *   older profile, with another profile of the same sequence, or with none although the one it accepted was to be
 *   served.
 * - **Equivocation**: the seat answered with two different profiles of one sequence.
 *
 * The first fault costs 5 % of the owner's stake and 30 days in jail, the second 20 % and 30 days, the third all of it,
 * and jail for ever. One mistake of a gateway shows in every name that it serves, so a punishment covers all that the
 * seat answered before it, and until the 30 days are over: only what is answered later is another fault.
 *
 * A retired operator key answers for what it signed until it was retired, and only for the evidence window after that:
 * from then on a key that leaks can harm nobody. Until then it is to be kept as safe as the present one. Who takes over
 * a seat therefore has it rotated to a key of its own, and waits for the evidence window before it accepts.
 *
 * The reporter is the caller. Whoever sees a report on its way can copy it and be first. That is left so: the seat is
 * punished all the same, the bounty is no prize for secrecy, and who minds sends the report by a private relay. A seat
 * that reports itself loses 90 % of the slash at least, as the bounty is 10 % of it.
 *
 * Times are in Unix seconds, durations in seconds, rates in basis points (1/10,000). Slashing can fail for reasons of
 * the custody, see {ISlashing}: no more than a few seats are slashed in a day, the rest on the days after.
 */
interface IAnswerFaults {
    /// @notice What a seat did wrong.
    enum FaultKind {
        Stale,
        Equivocation
    }

    /// @notice A receipt and its signature by an operator key, see {ServiceSignature}.
    struct SignedReceipt {
        Receipt receipt;
        bytes signature;
    }

    /// @notice An answer and its signature by an operator key, see {ServiceSignature}.
    struct SignedAnswer {
        Answer answer;
        bytes signature;
    }

    /**
     * @notice A proven fault and its punishment.
     * @param seat Who is at fault.
     * @param kind See {FaultKind}.
     * @param resolver The resolver of the name that was served falsely.
     * @param node The namehash of the name.
     * @param sequence The update that the seat did not keep to.
     * @param id Names the fault in the custody. It is made of seat, resolver, node and sequence alone, so that the same
     * wrong is not punished again for other queries, other seconds or other signatures; nor by a later module.
     * @param bps The part of the owner's stake that is taken.
     * @param jailFor Seconds the seat stays in jail; the greatest value is for ever.
     */
    struct Fault {
        uint24 seat;
        FaultKind kind;
        address resolver;
        bytes32 node;
        uint64 sequence;
        bytes32 id;
        uint16 bps;
        uint40 jailFor;
    }

    /// @notice A fault was proven; it is the `count`-th of the seat.
    event FaultReported(
        uint24 indexed seat,
        bytes32 indexed fault,
        address indexed reporter,
        FaultKind kind,
        address resolver,
        bytes32 node,
        uint64 sequence,
        uint8 count
    );
    /// @notice A fault of the seat was forgiven; `count` are left, and what it answers from now on counts.
    event FaultForgiven(uint24 indexed seat, uint8 count);
    /// @notice What is served from `since` on may lag behind a receipt by `delay`.
    event AllowedDelayChanged(uint32 delay, uint256 since);
    /// @notice Evidence is accepted for `window` from now on.
    event EvidenceWindowChanged(uint32 window);

    /// @notice Thrown when a signature is by no operator key of any seat.
    error UnknownSigner(address signer);
    /// @notice Thrown when a retired key signed, dated after it was retired, or longer ago than evidence is accepted.
    error KeyRetired(address key, uint40 retiredAt);
    /// @notice Thrown when the messages were signed by two seats.
    error SignerMismatch(uint24 seat, uint24 other);
    /// @notice Thrown when the messages are about different names, or the same name at different resolvers.
    error DifferentNames(bytes32 node, bytes32 other);
    /// @notice Thrown when an answer is dated in the future.
    error EvidenceFromFuture(uint64 servedAt);
    /// @notice Thrown when an answer was served too long ago.
    error EvidenceTooOld(uint64 servedAt, uint256 oldest);
    /// @notice Thrown when an answer was served before `countsFrom`, so that the last punishment covers it.
    error PunishedAlready(uint24 seat, uint64 servedAt, uint40 countsFrom);
    /// @notice Thrown when an answer was served before the receipt, or within the allowed delay after it.
    error AnsweredInTime(uint64 servedAt, uint256 allowedUntil);
    /// @notice Thrown when an answer keeps to the receipt.
    error AnswerIsTrue();
    /// @notice Thrown when two answers have different sequences or none, the same profile, or one has no profile.
    error NotConflicting();
    /// @notice Thrown when a seat has no fault that could be forgiven.
    error NothingToForgive(uint24 seat);
    /// @notice Thrown when a figure is outside its bounds.
    error OutOfBounds(string parameter, uint256 given, uint256 least, uint256 most);

    /// @notice Has a seat slashed for a stale answer; the caller is the reporter. Reverts unless it is one. Callable by
    /// anyone.
    function reportStale(SignedReceipt calldata receipt, SignedAnswer calldata answer) external;

    /// @notice Has a seat slashed for an equivocation; the caller is the reporter. Reverts unless it is one. Callable
    /// by anyone.
    function reportEquivocation(SignedAnswer calldata answer, SignedAnswer calldata other) external;

    /// @notice Takes a fault off a seat's count, and lets its answers count again from now on. For when a slash was
    /// reverted. Callable by the owner (the timelock).
    function forgive(uint24 seat) external;

    /// @notice Allows another delay: 30 seconds to 1 day. What was served before is judged by what was allowed then.
    /// Callable by the owner (the timelock).
    function setAllowedDelay(uint32 delay) external;

    /// @notice Accepts evidence for longer or shorter: 1 to 14 days. Callable by the owner (the timelock).
    function setEvidenceWindow(uint32 window) external;

    /// @notice The fault that {reportStale} would punish; reverts as it does if there is none. It does not ask the
    /// custody whether the fault was punished before.
    function staleFault(
        SignedReceipt calldata receipt,
        SignedAnswer calldata answer
    ) external view returns (Fault memory);

    /// @notice The fault that {reportEquivocation} would punish; reverts as it does if there is none. It does not ask
    /// the custody whether the fault was punished before.
    function equivocationFault(
        SignedAnswer calldata answer,
        SignedAnswer calldata other
    ) external view returns (Fault memory);

    /// @notice How many faults of a seat were punished and not forgiven.
    function faultCount(uint24 seat) external view returns (uint8);

    /// @notice From when on what a seat answers can be another fault; the greatest value is never.
    function countsFrom(uint24 seat) external view returns (uint40);

    /// @notice How long after a receipt something older could be served, at a time.
    function allowedDelayAt(uint256 time) external view returns (uint256);

    /// @notice How long ago an answer may have been served to be evidence, and a key have been retired.
    function evidenceWindow() external view returns (uint32);

    /// @notice The hash that an operator key signs for an answer (EIP-712).
    function answerDigest(Answer calldata answer) external view returns (bytes32);

    /// @notice The hash that an operator key signs for a receipt (EIP-712).
    function receiptDigest(Receipt calldata receipt) external view returns (bytes32);
}
