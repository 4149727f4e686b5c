// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {ISeats} from "../../contracts/staking/ISeats.sol";
import {IServiceProviders} from "../../contracts/staking/IServiceProviders.sol";
import {ISeatKeys} from "../../contracts/staking/keys/ISeatKeys.sol";
import {ISeatVotes} from "../../contracts/staking/votes/ISeatVotes.sol";
import {Permit} from "../../contracts/token/Permit.sol";
import {Test} from "../helpers/Test.sol";

/**
 * @dev A custody with four places and a reserve that is soon in its tail, eight people with DIMT, and what they would
 * remember of their seats. After every act each seat is looked at: who came to its level when, and what it charges.
 */
abstract contract StakingWorld is Test {
    /**
     * @dev What is known of a seat without asking the custody.
     * @param owner Who took it, or took it over.
     * @param principal What the owner put in, less what was paid back and what is in escrow or lost.
     * @param earned What flowed to it while it was active and its lease lasted.
     * @param taken What was paid of that, or compounded.
     * @param since When it came to its level: more is later, less than nothing is before all others.
     * @param announced The higher commission that was announced, at `announcedAt`.
     */
    struct Known {
        address owner;
        uint256 principal;
        uint256 earned;
        uint256 taken;
        ISeats.SeatStatus status;
        uint8 level;
        int256 since;
        uint16 commission;
        uint16 announced;
        uint256 announcedAt;
    }

    uint256 internal constant SUPPLY = 10_000_000_000e18;
    uint256 internal constant STAKE = 5_000_000e18;
    uint256 internal constant PLACES = 4;
    uint24 internal constant MOST_SEATS = 12;

    IERC20 internal dimt;
    IServiceProviders internal custody;
    ISeatVotes internal votes;
    ISeatKeys internal keys;

    address[8] internal people;
    address internal governance = makeAddr("governance");
    address internal guardian = makeAddr("guardian");
    address internal clerk = makeAddr("clerk");
    address internal judge = makeAddr("judge");
    address internal patron = makeAddr("patron");
    Permit internal noPermit;

    uint24 internal seats;
    mapping(uint24 seat => Known) internal known;
    mapping(uint24 seat => mapping(address delegator => uint256)) internal delegated;
    mapping(uint24 seat => address[]) internal delegators;
    mapping(uint24 seat => mapping(address delegator => bool)) private _isDelegator;
    bytes32[] internal faults;
    mapping(bytes32 fault => uint256) internal inEscrow;
    address[] internal usedKeys;
    mapping(address key => uint24) internal seatOfUsedKey;

    uint256 internal acts;
    uint256 internal unbonding;
    uint256 internal donated;
    uint256 internal toReserve;
    uint256 internal bounties;
    uint256 private _keyCount;
    int256 private _clock;

    modifier act() {
        ++acts;
        _;
        for (uint24 id = 1; id <= seats; ++id) _observe(id, false);
    }

    constructor() {
        vm.warp(1_800_000_000);
        address[] memory to = new address[](9);
        uint256[] memory amounts = new uint256[](9);
        for (uint256 i = 0; i < 8; ++i) {
            people[i] = makeAddr(string.concat("person ", vm.toString(i)));
            (to[i], amounts[i]) = (people[i], 1_000_000_000e18);
        }
        (to[8], amounts[8]) = (patron, SUPPLY - 8_000_000_000e18);
        dimt = IERC20(deploy("DIMToken.sol:DIMToken", abi.encode(to, amounts)));
        bytes memory args = abi.encode(address(this), dimt, PLACES);
        custody = IServiceProviders(deploy("SmallServiceProviders.sol:SmallServiceProviders", args));
        votes = ISeatVotes(address(custody.SEAT_VOTES()));
        keys = custody.SEAT_KEYS();
        for (uint256 i = 0; i < 9; ++i) {
            vm.prank(to[i]);
            dimt.approve(address(custody), type(uint256).max);
        }
        custody.scheduleModule(clerk, custody.SERVICE_RIGHT());
        custody.scheduleModule(judge, custody.SLASH_RIGHT());
        custody.setGuardian(guardian);
        _fund(1_050_000_000e18);
    }

    function _fund(uint256 amount) internal {
        toReserve += amount;
        vm.prank(patron);
        custody.fundReserve(amount);
    }

    /// @dev Looks at a seat: a new place in the ranks, and no commission that was not announced (I18).
    function _observe(uint24 id, bool first) internal {
        ISeats.Seat memory s = custody.seatOf(id);
        Known storage k = known[id];
        if (s.status != k.status || s.level != k.level) {
            ++_clock;
            k.since = first ? -_clock : _clock;
            (k.status, k.level) = (s.status, s.level);
        }
        if (s.commission == k.commission) return;
        if (s.commission > k.commission) {
            assertEq(s.commission, k.announced, "I18: a commission rose to what was not announced");
            assertGe(vm.getBlockTimestamp(), k.announcedAt + 7 days, "I18: a commission rose too early");
        }
        assertLe(s.commission, 5000, "I18: a commission is above 50 %");
        k.commission = s.commission;
    }

    function _rememberDelegator(uint24 seat, address who) internal {
        if (_isDelegator[seat][who]) return;
        _isDelegator[seat][who] = true;
        delegators[seat].push(who);
    }

    /// @dev A key that was never used, and its proof for `owner`.
    function _newKey(address owner) internal returns (address key, bytes memory proof) {
        uint256 secret = 0xc0ffee + ++_keyCount;
        key = vm.addr(secret);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(secret, keys.operatorKeyHash(owner));
        proof = abi.encodePacked(r, s, v);
    }

    function _rememberKey(address key, uint24 seat) internal {
        usedKeys.push(key);
        seatOfUsedKey[key] = seat;
    }

    function _person(uint256 which) internal view returns (address) {
        return people[which % 8];
    }

    /// @dev One of the seats, 0 if there is none.
    function _pick(uint256 which) internal view returns (uint24) {
        return seats == 0 ? 0 : uint24(which % seats) + 1;
    }

    function _is(uint24 seat, ISeats.SeatStatus status) internal view returns (bool) {
        return seat != 0 && known[seat].status == status;
    }

    function _isRanked(uint24 seat) internal view returns (bool) {
        return _is(seat, ISeats.SeatStatus.Active) || _is(seat, ISeats.SeatStatus.Standby);
    }

    function _isIn(uint24 seat) internal view returns (bool) {
        return _isRanked(seat) || _is(seat, ISeats.SeatStatus.Jailed);
    }

    function _isPaused() internal view returns (bool) {
        return vm.getBlockTimestamp() < custody.pausedUntil();
    }
}
