// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IConsensusKeys} from "./IConsensusKeys.sol";
import {IValidatorSource} from "./IValidatorSource.sol";

/**
 * @title IValidatorCommittee
 * @notice The service providers who make the blocks of a sovereign ANS chain: a committee that changes in turns, out of
 * the active seats whose consensus keys show that they are there. A seat is a right to turns, not to a place.
 *
 * QBFT goes on while more than two thirds of a committee of n work: at most f = (n - 1) / 3, rounded down, may fail.
 * So in one rotation at most f members leave and at most f come, and never more come than leave the chain running if
 * none of them works and no member without a heartbeat does.
 *
 *      seat without key ──registerConsensusKey──▶ waiting for a heartbeat ──heartbeat──▶ candidate ──drawn──▶ member
 *                                                         ▲                                  │ │                │
 *                                                         └────drawn, no heartbeat lately,───┘ └◀──────left─────┘
 *                                                              or not active
 *
 * Candidates are drawn in laps: each once in a lap, in an order that nobody knows before. The founders, named when the
 * contract is made, are members until enough seats are there.
 */
interface IValidatorCommittee is IValidatorSource, IConsensusKeys {
    /**
     * @notice A member of the committee.
     * @param key The consensus key.
     * @param seat Its seat; 0 for a founder.
     */
    struct Member {
        address key;
        uint24 seat;
    }

    /**
     * @notice The figures that can be changed.
     * @param size The most members: 4 to 31.
     * @param epochLength Seconds from one rotation to the next: 5 minutes to a day.
     * @param heartbeatLife Seconds that a heartbeat counts: 10 minutes to a day.
     */
    struct Parameters {
        uint8 size;
        uint32 epochLength;
        uint32 heartbeatLife;
    }

    /// @notice The committee of an epoch differs from the one before.
    event CommitteeChanged(uint64 indexed epoch, address[] keys);
    /// @notice A seat is drawn in turns from now on.
    event CandidateEntered(uint24 indexed seat);
    /// @notice A seat was drawn without being there, or being active, and is drawn no more until its next heartbeat.
    event CandidateRemoved(uint24 indexed seat);
    /// @notice The figures are these from now on.
    event ParametersChanged(Parameters parameters);

    /// @notice Thrown when the committee was rotated less than an epoch ago.
    error EpochNotOver(uint40 rotatableAt);
    /// @notice Thrown when a figure is outside its bounds.
    error OutOfBounds(string parameter, uint256 given, uint256 least, uint256 most);
    /// @notice Thrown when a founder is zero or named twice.
    error BadFounder(address founder);

    /**
     * @notice Begins the next epoch: members who are no longer there or no longer active leave, candidates come, and
     * whoever has been a member longest makes room. Callable by anyone, once an epoch. The caller chooses nothing; the
     * order is drawn from the hash of the last block, so the maker of that block can try a few.
     */
    function rotate() external;

    /// @notice Changes the figures, inside their bounds. Callable by the owner (the timelock).
    function setParameters(Parameters calldata newParameters) external;

    /// @notice The committee; who has been a member longest comes first.
    function committee() external view returns (Member[] memory);

    /// @notice How many times the committee was rotated.
    function epoch() external view returns (uint64);

    /// @notice From when on the committee may be rotated again.
    function rotatableAt() external view returns (uint40);

    /// @notice Whether a seat may be a member: it is active, and its consensus key was there lately.
    function isEligible(uint24 seat) external view returns (bool);

    /// @notice How many seats are drawn in turns, and how many of them were drawn in this lap.
    function candidateCount() external view returns (uint256 count, uint256 drawn);

    /// @notice At most `count` of the candidates, from a position on (0 for the first); those drawn in this lap first.
    function candidates(uint256 from, uint256 count) external view returns (uint24[] memory);

    /// @notice The figures.
    function parameters() external view returns (Parameters memory);
}
