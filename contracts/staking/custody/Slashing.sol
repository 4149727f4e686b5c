// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

import {ISeats} from "../ISeats.sol";
import {ISlashing} from "../ISlashing.sol";
import {SeatData} from "./SeatData.sol";
import {SeatTerms} from "./SeatTerms.sol";
import {Vault} from "./Vault.sol";

/**
 * @title Slashing
 * @notice Takes what a proven fault costs, keeps it in escrow, and divides it or gives it back. See {ISlashing}.
 */
abstract contract Slashing is SeatTerms, Vault, ISlashing {
    uint40 private constant _ESCROW = 7 days;
    uint40 private constant _HOLD = 30 days;

    /// @inheritdoc ISlashing
    function slash(
        uint24 seat,
        uint16 bps,
        uint40 jailFor,
        address reporter,
        bytes32 fault
    ) external override onlyModule(_SLASH_RIGHT) {
        SeatData storage s = _seat(seat);
        if (bps == 0 || bps > _BPS) revert BadSlash(bps);
        if (_escrow(fault).seat != 0) revert EvidenceUsed(fault);
        if (uint256(s.self) + s.releasing == 0) revert ISeats.BadSeatStatus(seat, s.status);
        _countSlash();
        _settle(seat);
        uint96 amount = _takeStake(s, bps);
        uint40 releaseAt = uint40(block.timestamp) + _ESCROW;
        Escrow storage e = _escrow(fault);
        uint40 jailUntil = uint40(Math.min(block.timestamp + jailFor, type(uint40).max));
        (e.seat, e.amount, e.releaseAt, e.jailUntil, e.reporter) = (seat, amount, releaseAt, jailUntil, reporter);
        emit SeatSlashed(seat, fault, reporter, amount, _bounty(reporter, amount), releaseAt);
        if (_isRanked(s)) _leave(seat, ISeats.SeatStatus.Jailed, jailUntil);
        else if (s.status == ISeats.SeatStatus.Jailed) _keepInJail(seat, s, jailUntil);
    }

    /// @inheritdoc ISlashing
    function releaseSlash(bytes32 fault) external override nonReentrant {
        Escrow storage e = _inEscrow(fault);
        if (block.timestamp < e.releaseAt) revert ISeats.NotReady(e.releaseAt);
        uint256 amount = e.amount;
        e.amount = 0;
        address reporter = e.reporter;
        uint256 bounty = _bounty(reporter, amount);
        _addToReserve(amount - bounty);
        emit SlashReleased(fault, bounty, amount - bounty);
        _pay(reporter, bounty);
    }

    /// @inheritdoc ISlashing
    function revertSlash(bytes32 fault) external override onlyOwner {
        Escrow storage e = _inEscrow(fault);
        (uint24 seat, uint96 amount) = (e.seat, e.amount);
        e.amount = 0;
        _settle(seat);
        SeatData storage s = _seat(seat);
        s.self += amount;
        if (s.status == ISeats.SeatStatus.Jailed) _forgive(seat, s, e.jailUntil);
        _restake(seat);
        emit SlashReverted(fault, seat, amount);
    }

    /// @inheritdoc ISlashing
    function holdSlash(bytes32 fault) external override onlyGuardian {
        Escrow storage e = _inEscrow(fault);
        if (e.held) revert AlreadyHeld(fault);
        e.held = true;
        e.releaseAt += _HOLD;
        emit SlashHeld(fault, e.releaseAt);
    }

    /// @inheritdoc ISlashing
    function escrowOf(bytes32 fault) external view override returns (Escrow memory) {
        return _escrow(fault);
    }

    /// @dev Takes a part of what is slashable, first of what is being released, and returns it.
    function _takeStake(SeatData storage s, uint16 bps) private returns (uint96 amount) {
        (uint96 self, uint96 releasing) = (s.self, s.releasing);
        amount = uint96(Math.ceilDiv((uint256(self) + releasing) * bps, _BPS));
        uint96 ofReleasing = amount < releasing ? amount : releasing;
        if (ofReleasing != 0) s.releasing = releasing - ofReleasing;
        if (amount != ofReleasing) s.self = self - (amount - ofReleasing);
    }

    /// @dev Another reason why a seat is in jail: it stays for the longest one.
    function _keepInJail(uint24 seat, SeatData storage s, uint40 until) private {
        uint40[] storage reasons = _jailReasonsOf(seat);
        if (reasons.length == 0 || _longest(reasons) != s.until) {
            // Those that are noted, if any, are of another time in jail; what sent the seat there this time is not yet.
            uint40[] memory first = new uint40[](1);
            first[0] = s.until;
            _setJailReasons(seat, first);
        }
        reasons.push(until);
        if (until > s.until) _setUntil(seat, s, until);
    }

    /// @dev Takes a reason back why a seat is in jail, if its time is not over, and leaves the others.
    function _forgive(uint24 seat, SeatData storage s, uint40 until) private {
        if (until <= block.timestamp) return;
        uint40[] storage reasons = _jailReasonsOf(seat);
        for (uint256 i = 0; i < reasons.length; ++i) {
            if (reasons[i] != until) continue;
            reasons[i] = 0;
            break;
        }
        _setUntil(seat, s, uint40(Math.max(_longest(reasons), block.timestamp)));
    }

    function _longest(uint40[] storage reasons) private view returns (uint40 longest) {
        for (uint256 i = 0; i < reasons.length; ++i) if (reasons[i] > longest) longest = reasons[i];
    }

    function _inEscrow(bytes32 fault) private view returns (Escrow storage e) {
        e = _escrow(fault);
        if (e.amount == 0) revert NoEscrow(fault);
    }

    /// @dev Without a reporter the reserve gets everything.
    function _bounty(address reporter, uint256 amount) private pure returns (uint256) {
        return reporter == address(0) ? 0 : amount / 10;
    }
}
