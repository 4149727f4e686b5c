// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IFeeRouter} from "../../registrar/IFeeRouter.sol";
import {IRecordHook} from "../../registrar/IRecordHook.sol";
import {IServiceProviders} from "../IServiceProviders.sol";
import {IProducers} from "./IProducers.sol";

/**
 * @title IRecordDuty
 * @notice A module with the right to record service: seats take turns in verifying new records, and earn the verifier's
 * share of all fees for it.
 *
 * Each day, from midnight UTC, is divided equally among the active seats, in the order of their ring: every seat has
 * one turn a day, at the same time of day as long as the ring stays as it is. Whoever finalises states that all
 * records up to a block are verified, and takes the share of what was paid until then. The seat on duty may do so at
 * any time of its turn, and its lease is renewed for it. For the first two minutes of a turn, or half of it if that is
 * less, nobody else may. Later, if nobody has finalised in this turn, any other active seat may once: it takes the
 * share, but its lease is not renewed.
 *
 * Where seats produce the blocks, governance may name who knows the producers. Then the share of each record goes to
 * the seat that produced the block the record is in, and its lease is renewed. It must stay off where somebody else
 * builds the blocks, as on L1 and on L2s: whoever builds a block can name any address as its producer.
 *
 * Nobody can take what no seat has earned yet: it waits for whoever finalises next. Amounts are in DIMT wei, times in
 * Unix seconds.
 */
interface IRecordDuty is IRecordHook {
    /**
     * @notice A time in which one seat is on duty.
     * @param seat The seat, 0 if none is active.
     * @param start Its first second.
     * @param end The first second after it.
     */
    struct Turn {
        uint24 seat;
        uint40 start;
        uint40 end;
    }

    /// @notice A seat stated that all records up to a block are verified, and earned `share`; `onDuty` tells whether it
    /// was its turn.
    event RecordsFinalised(
        uint24 indexed seat,
        uint256 indexed blockNumber,
        bytes32 blockHash,
        uint256 share,
        bool onDuty
    );
    /// @notice A seat produced a block with records, and earned `share`.
    event RecordsProduced(uint24 indexed seat, uint256 share);
    /// @notice What a seat has earned was paid to `to`.
    event ShareClaimed(uint24 indexed seat, address indexed to, uint256 amount);
    /// @notice Producers of blocks are looked up in `producers` from now on; zero if they earn nothing.
    event ProducersChanged(address producers);

    /// @notice Thrown when the caller is not the seat's operator key, or is one that was retired.
    error NotOperator(uint24 seat, address caller);
    /// @notice Thrown when the seat is not active.
    error SeatNotActive(uint24 seat);
    /// @notice Thrown when another seat is on duty, and nobody else may finalise before `openAt`.
    error NotOnDuty(uint24 onDuty, uint40 openAt);
    /// @notice Thrown when another seat is on duty, and somebody has finalised in its turn, at `finalisedAt`.
    error AlreadyFinalised(uint40 finalisedAt);
    /// @notice Thrown when records up to `last`, which is not before the given block, were finalised before.
    error BlockNotNewer(uint256 blockNumber, uint256 last);
    /// @notice Thrown when the hash is not that of the block; `actual` is zero for a block that is not one of the last
    /// 256.
    error WrongBlockHash(uint256 blockNumber, bytes32 given, bytes32 actual);
    /// @notice Thrown when a seat has earned nothing that was not paid.
    error NothingToClaim(uint24 seat);

    /**
     * @notice States that all records up to a block are verified, and books to the seat all that was paid for verifying
     * since the last time, which may be nothing. Callable by the operator key of an active seat, see above.
     * @param blockNumber Of one of the last 256 blocks, later than the last that was finalised.
     * @param blockHash Its hash: a chain that went another way refuses the statement.
     * @return share What the seat has earned.
     */
    function finalise(uint24 seat, uint256 blockNumber, bytes32 blockHash) external returns (uint256 share);

    /// @notice Pays a seat what it has earned, to the payout address that the custody names. Callable by anyone.
    function claim(uint24 seat) external returns (uint256 amount);

    /// @notice Books what was paid for verifying to the seat that produces this block, and renews its lease, once an
    /// hour at most. Does nothing if producers are not looked up, or this one is not the key of an active seat.
    /// Callable by anyone.
    function onRecord() external override;

    /// @notice Names who knows the producers of blocks; zero if they earn nothing, as in the beginning. Callable by the
    /// owner (the timelock).
    function setProducers(IProducers newProducers) external;

    /// @notice The turn that is running.
    function onDuty() external view returns (Turn memory);

    /// @notice The turn that runs at `time` if the ring stays as it is.
    function turnAt(uint40 time) external view returns (Turn memory);

    /// @notice The first turn of a seat that ends after `from`, if the ring stays as it is. For clients: it looks
    /// through the whole ring.
    function nextTurnOf(uint24 seat, uint40 from) external view returns (Turn memory);

    /// @notice What a seat has earned and was not paid.
    function owedTo(uint24 seat) external view returns (uint256);

    /// @notice The last block that was finalised, and when that was.
    function lastFinalised() external view returns (uint256 blockNumber, uint40 finalisedAt);

    /// @notice Who knows the producers of blocks; zero if they earn nothing.
    function producers() external view returns (IProducers);

    /// @notice Where the share comes from. It pays the verifiers' pool to this contract.
    function FEE_ROUTER() external view returns (IFeeRouter);

    /// @notice The custody of the service providers.
    function SERVICE_PROVIDERS() external view returns (IServiceProviders);
}
