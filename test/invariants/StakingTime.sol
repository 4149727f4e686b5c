// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ISeats} from "../../contracts/staking/ISeats.sol";
import {StakingWorld} from "./StakingWorld.sol";

/// @dev Time passes: the only act in which rewards flow. What flows to whom is added up here, from the stream alone.
abstract contract StakingTime is StakingWorld {
    /// @dev What was true at a time: what had flowed to each seat, and who had how many votes.
    struct Moment {
        uint40 time;
        uint256 perSeat;
        uint256 active;
        address voter;
        uint256 votes;
    }

    uint256 private constant _DAILY = 1_024_000e18;

    Moment[] internal moments;

    /// @dev Mostly hours or days, sometimes a second, sometimes up to a year.
    function passTime(uint32 duration, uint8 kind) external act {
        uint256 most =
            kind % 8 == 0
                ? 366 days
                : kind % 8 < 4
                    ? 1 days
                    : 14 days;
        _pass(kind == 255 ? 1 : duration % most);
    }

    function _pass(uint256 duration) internal {
        if (duration == 0) return;
        Moment memory m = _moment();
        uint256 held = custody.reserve();
        vm.warp(m.time + duration);
        uint256 flowed = custody.perSeat() - m.perSeat;
        assertEq(held - custody.reserve(), flowed * m.active, "I3, I5: the reserve gives what the seats get");
        assertLe(flowed * m.active, (_DAILY * duration) / 1 days + m.active + 2, "I5: more than the stream flowed");
        for (uint24 id = 1; id <= seats; ++id) {
            if (_is(id, ISeats.SeatStatus.Active)) known[id].earned += _leased(id, m);
        }
        moments.push(m);
    }

    /// @dev What a seat earns from a moment to now: nothing after its lease (I11).
    function _leased(uint24 id, Moment memory m) private view returns (uint256) {
        uint40 lease = custody.seatOf(id).lease;
        if (lease <= m.time) return 0;
        return custody.perSeatAt(lease) - m.perSeat;
    }

    function _moment() private view returns (Moment memory) {
        address voter = people[moments.length % 8];
        return
            Moment({
                time: uint40(vm.getBlockTimestamp()),
                perSeat: custody.perSeat(),
                active: custody.activeCount(),
                voter: voter,
                votes: votes.getVotes(voter)
            });
    }
}
