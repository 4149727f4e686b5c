// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ISeats} from "../ISeats.sol";

/**
 * @title ISeatProfiles
 * @notice The directory of service providers (SPs): by which name a seat is known, and where it is reached. SPs find
 * each other here to exchange records, and clients find gateways. Nothing in it needs to be trusted: what a gateway
 * answers is signed by the operator key, which the custody of the seats vouches for since the seat was taken.
 */
interface ISeatProfiles {
    /**
     * @notice What the owner of a seat says about it. Any part may be empty.
     * @param name The SP's ANS name, or what it calls itself; at most 255 bytes.
     * @param gateways Where it answers, at most 8 URL templates as EIP-3668 has them, the preferred first.
     * @param delivery Where it takes messages for people (dm3); a URL.
     * @param contact How people reach who runs it, in words; at most 256 bytes.
     */
    struct Profile {
        string name;
        string[] gateways;
        string delivery;
        string contact;
    }

    /**
     * @notice A seat as others need to know it.
     * @param seat Its number.
     * @param status Its state; only an active one serves.
     * @param owner Who holds it.
     * @param key The operator key that signs its answers now.
     * @param profile What its owner says about it.
     */
    struct Entry {
        uint24 seat;
        ISeats.SeatStatus status;
        address owner;
        address key;
        Profile profile;
    }

    /// @notice The profile of a seat is this from now on.
    event SeatProfileChanged(uint24 indexed seat, string name, string[] gateways, string delivery, string contact);

    /// @notice Thrown when a part of a profile has too many bytes.
    error TextTooLong(string part, uint256 length, uint256 most);
    /// @notice Thrown when a part of a profile has a control character, or a URL anything but visible ASCII.
    error BadCharacter(string part, uint256 offset);
    /// @notice Thrown when a URL neither begins with `https://` nor names this machine, or names no host.
    error BadUrl(string url);
    /// @notice Thrown when a profile has more than 8 gateways.
    error TooManyGateways(uint256 count, uint256 most);

    /**
     * @notice Replaces the profile of a seat; what is left empty is removed. Callable by the seat's owner until the
     * seat has been left ({ISeats-NotSeatOwner}, {ISeats-BadSeatStatus}).
     *
     * A URL has at most 256 bytes and begins with `https://`. For development it may begin with `http://localhost` or
     * `http://127.0.0.1`, which reach nobody but who asks. Texts are UTF-8 without control characters.
     */
    function setProfile(uint24 seat, Profile calldata profile) external;

    /// @notice The profile of a seat; empty if none was set.
    function profileOf(uint24 seat) external view returns (Profile memory);

    /// @notice The entry of a seat; all empty if it does not exist.
    function entryOf(uint24 seat) external view returns (Entry memory);

    /// @notice Up to `count` seats that were ever taken, from number `from` on; fewer where there are no more.
    function entries(uint24 from, uint256 count) external view returns (Entry[] memory);

    /// @notice Up to `count` active seats, from position `from` on, counted from 0; fewer where there are no more. The
    /// order changes as seats come and go: ask for all of them in one block.
    function activeEntries(uint256 from, uint256 count) external view returns (Entry[] memory);
}
