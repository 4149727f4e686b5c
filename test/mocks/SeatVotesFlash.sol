// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";

import {SeatVotesOwner} from "./SeatVotesOwner.sol";

/**
 * @title SeatVotesFlash
 * @notice Takes seats, votes with them and leaves them, all in one transaction.
 */
contract SeatVotesFlash {
    SeatVotesOwner private immutable _SEATS;

    constructor(SeatVotesOwner seats) {
        _SEATS = seats;
    }

    /// @notice Takes and leaves seats.
    function pass(uint256 seats) external {
        _SEATS.join(address(this), seats);
        _SEATS.exit(address(this), seats);
    }

    /// @notice Takes seats, votes for a proposal, and leaves them.
    function vote(uint256 seats, IGovernor governor, uint256 proposalId) external {
        _SEATS.join(address(this), seats);
        governor.castVote(proposalId, 1);
        _SEATS.exit(address(this), seats);
    }
}
