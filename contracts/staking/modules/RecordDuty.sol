// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

import {IFeeRouter} from "../../registrar/IFeeRouter.sol";
import {IServiceProviders} from "../IServiceProviders.sol";
import {IProducers} from "./IProducers.sol";
import {IRecordDuty} from "./IRecordDuty.sol";

/**
 * @title RecordDuty
 * @notice See {IRecordDuty}.
 */
contract RecordDuty is IRecordDuty, Ownable {
    using SafeERC20 for IERC20;

    /**
     * @dev What a seat has here.
     * @param owed What it has earned and was not paid, in DIMT wei.
     * @param renewedAt When its lease was last renewed from here.
     */
    struct Account {
        uint96 owed;
        uint40 renewedAt;
    }

    /// @dev See {IRecordDuty-lastFinalised}.
    struct Last {
        uint64 blockNumber;
        uint40 finalisedAt;
    }

    uint40 private constant _DAY = 1 days;
    /// @dev How long the seat on duty is alone, unless half of its turn is less.
    uint40 private constant _EXCLUSIVE = 2 minutes;
    /// @dev How long a producer's lease is not renewed again.
    uint40 private constant _RENEWAL_PAUSE = 1 hours;

    /// @inheritdoc IRecordDuty
    IFeeRouter public immutable override FEE_ROUTER;
    /// @inheritdoc IRecordDuty
    IServiceProviders public immutable override SERVICE_PROVIDERS;
    /// @notice The token fees are paid in.
    IERC20 public immutable DIMT;

    Last private _last;
    uint256 private _booked;
    mapping(uint24 seat => Account) private _accounts;

    /// @inheritdoc IRecordDuty
    IProducers public override producers;

    /**
     * @notice Works for the fee router's custody, once that gave it the right to record service. The fee router must
     * pay the verifiers' pool to it.
     * @param initialOwner Who may name the producers: the timelock.
     */
    constructor(address initialOwner, IFeeRouter feeRouter) Ownable(initialOwner) {
        FEE_ROUTER = feeRouter;
        SERVICE_PROVIDERS = feeRouter.SERVICE_PROVIDERS();
        DIMT = SERVICE_PROVIDERS.DIMT();
    }

    /// @inheritdoc IRecordDuty
    function finalise(uint24 seat, uint256 blockNumber, bytes32 blockHash) external override returns (uint256 share) {
        _checkOperator(seat);
        _checkBlock(blockNumber, blockHash);
        Turn memory turn = onDuty();
        bool isOnDuty = turn.seat == seat;
        if (!isOnDuty) _checkOpen(turn);
        _last = Last({blockNumber: uint64(blockNumber), finalisedAt: uint40(block.timestamp)});
        share = _take(seat);
        emit RecordsFinalised(seat, blockNumber, blockHash, share, isOnDuty);
        if (isOnDuty) _renewLease(seat, turn.start);
    }

    /// @inheritdoc IRecordDuty
    function claim(uint24 seat) external override returns (uint256 amount) {
        amount = _accounts[seat].owed;
        if (amount == 0) revert NothingToClaim(seat);
        address to = SERVICE_PROVIDERS.payoutOf(seat);
        _accounts[seat].owed = 0;
        _booked -= amount;
        emit ShareClaimed(seat, to, amount);
        DIMT.safeTransfer(to, amount);
    }

    /// @inheritdoc IRecordDuty
    function onRecord() external override {
        if (address(producers) == address(0)) return;
        (uint24 seat, uint40 retiredAt) = producers.seatOfKey(block.coinbase);
        if (retiredAt != 0 || !SERVICE_PROVIDERS.isActive(seat)) return;
        uint256 share = _take(seat);
        if (share != 0) emit RecordsProduced(seat, share);
        _renewLease(seat, uint40(block.timestamp) - _RENEWAL_PAUSE);
    }

    /// @inheritdoc IRecordDuty
    function setProducers(IProducers newProducers) external override onlyOwner {
        producers = newProducers;
        emit ProducersChanged(address(newProducers));
    }

    /// @inheritdoc IRecordDuty
    function nextTurnOf(uint24 seat, uint40 from) external view override returns (Turn memory turn) {
        uint256 seats = SERVICE_PROVIDERS.activeCount();
        uint256 position = 0;
        while (position < seats && SERVICE_PROVIDERS.activeSeatAt(position) != seat) ++position;
        if (position == seats) revert SeatNotActive(seat);
        turn = _turn(from - (from % _DAY), position, seats);
        if (turn.end <= from) (turn.start, turn.end) = (turn.start + _DAY, turn.end + _DAY);
    }

    /// @inheritdoc IRecordDuty
    function owedTo(uint24 seat) external view override returns (uint256) {
        return _accounts[seat].owed;
    }

    /// @inheritdoc IRecordDuty
    function lastFinalised() external view override returns (uint256 blockNumber, uint40 finalisedAt) {
        return (_last.blockNumber, _last.finalisedAt);
    }

    /// @inheritdoc IRecordDuty
    function onDuty() public view override returns (Turn memory) {
        return turnAt(uint40(block.timestamp));
    }

    /// @inheritdoc IRecordDuty
    function turnAt(uint40 time) public view override returns (Turn memory) {
        uint256 seats = SERVICE_PROVIDERS.activeCount();
        if (seats == 0) return Turn({seat: 0, start: 0, end: 0});
        uint40 second = time % _DAY;
        return _turn(time - second, (second * seats) / _DAY, seats);
    }

    /// @dev Takes what was paid for verifying and books it to a seat. Anybody may have had the pool paid before, so
    /// what counts is all that is here and not booked. Whatever becomes of the pool, service is not held up by it.
    function _take(uint24 seat) private returns (uint256 share) {
        // solhint-disable-next-line no-empty-blocks
        try FEE_ROUTER.payPool(IFeeRouter.Pool.Verifier) {} catch {}
        share = DIMT.balanceOf(address(this)) - _booked;
        if (share == 0) return 0;
        _booked += share;
        _accounts[seat].owed += uint96(share);
    }

    /// @dev Renews a seat's lease, unless that was done at `since` or later.
    function _renewLease(uint24 seat, uint40 since) private {
        if (_accounts[seat].renewedAt >= since) return;
        _accounts[seat].renewedAt = uint40(block.timestamp);
        SERVICE_PROVIDERS.recordService(seat);
    }

    function _checkOperator(uint24 seat) private view {
        (uint24 ofKey, uint40 retiredAt) = SERVICE_PROVIDERS.seatOfKey(msg.sender);
        if (ofKey != seat || retiredAt != 0) revert NotOperator(seat, msg.sender);
        if (!SERVICE_PROVIDERS.isActive(seat)) revert SeatNotActive(seat);
    }

    function _checkBlock(uint256 blockNumber, bytes32 blockHash) private view {
        uint256 last = _last.blockNumber;
        if (blockNumber <= last) revert BlockNotNewer(blockNumber, last);
        bytes32 actual = blockhash(blockNumber);
        if (actual == 0 || actual != blockHash) revert WrongBlockHash(blockNumber, blockHash, actual);
    }

    /// @dev Lets another seat finalise in somebody's turn.
    function _checkOpen(Turn memory turn) private view {
        uint40 openAt = turn.start + uint40(Math.min(_EXCLUSIVE, (turn.end - turn.start) / 2));
        if (block.timestamp < openAt) revert NotOnDuty(turn.seat, openAt);
        if (_last.finalisedAt >= turn.start) revert AlreadyFinalised(_last.finalisedAt);
    }

    /// @dev The turn of a position in the ring, on the day that begins at `midnight`.
    function _turn(uint40 midnight, uint256 position, uint256 seats) private view returns (Turn memory) {
        return
            Turn({
                seat: SERVICE_PROVIDERS.activeSeatAt(position),
                start: midnight + uint40(Math.ceilDiv(position * _DAY, seats)),
                end: midnight + uint40(Math.ceilDiv((position + 1) * _DAY, seats))
            });
    }
}
