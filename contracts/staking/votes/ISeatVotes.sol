// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IERC5805} from "@openzeppelin/contracts/interfaces/IERC5805.sol";

/**
 * @title ISeatVotes
 * @notice One vote for each active seat, held by the seat's owner or whom the owner delegates it to (ERC-5805). Votes
 * are kept for every past second (ERC-6372, `mode=timestamp`), and their sum is the number of active seats.
 *
 * An owner who never delegated votes itself: nothing has to be activated. Delegating to the zero address takes the
 * votes back to oneself. A delegation is of all seats of an owner, those that it gets later too.
 */
interface ISeatVotes is IERC5805 {
    /// @notice Thrown when anybody but the custody of the seats moves a vote.
    error OnlyCustody(address caller);

    /**
     * @notice Moves the vote of one place. Callable by the custody of the seats.
     * @param from Who owned the active seat that had the place; zero if the place was free.
     * @param to Who owns the active seat that has it now; zero if it is free now.
     */
    function move(address from, address to) external;

    /// @notice How many active seats somebody owns, which is how many votes it has to delegate.
    function seatsOf(address account) external view returns (uint256);

    /**
     * @notice Since when at least `seats` seats have been active without a break, in Unix seconds; 0 if fewer are.
     * Kept for powers of two: 1, 2, 4, 8 and so on; always 0 for another number.
     */
    function heldSince(uint256 seats) external view returns (uint48);

    /// @notice The custody of the seats, which made this contract.
    function CUSTODY() external view returns (address);
}
