// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {SeatVotes} from "../../contracts/staking/votes/SeatVotes.sol";

/**
 * @title SeatVotesOwner
 * @notice Stands in for the custody of the seats: anybody takes and leaves active seats without a stake.
 */
contract SeatVotesOwner {
    /// @notice The votes of the seats.
    SeatVotes public immutable SEAT_VOTES = new SeatVotes();
    /// @notice How many seats are active.
    uint256 public activeCount;

    /// @notice Gives somebody active seats.
    function join(address account, uint256 seats) external {
        for (uint256 i = 0; i < seats; ++i) SEAT_VOTES.move(address(0), account);
        activeCount += seats;
    }

    /// @notice Takes active seats from somebody.
    function exit(address account, uint256 seats) external {
        for (uint256 i = 0; i < seats; ++i) SEAT_VOTES.move(account, address(0));
        activeCount -= seats;
    }

    /// @notice Moves an active seat from one owner to another.
    function pass(address from, address to) external {
        SEAT_VOTES.move(from, to);
    }
}
