// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {Permit} from "../../token/Permit.sol";
import {IDelegation} from "../IDelegation.sol";
import {SeatData} from "./SeatData.sol";
import {SeatLife} from "./SeatLife.sol";

/**
 * @title Delegations
 * @notice What people have delegated to seats, and what they have earned by it. When a delegation changes, its reward
 * stays pending: nobody is paid who did not ask. See {IDelegation}.
 */
abstract contract Delegations is SeatLife, IDelegation {
    uint96 private constant _LEAST = 100e18;

    /**
     * @dev A delegation of one person to one seat.
     * @param amount What is delegated, in DIMT wei.
     * @param perTokenPaid From where on it earns; see {SeatData}.perToken.
     * @param requests How many requests to unbond were made.
     * @param owes Whether anything is due that was booked: if not, it need not be read.
     */
    struct Delegation {
        uint96 amount;
        uint120 perTokenPaid;
        uint32 requests;
        bool owes;
    }

    mapping(uint24 seat => mapping(address delegator => Delegation)) private _delegations;
    /// @dev What was booked and not paid, in DIMT wei.
    mapping(uint24 seat => mapping(address delegator => uint96)) private _due;
    mapping(address delegator => bool) private _autoCompound;

    /// @inheritdoc IDelegation
    function delegateStake(
        uint24 seat,
        uint96 amount,
        uint16 maxCommission,
        Permit calldata permit
    ) external override whenEntriesOpen nonReentrant {
        _checkCommissionAccepted(seat, maxCommission);
        _settle(seat);
        _add(seat, msg.sender, amount);
        emit StakeDelegated(seat, msg.sender, amount);
        _take(amount, permit);
    }

    /// @inheritdoc IDelegation
    function undelegateStake(uint24 seat, uint96 amount) external override returns (uint32 request) {
        _settle(seat);
        _subtract(seat, msg.sender, amount);
        request = _delegations[seat][msg.sender].requests++;
        uint40 readyAt = uint40(block.timestamp) + _unbondDelegationTime();
        _open(seat, msg.sender, request, amount, readyAt);
        emit StakeUndelegated(seat, msg.sender, amount, request, readyAt);
    }

    /// @inheritdoc IDelegation
    function redelegateStake(uint24 from, uint24 to, uint96 amount, uint16 maxCommission) external override {
        if (from == to) revert SameSeat(from);
        _checkCommissionAccepted(to, maxCommission);
        _settle(from);
        _settle(to);
        _subtract(from, msg.sender, amount);
        _add(to, msg.sender, amount);
        emit StakeRedelegated(from, to, msg.sender, amount);
    }

    /// @inheritdoc IDelegation
    function compound(uint24 seat, address delegator) external override returns (uint256) {
        if (msg.sender != delegator && !_autoCompound[delegator]) revert NotAutoCompounding(delegator);
        _settle(seat);
        uint96 amount = SafeCast.toUint96(_collect(seat, delegator, _seat(seat).perToken));
        if (amount == 0) return 0;
        _add(seat, delegator, amount);
        emit RewardCompounded(seat, delegator, amount);
        return amount;
    }

    /// @inheritdoc IDelegation
    function setAutoCompound(bool enabled) external override {
        _autoCompound[msg.sender] = enabled;
        emit AutoCompoundChanged(msg.sender, enabled);
    }

    /// @inheritdoc IDelegation
    function delegationOf(uint24 seat, address delegator) external view override returns (uint256) {
        return _delegations[seat][delegator].amount;
    }

    /// @inheritdoc IDelegation
    function requestCount(uint24 seat, address delegator) external view override returns (uint32) {
        return _delegations[seat][delegator].requests;
    }

    /// @inheritdoc IDelegation
    function autoCompounds(address delegator) external view override returns (bool) {
        return _autoCompound[delegator];
    }

    /// @dev Opens a request to unbond.
    function _open(uint24 seat, address delegator, uint32 request, uint96 amount, uint40 readyAt) internal virtual;

    /// @dev Takes out of the books, for the caller to pay, all that a delegation has earned when each DIMT has earned
    /// `perToken`.
    function _collect(uint24 seat, address delegator, uint256 perToken) internal returns (uint256 amount) {
        Delegation storage d = _delegations[seat][delegator];
        amount = _earnedSince(d, perToken);
        if (d.owes) {
            amount += _due[seat][delegator];
            _due[seat][delegator] = 0;
        }
        if (amount != 0) (d.owes, d.perTokenPaid) = (false, SafeCast.toUint120(perToken));
    }

    function _pendingOf(uint24 seat, address delegator) internal view returns (uint256 amount) {
        amount = _earnedSince(_delegations[seat][delegator], _perTokenNow(_seat(seat)));
        return amount + _due[seat][delegator];
    }

    /// @dev Adds to a delegation at a settled seat.
    function _add(uint24 seat, address delegator, uint96 amount) private {
        SeatData storage s = _seat(seat);
        if (!_isRanked(s)) revert BadSeatStatus(seat, s.status);
        uint256 delegated = uint256(s.delegated) + amount;
        uint256 cap = s.delegationCap;
        if (delegated > cap) revert DelegationClosed(seat, delegated, cap);
        Delegation storage d = _delegations[seat][delegator];
        uint96 total = d.amount + amount;
        _checkLeast(total);
        // The larger delegation has earned the same since later, so that nothing need be booked.
        uint120 perToken = s.perToken;
        uint256 before = (_earnedSince(d, perToken) * _RAY) / total;
        (d.amount, d.perTokenPaid) = (total, perToken - uint120(before));
        s.delegated = uint96(delegated);
        _relevel(seat, _stakeOf(s));
    }

    /// @dev Subtracts from a delegation at a settled seat, and books what it has earned.
    function _subtract(uint24 seat, address delegator, uint96 amount) private {
        Delegation storage d = _delegations[seat][delegator];
        uint96 had = d.amount;
        if (amount == 0) revert TooLittle(0, _LEAST);
        if (amount > had) revert DelegationTooSmall(amount, had);
        if (amount != had) _checkLeast(had - amount);
        SeatData storage s = _seat(seat);
        uint120 perToken = s.perToken;
        uint256 earned = _earnedSince(d, perToken);
        if (earned != 0) {
            _due[seat][delegator] = SafeCast.toUint96(_due[seat][delegator] + earned);
            d.owes = true;
        }
        (d.amount, d.perTokenPaid) = (had - amount, perToken);
        s.delegated -= amount;
        _restake(seat);
    }

    /// @dev What a delegation has earned beyond what was booked, when each DIMT has earned `perToken`.
    function _earnedSince(Delegation storage d, uint256 perToken) private view returns (uint256) {
        return ((perToken - d.perTokenPaid) * d.amount) / _RAY;
    }

    function _checkCommissionAccepted(uint24 seat, uint16 most) private view {
        SeatData storage s = _seat(seat);
        uint16 commission = s.commission;
        if (s.nextCommissionAt != 0 && s.nextCommission > commission) commission = s.nextCommission;
        if (commission > most) revert CommissionAbove(commission, most);
    }

    function _checkLeast(uint96 amount) private pure {
        if (amount < _LEAST) revert TooLittle(amount, _LEAST);
    }
}
