// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ISeats} from "../ISeats.sol";

/**
 * @notice A seat as it is stored; see {ISeats-Seat} for the fields that are not explained here. A claim writes only the
 * third slot, a proof of service only the first.
 * @param accPaid What had flowed to each active seat when this one was settled last, in DIMT wei.
 * @param perToken What each delegated DIMT has earned since the seat began, in RAY (1e-27) of a DIMT.
 * @param ownerDue What the owner has earned and not claimed, in DIMT wei.
 * @param payout Zero for the owner.
 * @param previous The next more senior seat of the same level, 0 for the most senior one.
 * @param next The next more junior seat of the same level, 0 for the youngest one.
 * @param ringPosition Where an active seat is in the ring.
 */
struct SeatData {
    address owner;
    ISeats.SeatStatus status;
    uint40 lease;
    // slot 1
    uint96 self;
    uint96 delegated;
    uint16 commission;
    uint40 until;
    uint8 level;
    // slot 2
    uint96 accPaid;
    uint120 perToken;
    // slot 3
    uint96 ownerDue;
    uint96 delegationCap;
    uint16 nextCommission;
    uint40 nextCommissionAt;
    // slot 4
    address key;
    uint24 previous;
    uint24 next;
    uint16 ringPosition;
    // slot 5
    address payout;
    // slot 6
    uint96 releasing;
    uint40 releaseAt;
}
