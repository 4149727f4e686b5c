// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ISeats} from "../../contracts/staking/ISeats.sol";
import {ISlashing} from "../../contracts/staking/ISlashing.sol";
import {IStakingParameters} from "../../contracts/staking/IStakingParameters.sol";

/// @dev What modules, the directory and the lens ask of the custody of seats, as a test says.
contract FaultsCustody {
    struct Key {
        uint24 seat;
        uint40 retiredAt;
    }

    struct Request {
        uint96 amount;
        uint40 readyAt;
    }

    struct Figures {
        uint256 reserve;
        uint256 perSeat;
        uint40 pausedUntil;
        uint24 weakest;
        uint8 weakestLevel;
        uint24 nextInLine;
        uint8 nextInLineLevel;
        IStakingParameters.Parameters parameters;
    }

    uint256 public constant DAILY = 1_024_000e18;

    Figures private _figures;
    mapping(uint24 seat => ISeats.Seat) private _seats;
    mapping(bytes32 fault => bool) private _used;
    uint24[] private _active;
    uint24 public seatCount;
    mapping(address key => Key) public seatOfKey;
    mapping(uint24 seat => uint256) public pendingSeat;
    mapping(uint24 seat => mapping(address delegator => uint256)) public delegationOf;
    mapping(uint24 seat => mapping(address delegator => uint256)) public pendingDelegation;
    mapping(uint24 seat => mapping(address delegator => Request[])) private _requests;

    event Slashed(uint24 seat, uint16 bps, uint40 jailFor, address reporter, bytes32 fault);

    function setKey(address key, uint24 seat, uint40 retiredAt) external {
        seatOfKey[key] = Key(seat, retiredAt);
    }

    function setSeat(uint24 number, ISeats.Seat calldata seat, uint256 pending) external {
        if (number > seatCount) seatCount = number;
        _seats[number] = seat;
        pendingSeat[number] = pending;
    }

    function setActive(uint24[] calldata seats) external {
        _active = seats;
    }

    function setFigures(Figures calldata newFigures) external {
        _figures = newFigures;
    }

    function setDelegation(uint24 seat, address delegator, uint256 amount, uint256 pending) external {
        delegationOf[seat][delegator] = amount;
        pendingDelegation[seat][delegator] = pending;
    }

    function addRequest(uint24 seat, address delegator, uint96 amount, uint40 readyAt) external {
        _requests[seat][delegator].push(Request(amount, readyAt));
    }

    function slash(uint24 seat, uint16 bps, uint40 jailFor, address reporter, bytes32 fault) external {
        if (_used[fault]) revert ISlashing.EvidenceUsed(fault);
        _used[fault] = true;
        emit Slashed(seat, bps, jailFor, reporter, fault);
    }

    function seatOf(uint24 seat) external view returns (ISeats.Seat memory) {
        return _seats[seat];
    }

    function activeCount() external view returns (uint256) {
        return _active.length;
    }

    function activeSeatAt(uint256 position) external view returns (uint24) {
        return _active[position];
    }

    function weakest() external view returns (uint24, uint8) {
        return (_figures.weakest, _figures.weakestLevel);
    }

    function nextInLine() external view returns (uint24, uint8) {
        return (_figures.nextInLine, _figures.nextInLineLevel);
    }

    function reserve() external view returns (uint256) {
        return _figures.reserve;
    }

    function perSeat() external view returns (uint256) {
        return _figures.perSeat;
    }

    function pausedUntil() external view returns (uint40) {
        return _figures.pausedUntil;
    }

    function parameters() external view returns (IStakingParameters.Parameters memory) {
        return _figures.parameters;
    }

    function requestCount(uint24 seat, address delegator) external view returns (uint32) {
        return uint32(_requests[seat][delegator].length);
    }

    function requestOf(uint24 seat, address delegator, uint32 request) external view returns (uint96, uint40) {
        Request memory r = _requests[seat][delegator][request];
        return (r.amount, r.readyAt);
    }
}
