// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {IFeeRouter} from "./IFeeRouter.sol";
import {ISeatDirectory} from "./ISeatDirectory.sol";

/**
 * @title FeeRouter
 * @notice See {IFeeRouter}. A fee costs two slots: the seat's account, and one pot for all the rest, which is divided
 * when somebody is paid and before the shares change.
 */
contract FeeRouter is IFeeRouter, Ownable {
    using SafeERC20 for IERC20;

    /**
     * @dev What is not divided yet, beside the shares to divide it by.
     * @param shared What fees with a seat left after the seat's share, in DIMT wei.
     * @param unchosen Whole fees without a seat, in DIMT wei.
     */
    struct Pot {
        uint96 shared;
        uint96 unchosen;
        uint16 seat;
        uint16 verifier;
        uint16 reserve;
        uint16 treasury;
    }

    uint256 private constant _WHOLE = 10_000;

    /// @notice The token fees are paid in.
    IERC20 public immutable DIMT;
    /// @notice The only contract that books fees.
    address public immutable REGISTRAR;

    Pot private _pot;
    mapping(uint24 seat => uint256) private _owedToSeat;
    mapping(Pool pool => uint256) private _owedToPool;

    /// @notice Who each pool is paid to.
    mapping(Pool pool => address) public payeeOf;
    /// @notice Where seats are looked up; zero while there are none.
    ISeatDirectory public seatDirectory;

    /**
     * @notice Starts with shares of 40 % seat, 10 % verifier, 30 % reserve and 20 % treasury.
     * @param initialOwner Who may change shares, payees and directory: the timelock.
     * @param payees Of the pools of verifiers, reserve and treasury.
     */
    constructor(address initialOwner, IERC20 dimt, address registrar, address[3] memory payees) Ownable(initialOwner) {
        if (address(dimt) == address(0) || registrar == address(0)) revert ZeroAddress();
        DIMT = dimt;
        REGISTRAR = registrar;
        for (uint256 i = 0; i < 3; ++i) _setPayee(Pool(i), payees[i]);
        _setShares(Shares({seat: 4000, verifier: 1000, reserve: 3000, treasury: 2000}));
    }

    /// @inheritdoc IFeeRouter
    function credit(uint24 seat, uint40, uint16, uint256 amount) external override {
        if (msg.sender != REGISTRAR) revert OnlyRegistrar(msg.sender);
        Pot memory pot = _pot;
        uint256 toSeat = 0;
        if (seat == 0) {
            pot.unchosen += SafeCast.toUint96(amount);
        } else {
            toSeat = (amount * pot.seat) / _WHOLE;
            pot.shared += SafeCast.toUint96(amount - toSeat);
            _owedToSeat[seat] += toSeat;
        }
        _pot = pot;
        emit FeePaid(seat, amount, toSeat);
    }

    /// @inheritdoc IFeeRouter
    function paySeat(uint24 seat) external override returns (uint256 amount) {
        amount = _owedToSeat[seat];
        if (amount == 0) revert NothingToPay();
        address to = address(seatDirectory) == address(0) ? address(0) : seatDirectory.payoutOf(seat);
        if (to == address(0)) to = payeeOf[Pool.Reserve];
        _owedToSeat[seat] = 0;
        emit SeatPaid(seat, to, amount);
        DIMT.safeTransfer(to, amount);
    }

    /// @inheritdoc IFeeRouter
    function payPool(Pool pool) external override returns (uint256 amount) {
        _divide();
        amount = _owedToPool[pool];
        if (amount == 0) revert NothingToPay();
        address to = payeeOf[pool];
        _owedToPool[pool] = 0;
        emit PoolPaid(pool, to, amount);
        DIMT.safeTransfer(to, amount);
    }

    /// @inheritdoc IFeeRouter
    function setShares(Shares calldata newShares) external override onlyOwner {
        _divide();
        _setShares(newShares);
    }

    /// @inheritdoc IFeeRouter
    function setPayee(Pool pool, address payee) external override onlyOwner {
        _setPayee(pool, payee);
    }

    /// @inheritdoc IFeeRouter
    function setSeatDirectory(address directory) external override onlyOwner {
        seatDirectory = ISeatDirectory(directory);
        emit SeatDirectoryChanged(directory);
    }

    /// @inheritdoc IFeeRouter
    function owedToSeat(uint24 seat) external view override returns (uint256) {
        return _owedToSeat[seat];
    }

    /// @inheritdoc IFeeRouter
    function owedToPool(Pool pool) external view override returns (uint256) {
        return _owedToPool[pool] + _undivided(_pot)[uint256(pool)];
    }

    /// @inheritdoc IFeeRouter
    function shares() external view override returns (Shares memory) {
        Pot memory pot = _pot;
        return Shares(pot.seat, pot.verifier, pot.reserve, pot.treasury);
    }

    /// @inheritdoc IFeeRouter
    function acceptsSeat(uint24 seat) external view override returns (bool) {
        return seat == 0 || (address(seatDirectory) != address(0) && seatDirectory.isActive(seat));
    }

    /// @dev Books what is in the pot to the pools.
    function _divide() private {
        Pot storage pot = _pot;
        uint256[3] memory parts = _undivided(pot);
        pot.shared = 0;
        pot.unchosen = 0;
        for (uint256 i = 0; i < 3; ++i) {
            if (parts[i] != 0) _owedToPool[Pool(i)] += parts[i];
        }
    }

    /// @dev What of a pot is each pool's. The reserve takes the seat's share of fees without a seat, and the rounding.
    function _undivided(Pot memory pot) private pure returns (uint256[3] memory parts) {
        uint256 withoutSeat = _WHOLE - pot.seat;
        parts[0] = (uint256(pot.shared) * pot.verifier) / withoutSeat + (uint256(pot.unchosen) * pot.verifier) / _WHOLE;
        parts[2] = (uint256(pot.shared) * pot.treasury) / withoutSeat + (uint256(pot.unchosen) * pot.treasury) / _WHOLE;
        parts[1] = uint256(pot.shared) + pot.unchosen - parts[0] - parts[2];
    }

    function _setShares(Shares memory s) private {
        _checkBounds("seat", s.seat, 2000, 7000);
        _checkBounds("verifier", s.verifier, 0, 2000);
        _checkBounds("reserve", s.reserve, 2000, 6000);
        _checkBounds("treasury", s.treasury, 0, 3000);
        uint256 sum = uint256(s.seat) + s.verifier + s.reserve + s.treasury;
        if (sum != _WHOLE) revert SharesDoNotAddUp(sum);
        Pot storage pot = _pot;
        (pot.seat, pot.verifier, pot.reserve, pot.treasury) = (s.seat, s.verifier, s.reserve, s.treasury);
        emit SharesChanged(s);
    }

    function _setPayee(Pool pool, address payee) private {
        if (payee == address(0)) revert ZeroAddress();
        payeeOf[pool] = payee;
        emit PayeeChanged(pool, payee);
    }

    function _checkBounds(string memory share, uint256 given, uint256 least, uint256 most) private pure {
        if (given < least || given > most) revert ShareOutOfBounds(share, given, least, most);
    }
}
