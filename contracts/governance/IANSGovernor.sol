// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IERC5805} from "@openzeppelin/contracts/interfaces/IERC5805.sol";

/**
 * @title IANSGovernor
 * @notice Proposals and votes of the service providers: one active seat, one vote. It is OpenZeppelin's Governor
 * ({IGovernor}), whose proposals are executed by the timelock. What follows are its figures, and what ANS adds so that
 * no vote locks the voters out. Times are in seconds.
 */
interface IANSGovernor {
    /**
     * @notice The figures that votes may change, inside bounds that nobody can change.
     * @param votingDelay From the proposal to the moment whose votes count: up to 14 days.
     * @param votingPeriod In which votes are cast: 1 hour to 30 days.
     * @param lateQuorumExtension At least as long the vote goes on after the quorum was reached: up to the period.
     * @param proposalThreshold The votes a proposer needs: 1 to 16.
     * @param quorumPercent The part of all votes that has to say yes or abstain: 4 to 60 %.
     */
    struct Settings {
        uint48 votingDelay;
        uint32 votingPeriod;
        uint48 lateQuorumExtension;
        uint256 proposalThreshold;
        uint256 quorumPercent;
    }

    /// @notice Thrown when a figure is outside its bounds.
    error GovernorSettingOutOfBounds(string setting, uint256 given, uint256 least, uint256 most);
    /// @notice Thrown when the guardian would cancel the proposal that names another guardian, and nothing else.
    error GovernorElectionUncancellable(uint256 proposalId);
    /// @notice Thrown when another timelock is named: this one owns the contracts.
    error GovernorTimelockFixed();

    /// @notice The timelock that executes proposals.
    function timelock() external view returns (address);

    /// @notice The votes.
    function token() external view returns (IERC5805);

    /// @notice Who may cancel any proposal but the one that names another guardian; if zero, proposers cancel theirs.
    function proposalGuardian() external view returns (address);
}
