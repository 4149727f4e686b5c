// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @title IFeeRouter
 * @notice Divides each fee between the service provider the name's owner chose, the verifier of the record, the reward
 * reserve and the treasury. Crediting and paying are apart: a share is booked when the fee arrives and pulled later, so
 * that no payee can stop a registration. Amounts are in DIMT wei.
 */
interface IFeeRouter {
    /**
     * @notice How a fee is divided, in basis points (1/10,000). They add up to 10,000.
     * @param seat Of the chosen service provider; goes to the reserve when none is chosen.
     * @param verifier Of whoever verifies the record.
     * @param reserve Of the reward reserve, which all service providers share; takes the rounding too.
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
     * @param toSeat The part of it booked for the seat.
     */
    event FeePaid(uint24 indexed seat, uint256 amount, uint256 toSeat);
    /// @notice A seat's fees were paid out; `to` is the reserve's payee if the seat can no longer be paid.
    event SeatPaid(uint24 indexed seat, address indexed to, uint256 amount);
    /// @notice A pool was paid out.
    event PoolPaid(Pool indexed pool, address indexed to, uint256 amount);
    /// @notice Later fees are divided like this.
    event SharesChanged(Shares shares);
    /// @notice A pool is paid to `payee` from now on.
    event PayeeChanged(Pool indexed pool, address payee);
    /// @notice Seats are looked up in `directory` from now on.
    event SeatDirectoryChanged(address directory);

    /// @notice Thrown when anybody but the registrar books a fee.
    error OnlyRegistrar(address caller);
    /// @notice Thrown when a share is outside its hard bounds.
    error ShareOutOfBounds(string share, uint256 given, uint256 least, uint256 most);
    /// @notice Thrown when the shares do not add up to 10,000 basis points.
    error SharesDoNotAddUp(uint256 sum);
    /// @notice Thrown when there is nothing to pay out.
    error NothingToPay();
    /// @notice Thrown when an address is expected and the zero address is given.
    error ZeroAddress();

    /**
     * @notice Books a fee that the registrar has just had transferred to this contract. Callable by the registrar.
     * @param seat The chosen seat, 0 for none.
     * @param start When the paid time begins, in Unix seconds.
     * @param numYears How many years were paid.
     * @param amount The fee in DIMT wei.
     */
    function credit(uint24 seat, uint40 start, uint16 numYears, uint256 amount) external;

    /// @notice Pays a seat what is booked for it, to the payout address of the directory. Callable by anyone.
    function paySeat(uint24 seat) external returns (uint256 amount);

    /// @notice Pays a pool what is booked for it, to its payee. Callable by anyone.
    function payPool(Pool pool) external returns (uint256 amount);

    /// @notice What is booked for a seat and not yet paid.
    function owedToSeat(uint24 seat) external view returns (uint256);

    /// @notice What is booked for a pool and not yet paid.
    function owedToPool(Pool pool) external view returns (uint256);

    /// @notice How fees are divided now.
    function shares() external view returns (Shares memory);

    /// @notice Whether a new name may choose the seat: it serves now, or it is 0 (none).
    function acceptsSeat(uint24 seat) external view returns (bool);

    /// @notice Divides later fees anew, inside the hard bounds: seat 20–70 %, verifier 0–20 %, reserve 20–60 %,
    /// treasury 0–30 %. What is booked stays as it was divided. Callable by the owner (the timelock).
    function setShares(Shares calldata newShares) external;

    /// @notice Names who a pool is paid to. Callable by the owner (the timelock).
    function setPayee(Pool pool, address payee) external;

    /// @notice Names where seats are looked up; zero while there are none. Callable by the owner (the timelock).
    function setSeatDirectory(address directory) external;
}
