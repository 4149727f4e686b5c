// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {StakingWorld} from "./StakingWorld.sol";

/// @dev What delegators do. Only delegating asks whether entries are paused.
abstract contract StakingDelegators is StakingWorld {
    uint16 private constant _ANY = type(uint16).max;
    uint256 private constant _LEAST = 100e18;

    struct Request {
        uint24 seat;
        address who;
        uint32 number;
        uint256 amount;
    }

    Request[] private _requests;

    function delegate(uint8 who, uint8 which, uint96 amount) external act {
        (uint24 seat, address person) = (_pick(which), _person(who));
        if (!_isRanked(seat) || _isPaused()) return;
        amount = _fit(seat, person, amount);
        if (amount == 0 || dimt.balanceOf(person) < amount) return;
        _grow(seat, person, amount);
        vm.prank(person);
        custody.delegateStake(seat, amount, _ANY, noPermit);
    }

    function undelegate(uint8 who, uint8 which, uint96 amount) external act {
        (uint24 seat, address person) = _pair(who, which);
        amount = _part(seat, person, amount);
        if (amount == 0) return;
        _undelegate(seat, person, amount);
    }

    function redelegate(uint8 who, uint8 which, uint8 whither, uint96 amount) external act {
        (uint24 from, address person) = _pair(who, which);
        uint24 to = _pick(whither);
        amount = _part(from, person, amount);
        if (amount == 0 || from == to || !_isRanked(to)) return;
        // Only a full cap or a delegation that is too small at the other seat may refuse it.
        if (_fit(to, person, amount) != amount) return;
        delegated[from][person] -= amount;
        _grow(to, person, amount);
        vm.prank(person);
        custody.redelegateStake(from, to, amount, _ANY);
        _observe(from, false);
        for (uint24 id = 1; id <= seats; ++id) if (id != to) _observe(id, false);
    }

    function withdrawStake(uint8 which) external act {
        if (_requests.length == 0) return;
        Request storage r = _requests[which % _requests.length];
        (, uint40 readyAt) = custody.requestOf(r.seat, r.who, r.number);
        if (r.amount == 0 || vm.getBlockTimestamp() < readyAt) return;
        _withdraw(r);
    }

    function claimDelegation(uint8 who, uint8 which) external act {
        (uint24 seat, address person) = _pair(who, which);
        if (seat == 0) return;
        uint256 due = custody.pendingDelegation(seat, person);
        assertEq(custody.claimDelegation(seat, person), due, "I6: a claim differs from what was pending");
        known[seat].taken += due;
    }

    /// @dev Claims at up to three seats, one of them perhaps twice.
    function claimMany(uint8 who, uint8[3] calldata which) external act {
        if (seats == 0) return;
        address person = _person(who);
        uint24[] memory ids = new uint24[](3);
        uint256 sum = 0;
        for (uint256 i = 0; i < 3; ++i) {
            ids[i] = _pick(which[i]);
            bool again = (i > 0 && ids[i] == ids[0]) || (i == 2 && ids[2] == ids[1]);
            uint256 due = again ? 0 : custody.pendingDelegation(ids[i], person);
            known[ids[i]].taken += due;
            sum += due;
        }
        vm.prank(person);
        assertEq(custody.claimMany(ids), sum, "I6: claims differ from what was pending");
    }

    function compound(uint8 who, uint8 which) external act {
        (uint24 seat, address person) = _pair(who, which);
        if (!_isRanked(seat)) return;
        uint256 due = custody.pendingDelegation(seat, person);
        if (due != 0 && (due > type(uint96).max || _fit(seat, person, uint96(due)) != due)) return;
        vm.prank(person);
        assertEq(custody.compound(seat, person), due, "I6: compounded other than what was pending");
        known[seat].taken += due;
        delegated[seat][person] += due;
    }

    function _undelegate(uint24 seat, address person, uint96 amount) internal {
        delegated[seat][person] -= amount;
        unbonding += amount;
        vm.prank(person);
        uint32 number = custody.undelegateStake(seat, amount);
        _requests.push(Request(seat, person, number, amount));
    }

    function _withdrawEverything() internal {
        for (uint256 i = 0; i < _requests.length; ++i) if (_requests[i].amount != 0) _withdraw(_requests[i]);
    }

    function _withdraw(Request storage r) private {
        uint256 before = dimt.balanceOf(r.who);
        uint32[] memory numbers = new uint32[](1);
        numbers[0] = r.number;
        vm.prank(r.who);
        custody.withdrawStake(r.seat, numbers);
        assertEq(dimt.balanceOf(r.who), before + r.amount, "I13: a delegation came back smaller");
        unbonding -= r.amount;
        r.amount = 0;
    }

    function _grow(uint24 seat, address person, uint256 amount) private {
        delegated[seat][person] += amount;
        _rememberDelegator(seat, person);
    }

    /// @dev Somebody who delegates, or did, to a seat; 0 if there is none.
    function _pair(uint256 who, uint256 which) private view returns (uint24 seat, address person) {
        seat = _pick(which);
        if (seat == 0 || delegators[seat].length == 0) return (0, address(0));
        person = delegators[seat][who % delegators[seat].length];
    }

    /// @dev Of `amount`, what may be added to a delegation; 0 if nothing may.
    function _fit(uint24 seat, address person, uint96 amount) private view returns (uint96) {
        uint256 cap = custody.seatOf(seat).delegationCap;
        uint256 now_ = custody.seatOf(seat).delegated;
        if (cap <= now_) return 0;
        amount = amount % 8_000_000e18;
        if (amount > cap - now_) amount = uint96(cap - now_);
        return delegated[seat][person] + amount < _LEAST ? 0 : amount;
    }

    /// @dev A part of a delegation that may be taken out, often all of it.
    function _part(uint24 seat, address person, uint96 amount) private view returns (uint96) {
        uint256 whole = delegated[seat][person];
        if (whole == 0) return 0;
        amount = uint96(bound(amount, 1, whole));
        return whole - amount < _LEAST || amount % 3 == 0 ? uint96(whole) : amount;
    }
}
