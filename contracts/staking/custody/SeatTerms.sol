// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ISeats} from "../ISeats.sol";
import {ISeatTerms} from "../ISeatTerms.sol";
import {SeatData} from "./SeatData.sol";
import {Shelf} from "./Shelf.sol";

/**
 * @title SeatTerms
 * @notice What the owner of a seat decides: its key, where it is paid, its commission, how much others may delegate,
 * and whose it is. See {ISeatTerms}.
 */
abstract contract SeatTerms is Shelf, ISeatTerms {
    uint16 private constant _MOST_RISE = 1000;
    uint40 private constant _NOTICE = 7 days;

    /// @inheritdoc ISeatTerms
    function rotateKey(uint24 seat, address newKey, bytes calldata keyProof) external override onlySeatOwner(seat) {
        SeatData storage s = _seat(seat);
        _keys().set(seat, msg.sender, s.key, newKey, keyProof);
        s.key = newKey;
    }

    /// @inheritdoc ISeatTerms
    function setPayout(uint24 seat, address payout) external override onlySeatOwner(seat) {
        _seat(seat).payout = payout;
        emit SeatPayoutChanged(seat, payout == address(0) ? msg.sender : payout);
    }

    /// @inheritdoc ISeatTerms
    function offerSeat(uint24 seat, address to) external override onlySeatOwner(seat) {
        _setOffer(seat, to);
        emit SeatOffered(seat, to);
    }

    /// @inheritdoc ISeatTerms
    function acceptSeat(uint24 seat) external override {
        if (_offerOf(seat) != msg.sender) revert NotOffered(seat, msg.sender);
        SeatData storage s = _seat(seat);
        address from = s.owner;
        _setOffer(seat, address(0));
        s.owner = msg.sender;
        s.payout = address(0);
        emit SeatTransferred(seat, from, msg.sender);
        if (s.status == ISeats.SeatStatus.Active) _votes().move(from, msg.sender);
    }

    /// @inheritdoc ISeatTerms
    function setCommission(uint24 seat, uint16 commission) external override onlySeatOwner(seat) {
        _settle(seat);
        SeatData storage s = _seat(seat);
        uint16 from = s.commission;
        if (commission > from) return _announce(seat, s, from, commission);
        (s.commission, s.nextCommission, s.nextCommissionAt) = (commission, 0, 0);
        emit CommissionChanged(seat, from, commission);
    }

    /// @inheritdoc ISeatTerms
    function setDelegationCap(uint24 seat, uint96 cap) external override onlySeatOwner(seat) {
        _seat(seat).delegationCap = cap;
        emit DelegationCapChanged(seat, cap);
    }

    function _announce(uint24 seat, SeatData storage s, uint16 from, uint16 to) private {
        _checkCommission(to, from + _MOST_RISE);
        uint40 effectiveAt = uint40(block.timestamp) + _NOTICE;
        (s.nextCommission, s.nextCommissionAt) = (to, effectiveAt);
        emit CommissionAnnounced(seat, from, to, effectiveAt);
    }
}
