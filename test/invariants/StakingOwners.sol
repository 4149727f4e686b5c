// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ISeats} from "../../contracts/staking/ISeats.sol";
import {StakingWorld} from "./StakingWorld.sol";

/// @dev What owners of seats do, and what anybody does to seats. What must never be stopped is called without asking
/// whether entries are paused (I22).
abstract contract StakingOwners is StakingWorld {
    /// @dev Two seats more than there are places, so that some stand by from the beginning.
    constructor() {
        for (uint8 i = 0; i < 6; ++i) _join(i, i, 1000, 20_000_000e18 - 1);
    }

    function join(uint8 who, uint96 extra, uint16 commission, uint96 cap) external act {
        _join(who, extra, commission, cap);
    }

    function topUp(uint8 who, uint8 which, uint96 amount) external act {
        uint24 seat = _pick(which);
        amount = (amount % 8) * 200_000e18;
        address person = _person(who);
        if (!_isIn(seat) || _isPaused() || dimt.balanceOf(person) < amount) return;
        known[seat].principal += amount;
        vm.prank(person);
        custody.topUp(seat, amount, noPermit);
    }

    function decreaseSelf(uint8 which, uint96 amount) external act {
        uint24 seat = _pick(which);
        if (!_isRanked(seat)) return;
        ISeats.Seat memory s = custody.seatOf(seat);
        uint256 least = custody.parameters().minSelf;
        if (s.delegated < STAKE && STAKE - s.delegated > least) least = STAKE - s.delegated;
        if (s.self <= least) return;
        vm.prank(known[seat].owner);
        custody.decreaseSelf(seat, uint96(bound(amount, 1, s.self - least)));
    }

    /// @dev One time in six, or nobody would be there for long.
    function exit(uint8 which, uint8 chance) external act {
        uint24 seat = _pick(which);
        if (!_isIn(seat) || chance % 6 != 0) return;
        vm.prank(known[seat].owner);
        custody.exit(seat);
    }

    function withdrawSelf(uint8 which) external act {
        uint24 seat = _pick(which);
        if (seat == 0) return;
        ISeats.Seat memory s = custody.seatOf(seat);
        bool gone = s.status == ISeats.SeatStatus.Exiting || s.status == ISeats.SeatStatus.Exited;
        uint256 ready = gone ? s.until : s.releaseAt;
        uint256 amount = gone ? s.self : s.releasing;
        if (amount == 0 || vm.getBlockTimestamp() < ready) return;
        uint256 before = dimt.balanceOf(known[seat].owner);
        assertEq(custody.withdrawSelf(seat), amount, "withdrawn");
        assertEq(dimt.balanceOf(known[seat].owner), before + amount, "I13: stake was paid to somebody else");
        known[seat].principal -= amount;
    }

    function unjail(uint8 which) external act {
        uint24 seat = _pick(which);
        if (!_is(seat, ISeats.SeatStatus.Jailed)) return;
        ISeats.Seat memory s = custody.seatOf(seat);
        bool enough = s.self >= custody.parameters().minSelf && uint256(s.self) + s.delegated >= STAKE;
        if (!enough || vm.getBlockTimestamp() < s.until) return;
        vm.prank(known[seat].owner);
        custody.unjail(seat);
    }

    function displace(uint8 which) external act {
        (uint24 seat, ) = custody.nextInLine();
        if (which % 3 == 0) seat = _pick(which);
        if (!_is(seat, ISeats.SeatStatus.Standby) || _isPaused()) return;
        (uint24 victim, uint8 level) = custody.weakest();
        if (known[seat].level <= level) return;
        // The day's limit alone may refuse it.
        try custody.displace(seat) {
            _observe(victim, true);
        } catch {}
    }

    function reap(uint8 who, uint8 which) external act {
        uint24 seat = _pick(which);
        if (!_is(seat, ISeats.SeatStatus.Active)) return;
        if (vm.getBlockTimestamp() <= uint256(custody.seatOf(seat).lease) + custody.parameters().lease) return;
        vm.prank(_person(who));
        bounties += custody.reap(seat);
    }

    function settle(uint8 which) external act {
        if (seats != 0) custody.settle(_pick(which));
    }

    function claimSeat(uint8 which) external act {
        uint24 seat = _pick(which);
        if (seat == 0) return;
        uint256 due = custody.pendingSeat(seat);
        assertEq(custody.claimSeat(seat), due, "I6: a claim differs from what was pending");
        known[seat].taken += due;
    }

    function setCommission(uint8 which, uint16 commission) external act {
        uint24 seat = _pick(which);
        if (!_isIn(seat)) return;
        address owner = known[seat].owner;
        custody.settle(seat);
        _observe(seat, false);
        Known storage k = known[seat];
        commission = uint16(bound(commission, 0, k.commission + 1000));
        if (commission > 5000) return;
        if (commission > k.commission) (k.announced, k.announcedAt) = (commission, vm.getBlockTimestamp());
        vm.prank(owner);
        custody.setCommission(seat, commission);
    }

    function setDelegationCap(uint8 which, uint96 cap) external act {
        uint24 seat = _pick(which);
        if (!_isIn(seat)) return;
        vm.prank(known[seat].owner);
        custody.setDelegationCap(seat, cap % 40_000_000e18);
    }

    /// @dev Rotates the key; a used one is refused, whoever's it was (I20).
    function rotateKey(uint8 which, uint8 former) external act {
        uint24 seat = _pick(which);
        if (seat == 0) return;
        address owner = known[seat].owner;
        (address key, bytes memory proof) = _newKey(owner);
        address used = usedKeys[former % usedKeys.length];
        vm.prank(owner);
        try custody.rotateKey(seat, used, proof) {
            assertTrue(false, "I20: a used key was taken again");
        } catch {}
        vm.prank(owner);
        custody.rotateKey(seat, key, proof);
        _rememberKey(key, seat);
    }

    function passOnSeat(uint8 which, uint8 who) external act {
        uint24 seat = _pick(which);
        if (seat == 0) return;
        address to = _person(who);
        vm.prank(known[seat].owner);
        custody.offerSeat(seat, to);
        vm.prank(to);
        custody.acceptSeat(seat);
        known[seat].owner = to;
    }

    function _join(uint8 who, uint96 extra, uint16 commission, uint96 cap) private {
        address person = _person(who);
        ISeats.NewSeat memory n;
        n.self = uint96(STAKE + (extra % 4) * 400_000e18 + (extra % 1e18));
        if (_isPaused() || seats == MOST_SEATS || dimt.balanceOf(person) < n.self) return;
        (n.key, n.keyProof) = _newKey(person);
        (n.commission, n.delegationCap) = (commission % 5001, cap % 20_000_000e18);
        vm.prank(person);
        uint24 seat = custody.join(n, noPermit);
        assertEq(seat, ++seats, "the next number");
        (known[seat].owner, known[seat].principal, known[seat].commission) = (person, n.self, n.commission);
        _rememberKey(n.key, seat);
        _observe(seat, false);
    }
}
