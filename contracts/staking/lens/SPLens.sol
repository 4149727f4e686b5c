// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

import {SeatPage} from "../directory/SeatPage.sol";
import {IServiceProviders} from "../IServiceProviders.sol";
import {ISPLens} from "./ISPLens.sol";

/**
 * @title SPLens
 * @notice See {ISPLens}.
 */
contract SPLens is ISPLens {
    /// @dev The rate falls once the reserve is below so many days of it: a part of so many flows a day from then on.
    uint256 private constant _TAIL_DAYS = 1000;
    uint32 private constant _NEWEST = 32;

    /// @notice The custody of the seats.
    IServiceProviders public immutable CUSTODY;

    constructor(IServiceProviders custody) {
        CUSTODY = custody;
    }

    /// @inheritdoc ISPLens
    function networkNow() external view override returns (NetworkView memory v) {
        v.activeSeats = CUSTODY.activeCount();
        v.seatsEver = CUSTODY.seatCount();
        v.reserve = CUSTODY.reserve();
        v.perSeatEver = CUSTODY.perSeat();
        v.parameters = CUSTODY.parameters();
        v.pausedUntil = CUSTODY.pausedUntil();
        (v.weakest, v.weakestLevel) = CUSTODY.weakest();
        (v.nextInLine, v.nextInLineLevel) = CUSTODY.nextInLine();
        if (v.activeSeats == 0) return v;
        uint256 flat = _flatPerDay(v.activeSeats, v.parameters.seatCapPerDay);
        v.perDay = Math.min(flat, v.reserve / _TAIL_DAYS);
        v.perSeatPerDay = v.perDay / v.activeSeats;
        v.flatDays = Math.saturatingSub(v.reserve, _TAIL_DAYS * flat) / flat;
    }

    /// @inheritdoc ISPLens
    function seats(uint24 from, uint256 count) external view override returns (SeatView[] memory) {
        return _views(SeatPage.all(CUSTODY, from, count));
    }

    /// @inheritdoc ISPLens
    function activeSeats(uint256 from, uint256 count) external view override returns (SeatView[] memory) {
        return _views(SeatPage.active(CUSTODY, from, count));
    }

    /// @inheritdoc ISPLens
    function positionsOf(
        address delegator,
        uint24[] calldata seatNumbers
    ) external view override returns (Position[] memory positions) {
        positions = new Position[](seatNumbers.length);
        for (uint256 i = 0; i < seatNumbers.length; ++i) positions[i] = _position(delegator, seatNumbers[i]);
    }

    /// @inheritdoc ISPLens
    function requestsOf(
        address delegator,
        uint24 seat,
        uint32 from,
        uint256 count
    ) public view override returns (RequestView[] memory open) {
        uint256 end = from + SeatPage.size(from, count, CUSTODY.requestCount(seat, delegator));
        uint256 length = 0;
        for (uint256 i = from; i < end; ++i) {
            if (_request(delegator, seat, i).amount != 0) ++length;
        }
        open = new RequestView[](length);
        for (uint256 i = end; length != 0;) {
            RequestView memory r = _request(delegator, seat, --i);
            if (r.amount != 0) open[--length] = r;
        }
    }

    function _position(address delegator, uint24 seat) private view returns (Position memory) {
        uint32 count = CUSTODY.requestCount(seat, delegator);
        uint32 from = count > _NEWEST ? count - _NEWEST : 0;
        return
            Position(
                seat,
                CUSTODY.delegationOf(seat, delegator),
                CUSTODY.pendingDelegation(seat, delegator),
                count,
                requestsOf(delegator, seat, from, _NEWEST)
            );
    }

    function _request(address delegator, uint24 seat, uint256 number) private view returns (RequestView memory r) {
        r.request = uint32(number);
        (r.amount, r.readyAt) = CUSTODY.requestOf(seat, delegator, r.request);
    }

    function _views(uint24[] memory numbers) private view returns (SeatView[] memory page) {
        page = new SeatView[](numbers.length);
        for (uint256 i = 0; i < numbers.length; ++i) {
            page[i] = SeatView(numbers[i], CUSTODY.pendingSeat(numbers[i]), CUSTODY.seatOf(numbers[i]));
        }
    }

    /// @dev What flows a day to all seats while the reserve is full.
    function _flatPerDay(uint256 count, uint256 cap) private view returns (uint256) {
        uint256 daily = CUSTODY.DAILY();
        return cap == 0 ? daily : Math.min(daily, cap * count);
    }
}
