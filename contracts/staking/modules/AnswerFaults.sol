// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";

import {IServiceProviders} from "../IServiceProviders.sol";
import {Answer} from "../messages/Answer.sol";
import {Receipt} from "../messages/Receipt.sol";
import {ServiceDomain} from "../messages/ServiceDomain.sol";
import {ServiceSignature} from "../messages/ServiceSignature.sol";
import {IAnswerFaults} from "./IAnswerFaults.sol";

/**
 * @title AnswerFaults
 * @notice See {IAnswerFaults}. A module of the custody with the right to slash. It holds no money.
 */
contract AnswerFaults is IAnswerFaults, Ownable {
    using Checkpoints for Checkpoints.Trace256;

    /**
     * @dev What a seat was punished for.
     * @param faults How many faults count.
     * @param countsFrom What was served before is punished already.
     */
    struct Conduct {
        uint8 faults;
        uint40 countsFrom;
    }

    /// @dev Part of a fault's name in the custody, which other modules share.
    bytes32 private constant _FAULT = keccak256(
        "AnswerFault(uint24 seat,address resolver,bytes32 node,uint64 sequence)"
    );
    uint40 private constant _JAIL = 30 days;
    uint40 private constant _FOR_EVER = type(uint40).max;

    /// @notice The custody of the seats.
    IServiceProviders public immutable CUSTODY;

    mapping(uint24 seat => Conduct) private _conduct;
    Checkpoints.Trace256 private _allowedDelay;

    /// @inheritdoc IAnswerFaults
    uint32 public override evidenceWindow;

    /// @notice Starts with an allowed delay of 60 seconds, also for what was served before, and a window of 14 days.
    /// @param initialOwner Who may forgive and change figures: the timelock.
    constructor(IServiceProviders custody, address initialOwner) Ownable(initialOwner) {
        CUSTODY = custody;
        _setAllowedDelay(60, 0);
        _setEvidenceWindow(14 days);
    }

    /// @inheritdoc IAnswerFaults
    function reportStale(SignedReceipt calldata receipt, SignedAnswer calldata answer) external override {
        _punish(staleFault(receipt, answer));
    }

    /// @inheritdoc IAnswerFaults
    function reportEquivocation(SignedAnswer calldata answer, SignedAnswer calldata other) external override {
        _punish(equivocationFault(answer, other));
    }

    /// @inheritdoc IAnswerFaults
    function forgive(uint24 seat) external override onlyOwner {
        Conduct storage conduct = _conduct[seat];
        if (conduct.faults == 0) revert NothingToForgive(seat);
        conduct.faults -= 1;
        conduct.countsFrom = uint40(block.timestamp);
        emit FaultForgiven(seat, conduct.faults);
    }

    /// @inheritdoc IAnswerFaults
    function setAllowedDelay(uint32 delay) external override onlyOwner {
        _setAllowedDelay(delay, block.timestamp);
    }

    /// @inheritdoc IAnswerFaults
    function setEvidenceWindow(uint32 window) external override onlyOwner {
        _setEvidenceWindow(window);
    }

    /// @inheritdoc IAnswerFaults
    function faultCount(uint24 seat) external view override returns (uint8) {
        return _conduct[seat].faults;
    }

    /// @inheritdoc IAnswerFaults
    function countsFrom(uint24 seat) external view override returns (uint40) {
        return _conduct[seat].countsFrom;
    }

    /// @inheritdoc IAnswerFaults
    function staleFault(
        SignedReceipt calldata receipt,
        SignedAnswer calldata answer
    ) public view override returns (Fault memory) {
        Receipt calldata r = receipt.receipt;
        Answer calldata a = answer.answer;
        if (r.resolver != a.resolver || r.node != a.node) revert DifferentNames(r.node, a.node);
        if (!_isStale(r, a)) revert AnswerIsTrue();
        uint24 seat = _sameSeat(
            _seatOf(receiptDigest(r), receipt.signature, r.receivedAt),
            _seatOf(answerDigest(a), answer.signature, a.servedAt)
        );
        _checkTime(seat, a.servedAt);
        uint256 allowedUntil = r.receivedAt + allowedDelayAt(a.servedAt);
        if (a.servedAt <= allowedUntil) revert AnsweredInTime(a.servedAt, allowedUntil);
        return _fault(seat, FaultKind.Stale, r.resolver, r.node, r.sequence);
    }

    /// @inheritdoc IAnswerFaults
    function equivocationFault(
        SignedAnswer calldata answer,
        SignedAnswer calldata other
    ) public view override returns (Fault memory) {
        Answer calldata a = answer.answer;
        Answer calldata b = other.answer;
        if (a.resolver != b.resolver || a.node != b.node) revert DifferentNames(a.node, b.node);
        if (!_isConflict(a, b)) revert NotConflicting();
        uint24 seat = _sameSeat(
            _seatOf(answerDigest(a), answer.signature, a.servedAt),
            _seatOf(answerDigest(b), other.signature, b.servedAt)
        );
        _checkTime(seat, a.servedAt);
        _checkTime(seat, b.servedAt);
        return _fault(seat, FaultKind.Equivocation, a.resolver, a.node, a.sequence);
    }

    /// @inheritdoc IAnswerFaults
    function allowedDelayAt(uint256 time) public view override returns (uint256) {
        return _allowedDelay.upperLookupRecent(time);
    }

    /// @inheritdoc IAnswerFaults
    function answerDigest(Answer calldata answer) public view override returns (bytes32) {
        return ServiceDomain.digest(address(CUSTODY), answer.structHash());
    }

    /// @inheritdoc IAnswerFaults
    function receiptDigest(Receipt calldata receipt) public view override returns (bytes32) {
        return ServiceDomain.digest(address(CUSTODY), receipt.structHash());
    }

    function _punish(Fault memory fault) private {
        Conduct storage conduct = _conduct[fault.seat];
        uint8 count = conduct.faults + 1;
        conduct.faults = count;
        conduct.countsFrom = fault.jailFor == _FOR_EVER ? _FOR_EVER : uint40(block.timestamp) + fault.jailFor;
        emit FaultReported(
            fault.seat,
            fault.id,
            msg.sender,
            fault.kind,
            fault.resolver,
            fault.node,
            fault.sequence,
            count
        );
        CUSTODY.slash(fault.seat, fault.bps, fault.jailFor, msg.sender, fault.id);
    }

    function _setAllowedDelay(uint32 delay, uint256 since) private {
        _checkBounds("allowedDelay", delay, 30 seconds, 1 days);
        _allowedDelay.push(since, delay);
        emit AllowedDelayChanged(delay, since);
    }

    function _setEvidenceWindow(uint32 window) private {
        _checkBounds("evidenceWindow", window, 1 days, 14 days);
        evidenceWindow = window;
        emit EvidenceWindowChanged(window);
    }

    /// @dev The seat whose operator key signed a message dated `signedAt`.
    function _seatOf(bytes32 digest, bytes calldata signature, uint64 signedAt) private view returns (uint24 seat) {
        address key = ServiceSignature.recover(address(CUSTODY), digest, signature);
        uint40 retiredAt;
        (seat, retiredAt) = CUSTODY.seatOfKey(key);
        if (seat == 0) revert UnknownSigner(key);
        if (retiredAt == 0) return seat;
        bool answerable = signedAt <= retiredAt && block.timestamp <= uint256(retiredAt) + evidenceWindow;
        if (!answerable) revert KeyRetired(key, retiredAt);
    }

    /// @dev Reverts unless what the seat answered then can be punished now.
    function _checkTime(uint24 seat, uint64 servedAt) private view {
        if (servedAt > block.timestamp) revert EvidenceFromFuture(servedAt);
        uint256 oldest = block.timestamp - evidenceWindow;
        if (servedAt < oldest) revert EvidenceTooOld(servedAt, oldest);
        uint40 from = _conduct[seat].countsFrom;
        if (servedAt < from) revert PunishedAlready(seat, servedAt, from);
    }

    function _fault(
        uint24 seat,
        FaultKind kind,
        address resolver,
        bytes32 node,
        uint64 sequence
    ) private view returns (Fault memory) {
        bytes32 id = keccak256(abi.encode(_FAULT, seat, resolver, node, sequence));
        (uint16 bps, uint40 jailFor) = _penalty(_conduct[seat].faults);
        return Fault(seat, kind, resolver, node, sequence, id, bps, jailFor);
    }

    /// @dev An answer without a profile is true once the one of the receipt has ended, and if there was none.
    function _isStale(Receipt calldata r, Answer calldata a) private pure returns (bool) {
        if (a.sequence > r.sequence || a.profileHash == r.profileHash) return false;
        return a.profileHash != 0 || a.servedAt < r.expires;
    }

    /// @dev An answer without a profile conflicts with none: every profile ends.
    function _isConflict(Answer calldata a, Answer calldata b) private pure returns (bool) {
        if (a.sequence != b.sequence || a.sequence == 0) return false;
        return a.profileHash != 0 && b.profileHash != 0 && a.profileHash != b.profileHash;
    }

    function _sameSeat(uint24 seat, uint24 other) private pure returns (uint24) {
        if (seat != other) revert SignerMismatch(seat, other);
        return seat;
    }

    /// @dev What the next fault costs, after so many.
    function _penalty(uint8 faults) private pure returns (uint16 bps, uint40 jailFor) {
        if (faults == 0) return (500, _JAIL);
        return faults == 1 ? (2000, _JAIL) : (10_000, _FOR_EVER);
    }

    function _checkBounds(string memory parameter, uint256 given, uint256 least, uint256 most) private pure {
        if (given < least || given > most) revert OutOfBounds(parameter, given, least, most);
    }
}
