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

    /// @dev Books what a seat has earned; what it has forfeited returns to the reserve.
    function _settle(uint24 id) internal {
        _owe(id, _settleForPayment(id));
    }

    /// @dev Does the same, but leaves to the caller to pay what the owner has earned, so that it need not be written.
    function _settleForPayment(uint24 id) internal returns (uint256 toOwner) {
        uint256 forfeited;
        (toOwner, forfeited) = _book(id);
        if (forfeited != 0) _returnToReserve(id, forfeited);
    }

    /// @dev Books what the owner of a seat has earned.
    function _owe(uint24 id, uint256 amount) internal {
        if (amount == 0) return;
        SeatData storage s = _seat(id);
        s.ownerDue = SafeCast.toUint96(s.ownerDue + amount);
    }

    function _returnToReserve(uint24 id, uint256 amount) internal {
        _addToReserve(amount);
        emit IRewards.RewardForfeited(id, amount);
    }

    /// @dev Books what delegators have earned, and leaves to the caller what to do with the rest that flowed to a seat.
    function _book(uint24 id) internal returns (uint256 toOwner, uint256 forfeited) {
        SeatData storage s = _seat(id);
        if (s.status == ISeats.SeatStatus.Active) {
            uint256 acc;
            uint256 perToken;
            (acc, perToken, toOwner, forfeited) = _earned(s);
            (s.accPaid, s.perToken) = (SafeCast.toUint96(acc), SafeCast.toUint120(perToken));
        }
        _beginCommission(id, s);
    }

    /// @dev What each delegated DIMT has earned since the seat began, in RAY of a DIMT.
    function _perTokenNow(SeatData storage s) internal view returns (uint256 perToken) {
        perToken = s.perToken;
        if (s.status == ISeats.SeatStatus.Active) (, perToken, , ) = _earned(s);
    }

    /**
     * @notice What an active seat has earned since it was settled last.
     * @return acc What has flowed to each active seat by now, in DIMT wei.
     * @return perToken What each delegated DIMT has earned since the seat began, in RAY of a DIMT.
     * @return toOwner What the owner has earned, in DIMT wei.
     * @return forfeited What flowed to the seat after its lease had ended, in DIMT wei.
     */
    function _earned(
        SeatData storage s
    ) internal view returns (uint256 acc, uint256 perToken, uint256 toOwner, uint256 forfeited) {
        acc = _perSeatNow();
        perToken = s.perToken;
        uint256 paid = s.accPaid;
        uint40 lease = s.lease;
        uint256 until = block.timestamp <= lease ? acc : Math.max(_perSeatAt(lease), paid);
        forfeited = acc - until;
        toOwner = until - paid;
        uint256 delegated = s.delegated;
        if (delegated == 0) return (acc, perToken, toOwner, forfeited);
        // Amounts are below 2^96 and RAY is below 2^90: no product is above 2^192. A part is no more than the whole.
        unchecked {
            uint256 rest = toOwner - (toOwner * s.commission) / _BPS;
            uint256 more = (rest * _RAY) / (s.self + delegated);
            perToken += more;
            toOwner -= Math.ceilDiv(more * delegated, _RAY);
        }
    }

    /// @dev Begins the commission that was announced, once its time has come.
    function _beginCommission(uint24 id, SeatData storage s) internal {
        uint40 effectiveAt = s.nextCommissionAt;
        if (effectiveAt == 0 || block.timestamp < effectiveAt) return;
        (uint16 from, uint16 to) = (s.commission, s.nextCommission);
        s.commission = to;
        s.nextCommission = 0;
        s.nextCommissionAt = 0;
        emit ISeatTerms.CommissionChanged(id, from, to);
    }
}
