// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @title IPriceSchedule
 * @notice What a name costs, in DIMT wei: a price a year that depends on the label's length, and for a name that
 * another owner let go, a premium that decays to nothing.
 */
interface IPriceSchedule {
    /// @notice The prices a year changed: for labels of 1, 2, 3, 4, and 5 or more code points.
    event PricesChanged(uint256[5] pricePerYear);
    /// @notice The premium at the end of the grace period changed.
    event PremiumChanged(uint256 start);

    /// @notice Thrown when a longer label would cost more than a shorter one, or a price is 0 or absurdly high.
    error PriceOutOfOrder(uint256 index, uint256 price);
    /// @notice Thrown when the premium is higher than the whole supply.
    error PremiumTooHigh(uint256 start);

    /// @notice The price of one year for a label of `codePoints` Unicode code points (at least 1).
    function pricePerYear(uint256 codePoints) external view returns (uint256);

    /**
     * @notice The premium on a name that became free at `freeSince` (Unix seconds): it starts at {premiumStart}, halves
     * every day and is 0 from {PREMIUM_PERIOD} on. 0 too for a name that was never registered (`freeSince` 0).
     */
    function premium(uint256 freeSince) external view returns (uint256);

    /// @notice The premium in the first second.
    function premiumStart() external view returns (uint256);

    /// @notice Seconds after which the premium is 0: 21 days.
    function PREMIUM_PERIOD() external view returns (uint256);

    /// @notice Sets all prices. Callable by the owner (the timelock).
    function setPrices(uint256[5] calldata newPrices) external;

    /// @notice Sets the premium in the first second. Callable by the owner (the timelock).
    function setPremiumStart(uint256 start) external;
}
