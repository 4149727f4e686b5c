// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";

import {SeatVotesOwner} from "./SeatVotesOwner.sol";

/**
 * @title GovernanceCustody
 * @notice Stands in for the custody of the seats where governance meets it: it has an owner, who sets a figure, and a
 * guardian, and tells what the guardian asked for.
 */
contract GovernanceCustody is SeatVotesOwner, Ownable {
    /// @notice The figure.
    uint256 public figure;
    /// @notice The guardian.
    address public guardian;

    /// @notice The guardian called.
    event Guarded(string what, bytes32 fault);

    error OnlyGuardian(address caller);

    modifier onlyGuardian() {
        if (msg.sender != guardian) revert OnlyGuardian(msg.sender);
        _;
    }

    constructor() Ownable(msg.sender) {}

    function setFigure(uint256 newFigure) external onlyOwner {
        figure = newFigure;
    }

    function setGuardian(address newGuardian) external onlyOwner {
        guardian = newGuardian;
    }

    function pauseEntries() external onlyGuardian {
        emit Guarded("pauseEntries", 0);
    }

    function unpauseEntries() external onlyGuardian {
        emit Guarded("unpauseEntries", 0);
    }

    function holdSlash(bytes32 fault) external onlyGuardian {
        emit Guarded("holdSlash", fault);
    }
}
