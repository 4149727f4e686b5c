// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ISeats} from "../ISeats.sol";
import {ISeatViews} from "../ISeatViews.sol";
import {SeatData} from "./SeatData.sol";
import {SeatLevel} from "./SeatLevel.sol";
import {Shelf} from "./Shelf.sol";

/**
 * @title SeatViews
 * @notice What people and programs ask about seats. See {ISeatViews}.
 */
abstract contract SeatViews is Shelf, ISeatViews {
    /// @inheritdoc ISeatViews
    function seatOf(uint24 seat) external view override returns (ISeats.Seat memory) {
        SeatData storage s = _seat(seat);
        return
            ISeats.Seat({
                status: s.status,
                level: s.level,
                lease: s.lease,
                until: s.until,
                owner: s.owner,
                pendingOwner: _offerOf(seat),
                key: s.key,
                payout: _payoutTo(s),
                self: s.self,
                delegated: s.delegated,
                delegationCap: s.delegationCap,
                releasing: s.releasing,
                releaseAt: s.releaseAt,
                commission: s.commission,
                nextCommission: s.nextCommission,
                nextCommissionAt: s.nextCommissionAt
            });
    }

    /// @inheritdoc ISeatViews
    function seatCount() external view override returns (uint24) {
        return _seatCount();
    }

    /// @inheritdoc ISeatViews
    function weakest() external view override returns (uint24 seat, uint8 level) {
        return _weakest();
    }

    /// @inheritdoc ISeatViews
    function nextInLine() external view override returns (uint24 seat, uint8 level) {
        return _nextInLine();
    }

    /// @inheritdoc ISeatViews
    function levelOf(uint256 stake) external pure override returns (uint8) {
        return SeatLevel.forStake(stake);
    }
}
