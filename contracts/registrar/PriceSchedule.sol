// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";

import {IPriceSchedule} from "./IPriceSchedule.sol";

/**
 * @title PriceSchedule
 * @notice See {IPriceSchedule}. A part of the registrar, not a contract of its own: a call between them would cost more
 * gas than reading the price.
 */
abstract contract PriceSchedule is IPriceSchedule, Ownable {
    /// @inheritdoc IPriceSchedule
    uint256 public constant override PREMIUM_PERIOD = 21 days;

    /// @dev No price is higher than this: the whole supply of DIMT, in wei.
    uint256 private constant _MOST = 10_000_000_000e18;

    uint256[5] private _pricePerYear;

    /// @inheritdoc IPriceSchedule
    uint256 public override premiumStart;

    /**
     * @notice Sets the first prices.
     * @param prices A year of a label of 1, 2, 3, 4, and 5 or more code points, in DIMT wei.
     * @param premiumStart_ The premium in the first second after grace, in DIMT wei.
     */
    constructor(uint256[5] memory prices, uint256 premiumStart_) {
        _setPrices(prices);
        _setPremiumStart(premiumStart_);
    }

    /// @inheritdoc IPriceSchedule
    function setPrices(uint256[5] calldata newPrices) external override onlyOwner {
        _setPrices(newPrices);
    }

    /// @inheritdoc IPriceSchedule
    function setPremiumStart(uint256 start) external override onlyOwner {
        _setPremiumStart(start);
    }

    /// @inheritdoc IPriceSchedule
    function pricePerYear(uint256 codePoints) public view override returns (uint256) {
        return _pricePerYear[codePoints > 4 ? 4 : codePoints - 1];
    }

    /// @inheritdoc IPriceSchedule
    function premium(uint256 freeSince) public view override returns (uint256) {
        if (freeSince == 0) return 0;
        uint256 elapsed = block.timestamp - freeSince;
        if (elapsed >= PREMIUM_PERIOD) return 0;
        uint256 start = premiumStart;
        uint256 day = elapsed / 1 days;
        uint256 atDawn = start >> day;
        uint256 lost = ((atDawn - (start >> (day + 1))) * (elapsed % 1 days)) / 1 days;
        // What is left after 21 halvings is taken off throughout, so that the end is exactly 0.
        return atDawn - lost - (start >> 21);
    }

    function _setPrices(uint256[5] memory prices) private {
        for (uint256 i = 0; i < 5; ++i) {
            uint256 most = i == 0 ? _MOST : prices[i - 1];
            if (prices[i] == 0 || prices[i] > most) revert PriceOutOfOrder(i, prices[i]);
        }
        _pricePerYear = prices;
        emit PricesChanged(prices);
    }

    function _setPremiumStart(uint256 start) private {
        if (start > _MOST) revert PremiumTooHigh(start);
        premiumStart = start;
        emit PremiumChanged(start);
    }
}
