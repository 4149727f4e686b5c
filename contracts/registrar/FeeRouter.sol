// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {IServiceProviders} from "../staking/IServiceProviders.sol";
import {IFeeRouter} from "./IFeeRouter.sol";
import {IRecordHook} from "./IRecordHook.sol";

/**
 * @title FeeRouter
 * @notice See {IFeeRouter}. A fee costs two slots: the seat's account, and one pot for all the rest, which is divided
 * when somebody is paid and before the shares change. Each year that has not begun costs one more, which all names
 * share that chose the seat and begin a year in the same period.
 */
contract FeeRouter is IFeeRouter, Ownable {
    using SafeERC20 for IERC20;

    /**
     * @dev What is not divided yet, beside the shares to divide it by; the reserve's share is the rest. No more DIMT
     * than there is can be in the router, and a part of each fee stays until the pot is divided, so that the sum of all
     * fees since then fits.
     * @param fees All fees since the pot was divided, in DIMT wei.
     * @param toSeats What of them was booked for seats, in DIMT wei.
     * @param hooked True if there is a hook, so that nobody pays for looking where there is none.
     */
    struct Pot {
        uint96 fees;
        uint96 toSeats;
        uint16 seat;
        uint16 verifier;
        uint16 treasury;
        bool hooked;
    }

    /**
     * @dev What a seat has.
     * @param owed What it can be paid now, in DIMT wei.
     * @param nextPeriod The first period that was not released; nothing waits in an earlier one.
     */
    struct Account {
        uint96 owed;
        uint24 nextPeriod;
    }

    /// @inheritdoc IFeeRouter
    uint256 public constant override PERIOD = 30 days;
    /// @inheritdoc IFeeRouter
    uint256 public constant override HOOK_GAS = 300_000;

    uint256 private constant _WHOLE = 10_000;
    /// @dev As long as the registrar's.
    uint256 private constant _YEAR = 365 days;
    /// @dev How many periods a payment goes through at most: two years'.
    uint256 private constant _PERIODS_PER_PAYMENT = 25;

    /// @notice The token fees are paid in.
    IERC20 public immutable DIMT;
    /// @notice The only contract that books fees.
    address public immutable REGISTRAR;
    /// @inheritdoc IFeeRouter
    IServiceProviders public immutable override SERVICE_PROVIDERS;

    Pot private _pot;
    mapping(uint24 seat => Account) private _accounts;
    mapping(uint24 seat => mapping(uint256 period => uint256)) private _waiting;
    mapping(Pool pool => uint256) private _owedToPool;
    mapping(Pool pool => address) private _payees;

    /// @inheritdoc IFeeRouter
    address public override recordHook;

    /**
     * @notice Starts with shares of 40 % seat, 10 % verifier, 30 % reserve and 20 % treasury, and without a payee of
     * the verifiers, who is paid once one is named.
     * @param initialOwner Who may change shares, payees and hook: the timelock.
     * @param serviceProviders The custody: knows the seats, and holds the reserve.
     * @param treasury The payee of the treasury.
     */
    constructor(
        address initialOwner,
        IERC20 dimt,
        address registrar,
        IServiceProviders serviceProviders,
        address treasury
    ) Ownable(initialOwner) {
        if (address(dimt) == address(0) || registrar == address(0)) revert ZeroAddress();
        if (address(serviceProviders) == address(0)) revert ZeroAddress();
        DIMT = dimt;
        REGISTRAR = registrar;
        SERVICE_PROVIDERS = serviceProviders;
        _setPayee(Pool.Treasury, treasury);
        _setShares(Shares({seat: 4000, verifier: 1000, reserve: 3000, treasury: 2000}));
    }

    /// @inheritdoc IFeeRouter
    function credit(uint24 seat, uint40 start, uint16 numYears, uint256 amount) external override {
        if (msg.sender != REGISTRAR) revert OnlyRegistrar(msg.sender);
        Pot memory pot = _pot;
        pot.fees += SafeCast.toUint96(amount);
        uint256 toSeat = 0;
        if (seat != 0) {
            uint256 perYear = (amount * pot.seat) / _WHOLE / numYears;
            toSeat = perYear * numYears;
            pot.toSeats += uint96(toSeat);
            if (perYear != 0) _bookYears(seat, start, numYears, perYear);
        }
        _pot = pot;
        emit FeePaid(seat, amount, toSeat);
        if (pot.hooked) _tellHook();
    }

    /// @inheritdoc IFeeRouter
    function releaseSeat(uint24 seat, uint32 maxPeriods) external override returns (uint256 amount) {
        return _release(seat, maxPeriods);
    }

    /// @inheritdoc IFeeRouter
    function paySeat(uint24 seat) external override returns (uint256 amount) {
        _release(seat, _PERIODS_PER_PAYMENT);
        amount = _accounts[seat].owed;
        if (amount == 0) revert NothingToPay();
        address to = SERVICE_PROVIDERS.payoutOf(seat);
        if (to == address(0)) to = address(SERVICE_PROVIDERS);
        _accounts[seat].owed = 0;
        emit SeatPaid(seat, to, amount);
        _pay(to, amount);
    }

    /// @inheritdoc IFeeRouter
    function payPool(Pool pool) external override returns (uint256 amount) {
        address to = payeeOf(pool);
        if (to == address(0)) revert NoPayee(pool);
        _divide();
        amount = _owedToPool[pool];
        if (amount == 0) revert NothingToPay();
        _owedToPool[pool] = 0;
        emit PoolPaid(pool, to, amount);
        _pay(to, amount);
    }

    /// @inheritdoc IFeeRouter
    function setShares(Shares calldata newShares) external override onlyOwner {
        _divide();
        _setShares(newShares);
    }

    /// @inheritdoc IFeeRouter
    function setPayee(Pool pool, address payee) external override onlyOwner {
        if (pool == Pool.Reserve) revert ReservePayeeIsFixed();
        _setPayee(pool, payee);
    }

    /// @inheritdoc IFeeRouter
    function setRecordHook(address hook) external override onlyOwner {
        recordHook = hook;
        _pot.hooked = hook != address(0);
        emit RecordHookChanged(hook);
    }

    /// @inheritdoc IFeeRouter
    function owedToSeat(uint24 seat) external view override returns (uint256) {
        return _accounts[seat].owed;
    }

    /// @inheritdoc IFeeRouter
    function releasableOf(uint24 seat) external view override returns (uint256 amount) {
        (uint256 period, uint256 end) = _due(seat, type(uint32).max);
        for (; period < end; ++period) amount += _waiting[seat][period];
    }

    /// @inheritdoc IFeeRouter
    function waitingFor(uint24 seat, uint256 period) external view override returns (uint256) {
        return _waiting[seat][period];
    }

    /// @inheritdoc IFeeRouter
    function nextPeriodOf(uint24 seat) external view override returns (uint256) {
        return _accounts[seat].nextPeriod;
    }

    /// @inheritdoc IFeeRouter
    function owedToPool(Pool pool) external view override returns (uint256) {
        return _owedToPool[pool] + _undivided(_pot)[uint256(pool)];
    }

    /// @inheritdoc IFeeRouter
    function shares() external view override returns (Shares memory) {
        Pot memory pot = _pot;
        uint256 reserve = _WHOLE - pot.seat - pot.verifier - pot.treasury;
        return Shares(pot.seat, pot.verifier, uint16(reserve), pot.treasury);
    }

    /// @inheritdoc IFeeRouter
    function acceptsSeat(uint24 seat) external view override returns (bool) {
        return seat == 0 || SERVICE_PROVIDERS.isActive(seat);
    }

    /// @inheritdoc IFeeRouter
    function payeeOf(Pool pool) public view override returns (address) {
        return pool == Pool.Reserve ? address(SERVICE_PROVIDERS) : _payees[pool];
    }

    /// @dev Books the years that have begun as owed and lets the later ones wait.
    function _bookYears(uint24 seat, uint256 start, uint256 numYears, uint256 perYear) private {
        uint256 begun = start > block.timestamp ? 0 : Math.min((block.timestamp - start) / _YEAR + 1, numYears);
        if (begun != 0) _owe(seat, begun * perYear);
        if (begun != numYears) _wait(seat, start + begun * _YEAR, start + numYears * _YEAR, perYear);
    }

    /// @dev Books what a seat can be paid now.
    function _owe(uint24 seat, uint256 amount) private {
        Account memory account = _accounts[seat];
        if (account.nextPeriod == 0) account.nextPeriod = _nextPeriod();
        account.owed += uint96(amount);
        _accounts[seat] = account;
    }

    /// @dev Lets a part wait for each year from the one that begins at `first` to the one that ends at `end`. Whoever
    /// waits has a first period, and it is not after that in which the wait ends.
    function _wait(uint24 seat, uint256 first, uint256 end, uint256 perYear) private {
        mapping(uint256 period => uint256) storage waiting = _waiting[seat];
        for (uint256 begin = first; begin < end; begin += _YEAR) {
            uint256 period = (begin + PERIOD - 1) / PERIOD;
            uint256 before = waiting[period];
            if (before == 0 && _accounts[seat].nextPeriod == 0) _accounts[seat].nextPeriod = _nextPeriod();
            waiting[period] = before + perYear;
        }
    }

    /// @dev Goes through as many due periods as told, and books what waited in them.
    function _release(uint24 seat, uint256 maxPeriods) private returns (uint256 amount) {
        (uint256 period, uint256 end) = _due(seat, maxPeriods);
        if (period == end) return 0;
        mapping(uint256 period => uint256) storage waiting = _waiting[seat];
        for (; period < end; ++period) {
            uint256 due = waiting[period];
            if (due == 0) continue;
            amount += due;
            waiting[period] = 0;
        }
        _accounts[seat].nextPeriod = uint24(end);
        if (amount == 0) return 0;
        bool toSeat = SERVICE_PROVIDERS.isActive(seat);
        if (toSeat) _accounts[seat].owed += uint96(amount);
        else _owedToPool[Pool.Reserve] += amount;
        emit SeatReleased(seat, end, amount, toSeat);
    }

    /// @dev Books what is in the pot to the pools.
    function _divide() private {
        uint256[3] memory parts = _undivided(_pot);
        _pot.fees = 0;
        _pot.toSeats = 0;
        for (uint256 i = 0; i < 3; ++i) {
            if (parts[i] != 0) _owedToPool[Pool(i)] += parts[i];
        }
    }

    function _setShares(Shares memory s) private {
        _checkBounds("seat", s.seat, 2000, 7000);
        _checkBounds("verifier", s.verifier, 0, 2000);
        _checkBounds("reserve", s.reserve, 2000, 6000);
        _checkBounds("treasury", s.treasury, 0, 3000);
        uint256 sum = uint256(s.seat) + s.verifier + s.reserve + s.treasury;
        if (sum != _WHOLE) revert SharesDoNotAddUp(sum);
        Pot storage pot = _pot;
        (pot.seat, pot.verifier, pot.treasury) = (s.seat, s.verifier, s.treasury);
        emit SharesChanged(s);
    }

    function _setPayee(Pool pool, address payee) private {
        if (payee == address(0)) revert ZeroAddress();
        _payees[pool] = payee;
        emit PayeeChanged(pool, payee);
    }

    /// @dev Pays the custody into its reserve, where a mere transfer would be nobody's, and others as usual.
    function _pay(address to, uint256 amount) private {
        if (to == address(SERVICE_PROVIDERS)) {
            DIMT.forceApprove(to, amount);
            SERVICE_PROVIDERS.fundReserve(amount);
        } else {
            DIMT.safeTransfer(to, amount);
        }
    }

    /// @dev Tells the hook, if it still is a contract. Whatever happens in it, the fee is booked.
    function _tellHook() private {
        address hook = recordHook;
        if (hook.code.length == 0) return;
        // solhint-disable-next-line no-empty-blocks
        try IRecordHook(hook).onRecord{gas: HOOK_GAS}() {} catch {}
    }

    /// @dev The first period that has not begun.
    function _nextPeriod() private view returns (uint24) {
        return uint24(block.timestamp / PERIOD + 1);
    }

    /// @dev The due periods that are not released, as many as told: from the first up to, but without, the second.
    function _due(uint24 seat, uint256 maxPeriods) private view returns (uint256 period, uint256 end) {
        period = _accounts[seat].nextPeriod;
        end = period == 0 ? 0 : Math.min(_nextPeriod(), period + maxPeriods);
    }

    /// @dev What of a pot is each pool's: the shares of all fees, and for the reserve what is left, so that it takes
    /// the seat's share of fees without a seat, and all rounding.
    function _undivided(Pot memory pot) private pure returns (uint256[3] memory parts) {
        parts[0] = (uint256(pot.fees) * pot.verifier) / _WHOLE;
        parts[2] = (uint256(pot.fees) * pot.treasury) / _WHOLE;
        parts[1] = uint256(pot.fees) - pot.toSeats - parts[0] - parts[2];
    }

    function _checkBounds(string memory share, uint256 given, uint256 least, uint256 most) private pure {
        if (given < least || given > most) revert ShareOutOfBounds(share, given, least, most);
    }
}
