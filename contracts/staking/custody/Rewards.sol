// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

import {IRewards} from "../IRewards.sol";
import {SeatData} from "./SeatData.sol";
import {Unbonding} from "./Unbonding.sol";

/**
 * @title Rewards
 * @notice Pays rewards to whoever earned them, and takes what is given to the reserve. See {IRewards}.
 */
abstract contract Rewards is Unbonding, IRewards {
    mapping(address delegator => address) private _recipients;

    /// @inheritdoc IRewards
    function claimSeat(uint24 seat) external override nonReentrant returns (uint256 amount) {
        amount = _settleForPayment(seat);
        SeatData storage s = _seat(seat);
        uint96 due = s.ownerDue;
        if (due != 0) (s.ownerDue, amount) = (0, amount + due);
        if (amount == 0) return 0;
        address to = _payoutTo(s);
        emit RewardClaimed(seat, s.owner, to, amount, RewardKind.Seat);
        _pay(to, amount);
    }

    /// @inheritdoc IRewards
    function claimDelegation(uint24 seat, address delegator) external override nonReentrant returns (uint256 amount) {
        address to = _recipientOf(delegator);
        amount = _claim(seat, delegator, to);
        _pay(to, amount);
    }

    /// @inheritdoc IRewards
    function claimMany(uint24[] calldata seats) external override nonReentrant returns (uint256 amount) {
        address to = _recipientOf(msg.sender);
        for (uint256 i = 0; i < seats.length; ++i) amount += _claim(seats[i], msg.sender, to);
        _pay(to, amount);
    }

    /// @inheritdoc IRewards
    function setRewardRecipient(address to) external override {
        _recipients[msg.sender] = to;
        emit RewardRecipientChanged(msg.sender, to == address(0) ? msg.sender : to);
    }

    /// @inheritdoc IRewards
    function fundReserve(uint256 amount) external override nonReentrant {
        _addToReserve(amount);
        emit ReserveFunded(msg.sender, amount);
        _take(amount);
    }

    /// @inheritdoc IRewards
    function reserve() external view override returns (uint256) {
        return _reserveNow();
    }

    /// @inheritdoc IRewards
    function perSeat() external view override returns (uint256) {
        return _perSeatNow();
    }

    /// @inheritdoc IRewards
    function perSeatAt(uint40 time) external view override returns (uint256) {
        return _perSeatAt(uint40(Math.min(time, block.timestamp)));
    }

    /// @inheritdoc IRewards
    function pendingSeat(uint24 seat) external view override returns (uint256 amount) {
        SeatData storage s = _seat(seat);
        amount = s.ownerDue;
        if (s.status != SeatStatus.Active) return amount;
        (, , uint256 toOwner, ) = _earned(s);
        amount += toOwner;
    }

    /// @inheritdoc IRewards
    function pendingDelegation(uint24 seat, address delegator) external view override returns (uint256) {
        return _pendingOf(seat, delegator);
    }

    /// @inheritdoc IRewards
    function rewardRecipientOf(address delegator) external view override returns (address) {
        return _recipientOf(delegator);
    }

    function _claim(uint24 seat, address delegator, address to) private returns (uint256 amount) {
        amount = _collect(seat, delegator, _perTokenNow(_seat(seat)));
        if (amount != 0) emit RewardClaimed(seat, delegator, to, amount, RewardKind.Delegation);
    }

    function _recipientOf(address delegator) private view returns (address to) {
        to = _recipients[delegator];
        if (to == address(0)) to = delegator;
    }
}
