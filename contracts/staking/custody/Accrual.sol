// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {Ranking} from "./Ranking.sol";
import {SeatData} from "./SeatData.sol";
import {Stream} from "./Stream.sol";
import {IRewards} from "../IRewards.sol";
import {ISeatTerms} from "../ISeatTerms.sol";
import {ISeats} from "../ISeats.sol";

/**
 * @title Accrual
 * @notice What flowed to a seat, divided: what it earned while its lease lasted, of that the commission and the owner's
 * share and the delegators', and what it forfeited. All rounding is in favour of the custody or the owner of the seat.
 */
abstract contract Accrual is Stream, Ranking {
    /// @dev The whole of which rates are a part, in basis points.
    uint256 internal constant _BPS = 10_000;
    /// @dev The whole of which {SeatData}.perToken is a part.
    uint256 internal constant _RAY = 1e27;

    /**
     * @dev What a seat has earned since it was settled last.
     * @param acc What has flowed to each active seat by now, in DIMT wei.
     * @param perToken What each delegated DIMT has earned, in RAY of a DIMT.
     * @param toOwner What the owner has earned, in DIMT wei.
     * @param forfeited What flowed to the seat after its lease had ended, in DIMT wei.
     */
    struct Earned {
        uint256 acc;
        uint256 perToken;
        uint256 toOwner;
        uint256 forfeited;
    }

    /// @dev Books what a seat has earned; what it has forfeited returns to the reserve.
    function _settle(uint24 id) internal {
        uint256 forfeited = _book(id);
        if (forfeited != 0) _returnToReserve(id, forfeited);
    }

    function _returnToReserve(uint24 id, uint256 amount) internal {
        _addToReserve(amount);
        emit IRewards.RewardForfeited(id, amount);
    }

    /// @dev Books what a seat has earned and leaves to the caller what to do with what it has forfeited.
    function _book(uint24 id) internal returns (uint256 forfeited) {
        SeatData storage s = _seat(id);
        if (s.status == ISeats.SeatStatus.Active) {
            Earned memory e = _earned(s);
            s.accPaid = SafeCast.toUint104(e.acc);
            s.perToken = SafeCast.toUint128(s.perToken + e.perToken);
            if (e.toOwner != 0) s.ownerDue = SafeCast.toUint96(s.ownerDue + e.toOwner);
            forfeited = e.forfeited;
        }
        _beginCommission(id, s);
    }

    /// @dev What each delegated DIMT has earned since the seat began, in RAY of a DIMT.
    function _perTokenNow(SeatData storage s) internal view returns (uint256 perToken) {
        perToken = s.perToken;
        if (s.status == ISeats.SeatStatus.Active && s.delegated != 0) perToken += _earned(s).perToken;
    }

    /// @dev What an active seat has earned since it was settled last.
    function _earned(SeatData storage s) internal view returns (Earned memory e) {
        e.acc = _perSeatNow();
        uint256 paid = s.accPaid;
        uint40 lease = s.lease;
        uint256 until = block.timestamp <= lease ? e.acc : Math.max(_perSeatAt(lease), paid);
        uint256 credited = until - paid;
        e.forfeited = e.acc - until;
        uint256 delegated = s.delegated;
        uint256 toDelegators = 0;
        if (delegated != 0) {
            uint256 rest = credited - (credited * s.commission) / _BPS;
            e.perToken = (rest * _RAY) / (s.self + delegated);
            toDelegators = Math.ceilDiv(e.perToken * delegated, _RAY);
        }
        e.toOwner = credited - toDelegators;
    }

    /// @dev Begins the commission that was announced, once its time has come.
    function _beginCommission(uint24 id, SeatData storage s) private {
        uint40 effectiveAt = s.nextCommissionAt;
        if (effectiveAt == 0 || block.timestamp < effectiveAt) return;
        (uint16 from, uint16 to) = (s.commission, s.nextCommission);
        s.commission = to;
        s.nextCommission = 0;
        s.nextCommissionAt = 0;
        emit ISeatTerms.CommissionChanged(id, from, to);
    }
}
