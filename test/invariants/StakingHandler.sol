// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ISeats} from "../../contracts/staking/ISeats.sol";
import {StakingDelegators} from "./StakingDelegators.sol";
import {StakingOwners} from "./StakingOwners.sol";
import {StakingPowers} from "./StakingPowers.sol";
import {StakingTime} from "./StakingTime.sol";

/// @dev Everything people do with seats, in any order, and what must hold after each act.
contract StakingHandler is StakingOwners, StakingDelegators, StakingPowers, StakingTime {
    /// @dev The most that may be lost to rounding in one history.
    uint256 private constant _DUST = 100_000;

    /// @dev What the custody holds is what it owes, seen from both sides: by its own views, and by what is known.
    function checkMoney() external {
        assertEq(dimt.totalSupply(), SUPPLY, "I1: supply");
        for (uint24 id = 1; id <= seats; ++id) custody.settle(id);
        uint256 owed = 0;
        uint256 earned = 0;
        for (uint24 id = 1; id <= seats; ++id) {
            owed += _checkSeat(id);
            earned += known[id].earned;
        }
        uint256 reserve = custody.reserve();
        assertEq(reserve, toReserve - earned - bounties, "I3, I5: reserve");
        uint256 debt = owed + unbonding + reserve + _escrow() + donated;
        uint256 balance = dimt.balanceOf(address(custody));
        assertGe(balance, debt, "I2: solvency");
        assertLe(balance - debt, _DUST, "I2: dust");
        _checkHistory();
    }

    /// @dev The ranks are what the stakes and the order of arrival say.
    function checkRanks() external view {
        uint256 active = 0;
        uint24 weakest = 0;
        uint24 next = 0;
        for (uint24 id = 1; id <= seats; ++id) {
            if (!_isRanked(id)) continue;
            ISeats.Seat memory s = custody.seatOf(id);
            uint256 stake = uint256(s.self) + s.delegated;
            assertGe(stake, STAKE, "I8: stake");
            assertGe(s.self, custody.parameters().minSelf, "I8: self");
            assertEq(s.level, custody.levelOf(stake), "I10: level");
            if (s.status == ISeats.SeatStatus.Active) {
                ++active;
                if (weakest == 0 || _isJunior(id, weakest)) weakest = id;
            } else if (next == 0 || _isJunior(next, id)) {
                next = id;
            }
        }
        _checkOrder(weakest, next);
        _checkRing(active);
        assertTrue(next == 0 || active == PLACES, "I7: a seat stands by while a place is free");
    }

    /// @dev What belongs to a person is what this person did: delegations, keys, votes.
    function checkPeople() external view {
        uint256 sum = 0;
        for (uint256 i = 0; i < people.length; ++i) sum += votes.getVotes(people[i]);
        assertEq(sum, custody.activeCount(), "I14: votes");
        for (uint256 i = 0; i < usedKeys.length; ++i) {
            (uint24 seat, uint40 retiredAt) = custody.seatOfKey(usedKeys[i]);
            assertEq(seat, seatOfUsedKey[usedKeys[i]], "I20: a key changed its seat");
            assertTrue((retiredAt == 0) == (custody.seatOf(seat).key == usedKeys[i]), "I20: retired");
        }
        for (uint24 id = 1; id <= seats; ++id) {
            sum = 0;
            for (uint256 i = 0; i < delegators[id].length; ++i) {
                address who = delegators[id][i];
                assertEq(custody.delegationOf(id, who), delegated[id][who], "I13: delegation");
                sum += delegated[id][who];
            }
            ISeats.Seat memory s = custody.seatOf(id);
            assertEq(s.delegated, sum, "I9: delegated");
            assertEq(uint256(s.self) + s.releasing, known[id].principal, "I13, I15: the owner's stake");
            assertEq(s.owner, known[id].owner, "owner");
        }
    }

    /// @dev Everybody leaves, while entries are paused and under any figures; nothing but the reserve is left.
    function everybodyLeaves(uint256 seed) external {
        _setParameters(seed);
        _pass(40 days);
        if (custody.pausedUntil() + 30 days <= vm.getBlockTimestamp()) {
            vm.prank(guardian);
            custody.pauseEntries();
        }
        for (uint24 id = 1; id <= seats; ++id) if (_isIn(id)) _exit(id);
        assertEq(custody.activeCount(), 0, "I7: nobody is active");
        for (uint24 id = 1; id <= seats; ++id) _takeOut(id);
        _pass(60 days);
        for (uint256 i = 0; i < faults.length; ++i) {
            if (inEscrow[faults[i]] != 0) _release(faults[i], custody.escrowOf(faults[i]));
        }
        _withdrawEverything();
        for (uint24 id = 1; id <= seats; ++id) if (custody.seatOf(id).self != 0) custody.withdrawSelf(id);
        uint256 balance = dimt.balanceOf(address(custody)) - custody.reserve() - donated;
        assertLe(balance, _DUST, "I17: something is left behind");
    }

    function _exit(uint24 id) private {
        vm.prank(known[id].owner);
        custody.exit(id);
        for (uint24 other = 1; other <= seats; ++other) _observe(other, false);
    }

    /// @dev All rewards of a seat, and all that is delegated to it.
    function _takeOut(uint24 id) private {
        custody.claimSeat(id);
        for (uint256 i = 0; i < delegators[id].length; ++i) {
            address who = delegators[id][i];
            custody.claimDelegation(id, who);
            uint256 amount = delegated[id][who];
            if (amount != 0) _undelegate(id, who, uint96(amount));
        }
    }

    /// @dev What a seat's people can take is what flowed to it while it served, but for rounding; with their stakes.
    function _checkSeat(uint24 id) private view returns (uint256 owed) {
        uint256 due = custody.pendingSeat(id);
        for (uint256 i = 0; i < delegators[id].length; ++i) {
            due += custody.pendingDelegation(id, delegators[id][i]);
        }
        uint256 got = known[id].taken + due;
        assertLe(got, known[id].earned, "I11, I12: a seat earned more than flowed to it in service");
        assertGe(got + 10 * acts, known[id].earned, "I5, I6: a seat earned less than flowed to it");
        ISeats.Seat memory s = custody.seatOf(id);
        return due + s.self + s.releasing + s.delegated;
    }

    function _escrow() private view returns (uint256 sum) {
        for (uint256 i = 0; i < faults.length; ++i) {
            uint256 amount = custody.escrowOf(faults[i]).amount;
            assertEq(amount, inEscrow[faults[i]], "I15: escrow");
            sum += amount;
        }
    }

    /// @dev What was is what was: one moment of the past is asked for again, another one each time.
    function _checkHistory() private view {
        if (moments.length == 0) return;
        Moment storage m = moments[(acts * 7) % moments.length];
        assertEq(custody.perSeatAt(m.time), m.perSeat, "I4: the past of the stream changed");
        assertGe(custody.perSeat(), m.perSeat, "I4: the stream flowed back");
        assertEq(votes.getPastTotalSupply(m.time), m.active, "I14: past votes in all");
        assertEq(votes.getPastVotes(m.voter, m.time), m.votes, "I14: past votes");
    }

    function _checkOrder(uint24 weakest, uint24 next) private view {
        (uint24 seat, uint8 level) = custody.weakest();
        assertEq(seat, weakest, "I10: the weakest");
        assertEq(level, weakest == 0 ? 0 : known[weakest].level, "I10: level of the weakest");
        (seat, level) = custody.nextInLine();
        assertEq(seat, next, "I10: the next in line");
        assertEq(level, next == 0 ? 0 : known[next].level, "I10: level of the next in line");
    }

    /// @dev As many as are active stand in the ring, each once.
    function _checkRing(uint256 active) private view {
        assertEq(custody.activeCount(), active, "I7: active seats");
        assertLe(active, PLACES, "I7: too many seats");
        uint256 seen = 0;
        for (uint256 i = 0; i < active; ++i) {
            uint24 id = custody.activeSeatAt(i);
            assertTrue(_is(id, ISeats.SeatStatus.Active), "I10: the ring has a seat that is not active");
            assertTrue(seen & (1 << id) == 0, "I10: a seat stands twice in the ring");
            seen |= 1 << id;
        }
    }

    /// @dev Whether a seat is weaker than another one, or as strong and came later.
    function _isJunior(uint24 id, uint24 other) private view returns (bool) {
        Known storage a = known[id];
        Known storage b = known[other];
        return a.level == b.level ? a.since > b.since : a.level < b.level;
    }
}
