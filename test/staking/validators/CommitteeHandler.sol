// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ISeats} from "../../../contracts/staking/ISeats.sol";
import {IValidatorCommittee} from "../../../contracts/staking/validators/IValidatorCommittee.sol";
import {Test} from "../../helpers/Test.sol";
import {ValidatorsSeats} from "../../mocks/ValidatorsSeats.sol";

/**
 * @dev A chain's seats and their nodes, in any order of events. A rotation is checked beside the committee before it:
 * nobody comes who is not eligible, at most a third comes and at most a third leaves, and whoever may fail after a
 * change is no more than QBFT bears.
 */
contract CommitteeHandler is Test {
    uint24 public constant SEATS = 60;

    ValidatorsSeats public seats;
    IValidatorCommittee public committee;
    address public governance = makeAddr("governance");
    /// @dev Counts what happened, to know that a history was worth something.
    uint256 public changes;
    uint256 public newcomers;
    mapping(uint24 seat => uint256) public keysOf;

    constructor(uint256 founders) {
        seats = new ValidatorsSeats();
        address[] memory keys = new address[](founders);
        for (uint256 i = 0; i < founders; ++i) keys[i] = makeAddr(string.concat("founder ", vm.toString(i)));
        committee = IValidatorCommittee(
            deploy("ValidatorCommittee.sol:ValidatorCommittee", abi.encode(governance, seats, keys))
        );
        vm.warp(1_800_000_000);
    }

    // What happens.

    /// @dev A seat joins the custody if it has not, gets another consensus key, and shows that it is there.
    function register(uint24 which) public {
        uint24 seat = uint24(bound(which, 1, SEATS));
        if (seats.seatOf(seat).owner == address(0)) {
            seats.set(seat, _owner(seat), address(uint160(seat) << 32), ISeats.SeatStatus.Active);
        }
        ++keysOf[seat];
        uint256 secret = _secret(seat);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(secret, committee.consensusKeyHash(seat, _owner(seat)));
        vm.prank(_owner(seat));
        committee.registerConsensusKey(seat, vm.addr(secret), abi.encodePacked(r, s, v));
        heartbeat(seat);
    }

    function heartbeat(uint24 which) public {
        uint24 seat = uint24(bound(which, 1, SEATS));
        if (keysOf[seat] == 0) return;
        vm.prank(vm.addr(_secret(seat)));
        committee.heartbeat();
    }

    /// @dev Most nodes are there most of the time.
    function heartbeats(uint64 absent) public {
        for (uint24 seat = 1; seat <= SEATS; ++seat) if ((absent >> (seat % 64)) & 1 == 0) heartbeat(seat);
    }

    function setStatus(uint24 which, uint8 status) public {
        uint24 seat = uint24(bound(which, 1, SEATS));
        if (keysOf[seat] == 0) return;
        seats.setStatus(seat, ISeats.SeatStatus(bound(status, 1, 5)));
    }

    function resize(uint8 size) public {
        IValidatorCommittee.Parameters memory p = committee.parameters();
        p.size = uint8(bound(size, 4, 31));
        vm.prank(governance);
        committee.setParameters(p);
    }

    /// @dev Time passes until the committee may be rotated, and sometimes longer.
    function untilDue(uint16 late) public {
        uint256 from = committee.rotatableAt();
        if (vm.getBlockTimestamp() < from) vm.warp(from + (late % 3 == 0 ? late % 3600 : 0));
    }

    function rotate() public {
        untilDue(0);
        vm.roll(block.number + 1);
        IValidatorCommittee.Member[] memory before = committee.committee();
        bool[] memory fit = _fitness(before);
        committee.rotate();
        checkRotation(before, fit);
    }

    // What must hold.

    /// @dev I19, for the committee: always a list that QBFT can work with, at a small price.
    function checkList() external view {
        uint256 gas = gasleft();
        address[] memory keys = committee.getValidators();
        assertLe(gas - gasleft(), 500_000, "gas of getValidators");
        assertTrue(keys.length >= 4 && keys.length <= 31, "4 to 31");
        for (uint256 i = 0; i < keys.length; ++i) {
            assertNotEq(keys[i], address(0));
            for (uint256 j = 0; j < i; ++j) assertNotEq(keys[i], keys[j]);
        }
    }

    /// @dev Nobody is a candidate twice, and every candidate is a seat with heartbeats.
    function checkCandidates() external view {
        (uint256 count, uint256 drawn) = committee.candidateCount();
        assertLe(drawn, count, "drawn");
        uint24[] memory all = committee.candidates(0, type(uint256).max);
        assertEq(all.length, count, "all candidates");
        bool[] memory seen = new bool[](SEATS + 1);
        for (uint256 i = 0; i < count; ++i) {
            assertFalse(seen[all[i]], "a candidate twice");
            seen[all[i]] = true;
        }
    }

    function checkRotation(IValidatorCommittee.Member[] memory before, bool[] memory fit) private {
        IValidatorCommittee.Member[] memory now_ = committee.committee();
        uint256 third = (before.length - 1) / 3;
        uint256 came = 0;
        uint256 unfit = 0;
        uint256 stayed = 0;
        for (uint256 i = 0; i < now_.length; ++i) {
            uint256 position = _find(before, now_[i].key);
            if (position == before.length) {
                ++came;
                assertTrue(committee.isEligible(now_[i].seat), "a newcomer is not eligible");
            } else {
                ++stayed;
                if (!fit[position]) ++unfit;
            }
        }
        assertLe(came, third, "too many came");
        assertLe(before.length - stayed, third, "too many left");
        if (came == 0 && stayed == before.length) return;
        assertLe(came + unfit, (now_.length - 1) / 3, "more may fail than QBFT bears");
        assertLe(now_.length, _max(before.length, committee.parameters().size), "too many");
        ++changes;
        newcomers += came;
    }

    function _fitness(IValidatorCommittee.Member[] memory members) private view returns (bool[] memory fit) {
        fit = new bool[](members.length);
        for (uint256 i = 0; i < members.length; ++i) {
            (address key, ) = committee.consensusKeyOf(members[i].seat);
            fit[i] = members[i].seat == 0 || (key == members[i].key && committee.isEligible(members[i].seat));
        }
    }

    function _find(IValidatorCommittee.Member[] memory members, address key) private pure returns (uint256 i) {
        while (i < members.length && members[i].key != key) ++i;
    }

    function _max(uint256 a, uint256 b) private pure returns (uint256) {
        return a > b ? a : b;
    }

    function _owner(uint24 seat) private pure returns (address) {
        return address(uint160(0xaaaa0000 + seat));
    }

    function _secret(uint24 seat) private view returns (uint256) {
        return uint256(keccak256(abi.encode("node", seat, keysOf[seat])));
    }
}
