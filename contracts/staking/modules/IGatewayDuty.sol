// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IServiceProviders} from "../IServiceProviders.sol";

/**
 * @title IGatewayDuty
 * @notice A module with the right to record service: seats watch each other's gateways, and a seat whose watchers agree
 * that its gateway answers keeps its lease.
 *
 * Each epoch is a day, from midnight UTC. For each seat five others are drawn as its watchers. They ask its gateway,
 * and sign what it answered as EIP-712 `Alive(uint24 seat,uint32 epoch,bytes32 probeHash)` with their operator keys.
 * With the signatures of most of the watchers over the same answer, anybody renews the seat's lease, once an epoch.
 * While there are too few seats for five, all others watch; with fewer than three others nobody does, and a lease is
 * renewed by finalising records alone, see {IRecordDuty}.
 *
 * What this proves, and what not:
 * - The draw is fixed by the first call in an epoch, from the randomness and the parent of that block. Whoever makes
 *   that call can let blocks pass, and whoever produces the block has some choice, until somebody else calls: seats
 *   should call at midnight. Where a chain has no randomness of its own, the parent's hash is what is left.
 * - Watchers that collude can attest a gateway that does not answer. All they win is that seat's lease, for the time
 *   one lasts, and a new draw every day decides anew whether they are a majority.
 * - A watcher that signs two different answers of one seat in one epoch is convicted by {conflict}, for a module that
 *   slashes.
 */
interface IGatewayDuty {
    /// @notice The watchers of an epoch are fixed, among the first `seats` of the ring.
    event EpochOpened(uint32 indexed epoch, bytes32 seed, uint256 seats);
    /// @notice The watchers of a seat agree that its gateway answers.
    event SeatAttested(uint24 indexed seat, uint32 indexed epoch, bytes32 probeHash, uint256 signatures);

    /// @notice Thrown when an epoch is opened again.
    error EpochAlreadyOpen(uint32 epoch);
    /// @notice Thrown when nobody has opened the epoch.
    error EpochNotOpen(uint32 epoch);
    /// @notice Thrown when the epoch is not the one that is running.
    error WrongEpoch(uint32 epoch, uint32 running);
    /// @notice Thrown when there are too few seats to watch each other.
    error TooFewSeats(uint256 seats, uint256 least);
    /// @notice Thrown when too few of a seat's watchers are still active.
    error TooFewWatchers(uint24 seat, uint256 watchers, uint256 least);
    /// @notice Thrown when fewer watchers have signed than needed.
    error TooFewSignatures(uint256 signatures, uint256 least);
    /// @notice Thrown when a signature is not by the operator key of a watcher of the seat, or is a watcher's second
    /// one.
    error NotWatcher(uint24 seat, address signer);
    /// @notice Thrown when the seat was attested in this epoch before.
    error AlreadyAttested(uint24 seat, uint32 epoch);
    /// @notice Thrown when two signatures are not by one seat, or not over two different answers.
    error NotConflicting();

    /// @notice Fixes the watchers of the epoch that is running. Callable by anyone, once there are four active seats.
    function openEpoch() external returns (uint32 epoch);

    /**
     * @notice Renews the lease of an active seat on the word of its watchers. Callable by anyone, once an epoch.
     * @param epoch The epoch that is running.
     * @param probeHash The hash of what the gateway answered.
     * @param signatures Of more than half of the watchers, in any order.
     */
    function attest(uint24 seat, uint32 epoch, bytes32 probeHash, bytes[] calldata signatures) external;

    /// @notice The seat that has signed two different answers of one seat in one epoch, whether or not it was its
    /// watcher, and whether or not its key was retired since.
    function conflict(
        uint24 seat,
        uint32 epoch,
        bytes32 probeHash,
        bytes calldata signature,
        bytes32 otherProbeHash,
        bytes calldata otherSignature
    ) external view returns (uint24 watcher);

    /// @notice The watchers of a seat in the epoch that is running. One that leaves is replaced, up to twice.
    function watchersOf(uint24 seat) external view returns (uint24[] memory);

    /// @notice The epoch that is running: days since 1970.
    function epochNow() external view returns (uint32);

    /// @notice The epoch that was opened last.
    function lastOpened() external view returns (uint32 epoch, bytes32 seed, uint256 seats);

    /// @notice The epoch in which a seat was attested last; 0 if never.
    function lastAttested(uint24 seat) external view returns (uint32);

    /// @notice What a watcher signs.
    function aliveHash(uint24 seat, uint32 epoch, bytes32 probeHash) external view returns (bytes32);

    /// @notice The custody of the service providers.
    function SERVICE_PROVIDERS() external view returns (IServiceProviders);
}
