// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IDelegation} from "../IDelegation.sol";
import {Delegations} from "./Delegations.sol";

/**
 * @title Unbonding
 * @notice What was taken out of delegations and waits for its time. Nothing here is ever slashed, and nothing goes
 * through all requests of anybody, so their number is not limited.
 */
abstract contract Unbonding is Delegations {
    /// @dev `amount` in DIMT wei, `readyAt` in Unix seconds.
    struct Request {
        uint96 amount;
        uint40 readyAt;
    }

    mapping(uint24 seat => mapping(address delegator => mapping(uint32 request => Request))) private _requests;

    /// @inheritdoc IDelegation
    function withdrawStake(
        uint24 seat,
        uint32[] calldata requests
    ) external override nonReentrant returns (uint256 amount) {
        for (uint256 i = 0; i < requests.length; ++i) amount += _close(seat, msg.sender, requests[i]);
        if (amount == 0) revert NothingToWithdraw();
        _pay(msg.sender, amount);
    }

    /// @inheritdoc IDelegation
    function requestOf(
        uint24 seat,
        address delegator,
        uint32 request
    ) external view override returns (uint96 amount, uint40 readyAt) {
        Request memory r = _requests[seat][delegator][request];
        return (r.amount, r.readyAt);
    }

    function _open(uint24 seat, address delegator, uint32 request, uint96 amount, uint40 readyAt) internal override {
        _requests[seat][delegator][request] = Request({amount: amount, readyAt: readyAt});
    }

    function _close(uint24 seat, address delegator, uint32 request) private returns (uint256) {
        Request storage r = _requests[seat][delegator][request];
        (uint96 amount, uint40 readyAt) = (r.amount, r.readyAt);
        if (amount == 0) revert NoSuchRequest(seat, delegator, request);
        if (block.timestamp < readyAt) revert NotReady(readyAt);
        (r.amount, r.readyAt) = (0, 0);
        emit StakeWithdrawn(seat, delegator, amount, request);
        return amount;
    }
}
