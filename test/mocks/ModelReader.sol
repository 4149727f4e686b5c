// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IServiceProviders} from "../../contracts/staking/IServiceProviders.sol";

/// @dev Reads all figures of the custody that the reference model knows, as lists of words in the order of
/// test/model/figures.ts.
contract ModelReader {
    struct Request {
        uint24 seat;
        address delegator;
        uint32 number;
    }

    struct Holding {
        uint24 seat;
        address delegator;
    }

    /// @dev Whose figures are asked for, and at which times of the past.
    struct Question {
        uint24[] seats;
        Holding[] holdings;
        address[] people;
        address[] voters;
        address[] modules;
        address[] keys;
        bytes32[] faults;
        uint40[] times;
        Request[] requests;
    }

    event Figures(uint256[] words);

    IServiceProviders private immutable _CUSTODY;

    constructor(IServiceProviders custody) {
        _CUSTODY = custody;
    }

    function read(Question calldata q) public {
        emit Figures(_system());
        emit Figures(_ring());
        for (uint256 i = 0; i < q.seats.length; ++i) emit Figures(_seat(q.seats[i]));
        for (uint256 i = 0; i < q.holdings.length; ++i) emit Figures(_delegation(q.holdings[i]));
        for (uint256 i = 0; i < q.people.length; ++i) emit Figures(_person(q.people[i]));
        for (uint256 i = 0; i < q.modules.length; ++i) emit Figures(_module(q.modules[i]));
        for (uint256 i = 0; i < q.keys.length; ++i) emit Figures(_key(q.keys[i]));
        for (uint256 i = 0; i < q.faults.length; ++i) emit Figures(_escrow(q.faults[i]));
        for (uint256 i = 0; i < q.times.length; ++i) emit Figures(_past(q.times[i], q.voters));
        for (uint256 i = 0; i < q.requests.length; ++i) emit Figures(_request(q.requests[i]));
    }

    function _system() private view returns (uint256[] memory w) {
        w = new uint256[](17);
        (w[0], w[1]) = (_CUSTODY.reserve(), _CUSTODY.perSeat());
        (w[2], w[3]) = (_CUSTODY.seatCount(), _CUSTODY.activeCount());
        (w[4], w[5]) = _CUSTODY.weakest();
        (w[6], w[7]) = _CUSTODY.nextInLine();
        w[8] = _CUSTODY.pausedUntil();
        w[9] = _CUSTODY.DIMT().balanceOf(address(_CUSTODY));
        IServiceProviders.Parameters memory p = _CUSTODY.parameters();
        (w[10], w[11], w[12]) = (p.seatCapPerDay, p.minSelf, p.lease);
        (w[13], w[14]) = (p.unbondSelf, p.unbondDelegation);
        (w[15], w[16]) = (p.maxSlashesPerDay, p.maxDisplacementsPerDay);
    }

    function _ring() private view returns (uint256[] memory w) {
        w = new uint256[](_CUSTODY.activeCount());
        for (uint256 i = 0; i < w.length; ++i) w[i] = _CUSTODY.activeSeatAt(i);
    }

    function _seat(uint24 seat) private view returns (uint256[] memory w) {
        w = new uint256[](18);
        IServiceProviders.Seat memory s = _CUSTODY.seatOf(seat);
        (w[0], w[1], w[2], w[3]) = (uint256(s.status), s.level, s.lease, s.until);
        (w[4], w[5]) = (uint160(s.owner), uint160(s.pendingOwner));
        (w[6], w[7]) = (uint160(s.key), uint160(s.payout));
        (w[8], w[9], w[10]) = (s.self, s.delegated, s.delegationCap);
        (w[11], w[12]) = (s.releasing, s.releaseAt);
        (w[13], w[14], w[15]) = (s.commission, s.nextCommission, s.nextCommissionAt);
        w[16] = _CUSTODY.pendingSeat(seat);
        w[17] = _CUSTODY.isActive(seat) ? 1 : 0;
    }

    function _delegation(Holding calldata h) private view returns (uint256[] memory w) {
        w = new uint256[](3);
        w[0] = _CUSTODY.delegationOf(h.seat, h.delegator);
        w[1] = _CUSTODY.pendingDelegation(h.seat, h.delegator);
        w[2] = _CUSTODY.requestCount(h.seat, h.delegator);
    }

    function _person(address who) private view returns (uint256[] memory w) {
        w = new uint256[](4);
        w[0] = _CUSTODY.DIMT().balanceOf(who);
        w[1] = _CUSTODY.SEAT_VOTES().getVotes(who);
        w[2] = uint160(_CUSTODY.rewardRecipientOf(who));
        w[3] = _CUSTODY.autoCompounds(who) ? 1 : 0;
    }

    function _module(address module) private view returns (uint256[] memory w) {
        w = new uint256[](3);
        IServiceProviders.ModuleRights memory m = _CUSTODY.moduleRights(module);
        (w[0], w[1], w[2]) = (m.rights, m.nextRights, m.readyAt);
    }

    function _key(address key) private view returns (uint256[] memory w) {
        w = new uint256[](2);
        (w[0], w[1]) = _CUSTODY.seatOfKey(key);
    }

    function _escrow(bytes32 fault) private view returns (uint256[] memory w) {
        w = new uint256[](5);
        IServiceProviders.Escrow memory e = _CUSTODY.escrowOf(fault);
        (w[0], w[1], w[2]) = (e.seat, e.amount, e.releaseAt);
        (w[3], w[4]) = (e.held ? 1 : 0, uint160(e.reporter));
    }

    function _past(uint40 time, address[] calldata voters) private view returns (uint256[] memory w) {
        w = new uint256[](2 + voters.length);
        w[0] = _CUSTODY.perSeatAt(time);
        w[1] = _CUSTODY.SEAT_VOTES().getPastTotalSupply(time);
        for (uint256 i = 0; i < voters.length; ++i) w[2 + i] = _CUSTODY.SEAT_VOTES().getPastVotes(voters[i], time);
    }

    function _request(Request calldata r) private view returns (uint256[] memory w) {
        w = new uint256[](2);
        (w[0], w[1]) = _CUSTODY.requestOf(r.seat, r.delegator, r.number);
    }
}
