// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IServiceProviders} from "../staking/IServiceProviders.sol";

/**
 * @title IFeeRouter
 * @notice Divides each fee between the service provider the name's owner chose, the verifier of the record, the reward
 * reserve and the treasury. Crediting and paying are apart: a share is booked when the fee arrives and pulled later, so
 * that no payee can stop a registration. Amounts are in DIMT wei, times in Unix seconds.
 *
 * The seat's share is divided equally among the paid years. What belongs to years that have begun is owed to the seat
 * at once. What belongs to a later year waits until the first boundary of a period of 30 days at or after its begin,
 * and is released then: to the seat if it is active when it is released, otherwise to the reserve. So a seat that
 * leaves cannot keep what was paid for years in which it does not serve. Whoever wants what is due for a seat, or for
 * the reserve, releases it in time: whether the seat is active is asked at that moment, not at the boundary.
 */
interface IFeeRouter {
    /**
     * @notice How a fee is divided, in basis points (1/10,000). They add up to 10,000.
     * @param seat Of the chosen service provider; goes to the reserve when none is chosen.
     * @param verifier Of whoever verifies the record.
     * @param reserve Of the reward reserve, which all service providers share; takes all rounding too.
     * @param treasury Of the treasury.
     */
    struct Shares {
        uint16 seat;
        uint16 verifier;
        uint16 reserve;
        uint16 treasury;
    }

    /// @notice The three pools that are not seats.
    enum Pool {
        Verifier,
        Reserve,
        Treasury
    }

    /**
     * @notice A fee was booked.
     * @param seat The chosen seat, 0 for none.
     * @param amount The whole fee.
     * @param toSeat The part of it for the seat, the years that have not begun included.
     */
    event FeePaid(uint24 indexed seat, uint256 amount, uint256 toSeat);
    /**
     * @notice What waited for a seat is due, and waits no longer.
     * @param seat The seat it waited for.
     * @param nextPeriod All periods before this one are released.
     * @param amount What was released.
     * @param toSeat True if the seat was active, so that it is owed to it; false if it went to the reserve.
     */
    event SeatReleased(uint24 indexed seat, uint256 nextPeriod, uint256 amount, bool toSeat);
    /// @notice A seat's fees were paid out; `to` is the reserve if the seat can no longer be paid.
    event SeatPaid(uint24 indexed seat, address indexed to, uint256 amount);
    /// @notice A pool was paid out.
    event PoolPaid(Pool indexed pool, address indexed to, uint256 amount);
    /// @notice Later fees are divided like this.
    event SharesChanged(Shares shares);
    /// @notice A pool is paid to `payee` from now on.
    event PayeeChanged(Pool indexed pool, address payee);
    /// @notice `hook` is told of each fee from now on; zero for nobody.
    event RecordHookChanged(address hook);

    /// @notice Thrown when anybody but the registrar books a fee.
    error OnlyRegistrar(address caller);
    /// @notice Thrown when a share is outside its hard bounds.
    error ShareOutOfBounds(string share, uint256 given, uint256 least, uint256 most);
    /// @notice Thrown when the shares do not add up to 10,000 basis points.
    error SharesDoNotAddUp(uint256 sum);
    /// @notice Thrown when there is nothing to pay out.
    error NothingToPay();
    /// @notice Thrown when a pool is to be paid that has no payee yet.
    error NoPayee(Pool pool);
    /// @notice Thrown when the reserve is to be paid to anybody but the custody of the service providers.
    error ReservePayeeIsFixed();
    /// @notice Thrown when an address is expected and the zero address is given.
    error ZeroAddress();

    /**
     * @notice Books a fee that the registrar has just had transferred to this contract. Callable by the registrar.
     * @param seat The chosen seat, 0 for none.
     * @param start When the paid time begins, in the past or the future.
     * @param numYears How many years were paid, at least 1.
     * @param amount The fee.
     */
    function credit(uint24 seat, uint40 start, uint16 numYears, uint256 amount) external;

    /**
     * @notice Releases what is due of what waits for a seat. Does nothing if nothing is due. Callable by anyone.
     * @param seat The seat.
     * @param maxPeriods The most periods to go through, the empty ones included.
     * @return amount What was released, to the seat or to the reserve.
     */
    function releaseSeat(uint24 seat, uint32 maxPeriods) external returns (uint256 amount);

    /// @notice Releases what is due, two years' periods at most, and pays a seat what it is owed, to the payout address
    /// that the custody names; to the reserve if it names none. Callable by anyone.
    function paySeat(uint24 seat) external returns (uint256 amount);

    /// @notice Pays a pool what is booked for it, to its payee; the reserve is paid into the custody's. Callable by
    /// anyone.
    function payPool(Pool pool) external returns (uint256 amount);

    /// @notice Divides later fees anew, inside the hard bounds: seat 20–70 %, verifier 0–20 %, reserve 20–60 %,
    /// treasury 0–30 %. What is booked stays as it was divided. Callable by the owner (the timelock).
    function setShares(Shares calldata newShares) external;

    /// @notice Names who the pool of the verifier or of the treasury is paid to. Callable by the owner (the timelock).
    function setPayee(Pool pool, address payee) external;

    /// @notice Names an {IRecordHook} that is told of each fee after it was booked, with {HOOK_GAS} at most; whatever
    /// it does, the fee stays booked. Zero for none, which it is by default. Callable by the owner (the timelock).
    function setRecordHook(address hook) external;

    /// @notice What a seat is owed now. What is due and not released yet is not in it: see {releasableOf}.
    function owedToSeat(uint24 seat) external view returns (uint256);

    /// @notice What {releaseSeat} would release now, in as many periods as needed.
    function releasableOf(uint24 seat) external view returns (uint256 amount);

    /// @notice What waits for a seat until the begin of a period.
    function waitingFor(uint24 seat, uint256 period) external view returns (uint256);

    /// @notice The first period that was not released for a seat; 0 if nothing was ever booked for it.
    function nextPeriodOf(uint24 seat) external view returns (uint256);

    /// @notice What is booked for a pool and not yet paid.
    function owedToPool(Pool pool) external view returns (uint256);

    /// @notice Who a pool is paid to; zero if nobody was named yet.
    function payeeOf(Pool pool) external view returns (address);

    /// @notice How fees are divided now.
    function shares() external view returns (Shares memory);

    /// @notice Whether a new name may choose the seat: it serves now, or it is 0 (none).
    function acceptsSeat(uint24 seat) external view returns (bool);

    /// @notice Who is told of each fee; zero for nobody.
    function recordHook() external view returns (address);

    /// @notice The custody of the service providers: knows the seats, and holds the reserve.
    function SERVICE_PROVIDERS() external view returns (IServiceProviders);

    /// @notice The length of a period, in seconds: 30 days. Period p begins at p times this, in Unix seconds.
    function PERIOD() external view returns (uint256);

    /// @notice The most gas the hook gets.
    function HOOK_GAS() external view returns (uint256);
}
