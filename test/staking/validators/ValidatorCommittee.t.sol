// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ISeats} from "../../../contracts/staking/ISeats.sol";
import {IValidatorCommittee} from "../../../contracts/staking/validators/IValidatorCommittee.sol";
import {Test} from "../../helpers/Test.sol";
import {ValidatorsSeats} from "../../mocks/ValidatorsSeats.sol";
import {CommitteeHandler} from "./CommitteeHandler.sol";

/// @dev Turns with many seats.
contract ValidatorCommitteeTest is Test {
    ValidatorsSeats private _seats;
    IValidatorCommittee private _committee;

    function setUp() public {
        _seats = new ValidatorsSeats();
        address[] memory founders = new address[](4);
        for (uint256 i = 0; i < 4; ++i) founders[i] = address(uint160(0xf00d + i));
        _committee = IValidatorCommittee(
            deploy("ValidatorCommittee.sol:ValidatorCommittee", abi.encode(address(this), _seats, founders))
        );
        vm.warp(1_800_000_000);
    }

    /// @dev Who is gone is found and drawn no more, a bounded number in each rotation, until only others remain.
    function test_theAbsentAreFoundInTime() public {
        _setParameters(31, 1 hours);
        _register(1, 40);
        _rotations(20);
        _register(41, 1024);
        skip(2 hours);
        for (uint24 seat = 1; seat <= 40; ++seat) _heartbeat(seat);
        (uint256 before, ) = _committee.candidateCount();
        _committee.rotate();
        (uint256 left, ) = _committee.candidateCount();
        assertGe(before - left, 40, "absent seats are drawn no more");
        for (uint256 i = 0; i < 30; ++i) {
            for (uint24 seat = 1; seat <= 40; ++seat) _heartbeat(seat);
            _rotations(1);
        }
        (left, ) = _committee.candidateCount();
        assertEq(left, 40, "those who are there remain");
    }

    /// @dev Everybody comes round: within a lap each seat that is there is a member, whoever calls and whenever.
    function testFuzz_everySeatComesRound(uint8 size, uint256 number, uint256 entropy) public {
        number = bound(number, 8, 70);
        _setParameters(uint8(bound(size, 4, 31)), 1 days);
        _register(1, number);
        bool[] memory served = new bool[](number + 1);
        uint256 laps = 0;
        uint256 drawn = 0;
        for (uint256 i = 0; laps < 2; ++i) {
            assertLe(i, 400, "turns stand still");
            vm.roll(block.number + 1 + (uint256(keccak256(abi.encode(entropy, i))) % 5));
            _rotations(1);
            IValidatorCommittee.Member[] memory members = _committee.committee();
            for (uint256 j = 0; j < members.length; ++j) served[members[j].seat] = true;
            (, uint256 position) = _committee.candidateCount();
            if (position <= drawn) ++laps;
            drawn = position;
        }
        for (uint24 seat = 1; seat <= number; ++seat) assertTrue(served[seat], "a seat had no turn");
    }

    /// @dev Any history of 40 rotations; see {CommitteeHandler} for what is checked.
    function testFuzz_rotationsAreSafe(uint256 entropy, uint8 founders) public {
        CommitteeHandler handler = new CommitteeHandler(bound(founders, 4, 21));
        for (uint256 i = 0; i < 40; ++i) {
            uint256 dice = uint256(keccak256(abi.encode(entropy, i)));
            for (uint24 j = 0; j < 4; ++j) handler.register(uint24(dice >> (j * 24)));
            if (dice % 5 == 0) handler.resize(uint8(dice >> 96));
            if (dice % 3 == 0) handler.setStatus(uint24(dice >> 104), uint8(dice >> 128));
            handler.untilDue(uint16(dice >> 240));
            // Sometimes all nodes are there, sometimes every second is gone.
            uint64 absent = uint64(dice >> 136);
            if (dice % 7 < 2) absent = 0;
            else if (dice % 7 < 5) absent &= uint64(dice >> 192);
            handler.heartbeats(absent);
            handler.rotate();
            handler.checkList();
        }
        handler.checkCandidates();
        assertGe(handler.newcomers(), 1, "nothing happened");
    }

    function _rotations(uint256 number) private {
        for (uint256 i = 0; i < number; ++i) {
            vm.warp(_committee.rotatableAt());
            vm.roll(block.number + 1);
            _committee.rotate();
        }
    }

    /// @dev Seats with keys that have shown that they are there.
    function _register(uint256 from, uint256 to) private {
        for (uint24 seat = uint24(from); seat <= to; ++seat) {
            address owner = address(uint160(0xaaaa0000 + seat));
            _seats.set(seat, owner, address(uint160(0xbbbb0000 + seat)), ISeats.SeatStatus.Active);
            (uint8 v, bytes32 r, bytes32 s) = vm.sign(_secret(seat), _committee.consensusKeyHash(seat, owner));
            vm.prank(owner);
            _committee.registerConsensusKey(seat, _key(seat), abi.encodePacked(r, s, v));
            _heartbeat(seat);
        }
    }

    function _heartbeat(uint24 seat) private {
        vm.prank(_key(seat));
        _committee.heartbeat();
    }

    function _setParameters(uint8 size, uint32 heartbeatLife) private {
        _committee.setParameters(
            IValidatorCommittee.Parameters({size: size, epochLength: 5 minutes, heartbeatLife: heartbeatLife})
        );
    }

    function _secret(uint24 seat) private pure returns (uint256) {
        return uint256(keccak256(abi.encode("node", seat)));
    }

    function _key(uint24 seat) private pure returns (address) {
        return vm.addr(_secret(seat));
    }
}

/// @dev I19 and its neighbours, after every event of random histories.
contract ValidatorCommitteeInvariants is Test {
    CommitteeHandler private _handler;

    function setUp() public {
        _handler = new CommitteeHandler(5);
        targetContract(address(_handler));
        bytes4[] memory events = new bytes4[](7);
        events[0] = CommitteeHandler.register.selector;
        events[1] = CommitteeHandler.heartbeat.selector;
        events[2] = CommitteeHandler.heartbeats.selector;
        events[3] = CommitteeHandler.setStatus.selector;
        events[4] = CommitteeHandler.resize.selector;
        events[5] = CommitteeHandler.untilDue.selector;
        events[6] = CommitteeHandler.rotate.selector;
        targetSelector(address(_handler), events);
    }

    function invariant_TheListIsAlwaysGood() public view {
        _handler.checkList();
    }

    function invariant_NobodyIsACandidateTwice() public view {
        _handler.checkCandidates();
    }
}
