// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ISeats} from "../ISeats.sol";
import {IServiceProviders} from "../IServiceProviders.sol";
import {ISeatProfiles} from "./ISeatProfiles.sol";
import {ProfileRules} from "./ProfileRules.sol";
import {SeatPage} from "./SeatPage.sol";

/**
 * @title SeatProfiles
 * @notice See {ISeatProfiles}. It has no owner and no rights in the custody.
 */
contract SeatProfiles is ISeatProfiles {
    uint256 private constant _MOST_GATEWAYS = 8;
    uint256 private constant _MOST_URL = 256;
    uint256 private constant _MOST_NAME = 255;
    uint256 private constant _MOST_CONTACT = 256;

    /// @notice The custody of the seats.
    IServiceProviders public immutable CUSTODY;

    mapping(uint24 seat => Profile) private _profiles;

    constructor(IServiceProviders custody) {
        CUSTODY = custody;
    }

    /// @inheritdoc ISeatProfiles
    function setProfile(uint24 seat, Profile calldata profile) external override {
        _checkOwner(seat);
        _check(profile);
        _profiles[seat] = profile;
        emit SeatProfileChanged(seat, profile.name, profile.gateways, profile.delivery, profile.contact);
    }

    /// @inheritdoc ISeatProfiles
    function profileOf(uint24 seat) external view override returns (Profile memory) {
        return _profiles[seat];
    }

    /// @inheritdoc ISeatProfiles
    function entries(uint24 from, uint256 count) external view override returns (Entry[] memory) {
        return _entries(SeatPage.all(CUSTODY, from, count));
    }

    /// @inheritdoc ISeatProfiles
    function activeEntries(uint256 from, uint256 count) external view override returns (Entry[] memory) {
        return _entries(SeatPage.active(CUSTODY, from, count));
    }

    /// @inheritdoc ISeatProfiles
    function entryOf(uint24 seat) public view override returns (Entry memory) {
        ISeats.Seat memory s = CUSTODY.seatOf(seat);
        if (s.status == ISeats.SeatStatus.None) seat = 0;
        return Entry(seat, s.status, s.owner, s.key, _profiles[seat]);
    }

    function _entries(uint24[] memory seats) private view returns (Entry[] memory page) {
        page = new Entry[](seats.length);
        for (uint256 i = 0; i < seats.length; ++i) page[i] = entryOf(seats[i]);
    }

    function _checkOwner(uint24 seat) private view {
        ISeats.Seat memory s = CUSTODY.seatOf(seat);
        bool gone = s.status == ISeats.SeatStatus.None || s.status == ISeats.SeatStatus.Exited;
        if (gone) revert ISeats.BadSeatStatus(seat, s.status);
        if (s.owner != msg.sender) revert ISeats.NotSeatOwner(seat, msg.sender);
    }

    function _check(Profile calldata profile) private pure {
        ProfileRules.checkText("name", profile.name, _MOST_NAME);
        ProfileRules.checkText("contact", profile.contact, _MOST_CONTACT);
        if (bytes(profile.delivery).length != 0) ProfileRules.checkUrl("delivery", profile.delivery, _MOST_URL);
        uint256 count = profile.gateways.length;
        if (count > _MOST_GATEWAYS) revert TooManyGateways(count, _MOST_GATEWAYS);
        for (uint256 i = 0; i < count; ++i) ProfileRules.checkUrl("gateways", profile.gateways[i], _MOST_URL);
    }
}
