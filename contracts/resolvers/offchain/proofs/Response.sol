// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Grant} from "../messages/Grant.sol";
import {Profile} from "../messages/Profile.sol";
import {Transfer} from "../messages/Transfer.sol";

/**
 * @notice How the service providers (SPs) vouch that nothing newer is known to them: the part of an {Answer} that does
 * not follow from the rest, with signatures of operator keys.
 * @param sequence The number of the update that is served; without a profile, of the last one that the SPs know.
 * @param servedAt When it was signed, in Unix seconds.
 * @param expires Until when it may be used, in Unix seconds.
 * @param signatures Of the same {Answer}, as {ServiceSignature} has them, of as many different seats as the zone
 * demands.
 */
struct Service {
    uint64 sequence;
    uint64 servedAt;
    uint64 expires;
    bytes[] signatures;
}

/**
 * @notice What a gateway answers, ABI-encoded, for {SignedRecords} to check.
 * @param grant By which the name is somebody's.
 * @param transfers By which it passed on since.
 * @param profile What its owner says of it. Without a signature, the SPs say that there is none, and `grant`,
 * `transfers` and `values` are empty.
 * @param values The values that were asked for, in any order.
 * @param service How SPs vouch for all of this; empty where the zone asks no seat.
 */
struct Response {
    Grant grant;
    Transfer[] transfers;
    Profile profile;
    string[] values;
    Service service;
}
