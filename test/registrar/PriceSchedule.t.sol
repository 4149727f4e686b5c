// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IPriceSchedule} from "../../contracts/registrar/IPriceSchedule.sol";
import {System} from "../helpers/System.sol";

/// @dev What holds of every premium and every price.
contract PriceScheduleTest is System {
    uint256 private constant _PERIOD = 21 days;
    IPriceSchedule private _prices;
    uint256 private _freeSince;

    function setUp() public {
        deploySystem();
        _prices = IPriceSchedule(address(registrar));
        _freeSince = vm.getBlockTimestamp();
    }

    function testFuzz_premiumNeverRises(uint256 start, uint256 elapsed, uint256 later) public {
        _setStart(start);
        elapsed = bound(elapsed, 0, 30 days);
        later = bound(later, elapsed, 30 days);
        uint256 first = _premiumAfter(elapsed);
        assertLe(_premiumAfter(later), first, "the premium rose");
        assertLe(first, _prices.premiumStart(), "above its start");
    }

    function testFuzz_premiumFallsEverySecondWhileItMatters(uint256 elapsed) public {
        elapsed = bound(elapsed, 0, _PERIOD - 1);
        assertTrue(_premiumAfter(elapsed) > _premiumAfter(elapsed + 1), "the premium stood still");
    }

    function testFuzz_premiumIsLinearInsideADay(uint256 day, uint256 elapsed) public {
        day = bound(day, 0, 20) * 1 days;
        elapsed = bound(elapsed, 0, 1 days);
        uint256 dawn = _premiumAfter(day);
        uint256 lost = ((dawn - _premiumAfter(day + 1 days)) * elapsed) / 1 days;
        uint256 now_ = _premiumAfter(day + elapsed);
        assertLe(now_, dawn - lost + 1, "above the line");
        assertLe(dawn - lost, now_ + 1, "below the line");
    }

    function testFuzz_premiumEndsAtNothing(uint256 start, uint256 after_) public {
        _setStart(start);
        assertEq(_premiumAfter(_PERIOD + bound(after_, 0, 1000 days)), 0, "after the end");
        assertLe(_premiumAfter(_PERIOD - 1), _prices.premiumStart() / 2 ** 21 / 43_200 + 1, "a step at the end");
    }

    function testFuzz_premiumHalvesEveryDay(uint256 start, uint256 day) public {
        _setStart(start);
        start = _prices.premiumStart();
        day = bound(day, 0, 20);
        assertEq(_premiumAfter(day * 1 days), (start >> day) - (start >> 21), "at dawn");
    }

    /// @dev Lesson 6: more years never cost less, nor do they cost less a year.
    function testFuzz_priceGrowsWithYears(uint8 fewer, uint8 more) public view {
        uint16 some = uint16(bound(fewer, 1, 99));
        uint16 many = uint16(bound(more, some + 1, 100));
        (uint256 priceOfSome, ) = registrar.price("monotone", some);
        (uint256 priceOfMany, ) = registrar.price("monotone", many);
        assertTrue(priceOfMany > priceOfSome, "more years cost less");
        assertEq(priceOfMany * some, priceOfSome * many, "not the same a year");
    }

    function testFuzz_longerNeverCostsMore(uint256 shorter, uint256 longer) public view {
        shorter = bound(shorter, 1, 255);
        longer = bound(longer, shorter, 255);
        assertLe(_prices.pricePerYear(longer), _prices.pricePerYear(shorter), "longer costs more");
        assertTrue(_prices.pricePerYear(longer) > 0, "free of charge");
    }

    /// @dev Prices are taken exactly if they fall with length, none is 0 and none above the supply.
    function testFuzz_setPrices(uint96[5] memory drawn, bool orderly) public {
        uint256[5] memory prices;
        for (uint256 i = 0; i < 5; ++i) {
            prices[i] = orderly ? bound(drawn[i], 1, i == 0 ? SUPPLY : prices[i - 1]) : drawn[i];
        }
        uint256 bad = 5;
        for (uint256 i = 5; i > 0; --i) {
            if (prices[i - 1] == 0 || prices[i - 1] > (i == 1 ? SUPPLY : prices[i - 2])) bad = i - 1;
        }
        if (bad < 5) vm.expectRevert(abi.encodeWithSelector(IPriceSchedule.PriceOutOfOrder.selector, bad, prices[bad]));
        vm.prank(governance);
        _prices.setPrices(prices);
        if (bad == 5) for (uint256 i = 0; i < 5; ++i) assertEq(_prices.pricePerYear(i + 1), prices[i]);
    }

    function _setStart(uint256 start) private {
        vm.prank(governance);
        _prices.setPremiumStart(bound(start, 0, SUPPLY));
    }

    function _premiumAfter(uint256 elapsed) private returns (uint256) {
        vm.warp(_freeSince + elapsed);
        return _prices.premium(_freeSince);
    }
}
