// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

import {IServiceProviders} from "../IServiceProviders.sol";
import {CandidateLap} from "./CandidateLap.sol";
import {ConsensusKeys} from "./ConsensusKeys.sol";
import {IValidatorCommittee} from "./IValidatorCommittee.sol";
import {IValidatorSource} from "./IValidatorSource.sol";

/**
 * @title ValidatorCommittee
 * @notice See {IValidatorCommittee}. A member is fit if its key is the seat's key, was there lately, and the seat is
 * active; a founder always is. A rotation looks at each member and draws at most {MAX_DRAWS} candidates, so its cost is
 * bounded whatever the number of seats.
 */
contract ValidatorCommittee is IValidatorCommittee, ConsensusKeys, Ownable {
    using CandidateLap for CandidateLap.Lap;

    /// @dev The committee as a rotation finds it.
    struct Review {
        Member[] members;
        bool[] unfit;
        uint256 unfitCount;
        uint256 founderCount;
    }

    /**
     * @dev What a rotation does: how many of the unfit, of the founders and of the fit leave, and who comes.
     */
    struct Change {
        uint256 unfit;
        uint256 founders;
        uint256 fit;
        Member[] newcomers;
        uint256 newcomerCount;
    }

    /// @notice The fewest members: QBFT bears no failure with less.
    uint256 public constant LEAST_MEMBERS = 4;
    /// @notice The most members that can be asked for.
    uint256 public constant MOST_MEMBERS = 31;
    /// @notice The most founders.
    uint256 public constant MOST_FOUNDERS = 21;
    /// @notice The most candidates that one rotation draws.
    uint256 public constant MAX_DRAWS = 48;

    Parameters private _parameters;
    uint64 private _epoch;
    uint40 private _rotatedAt;
    Member[] private _members;
    CandidateLap.Lap private _lap;

    /**
     * @notice Starts with a committee of 21 that changes every 30 minutes; a heartbeat counts for an hour.
     * @param initialOwner Who may change the figures: the timelock.
     * @param founders The members until enough seats are there: 4 to 21 consensus keys.
     */
    constructor(
        address initialOwner,
        IServiceProviders seats,
        address[] memory founders
    ) ConsensusKeys(seats) Ownable(initialOwner) {
        _checkBounds("founders", founders.length, LEAST_MEMBERS, MOST_FOUNDERS);
        for (uint256 i = 0; i < founders.length; ++i) {
            address founder = founders[i];
            if (founder == address(0)) revert BadFounder(founder);
            for (uint256 j = 0; j < i; ++j) if (founders[j] == founder) revert BadFounder(founder);
            _members.push(Member({key: founder, seat: 0}));
        }
        emit CommitteeChanged(0, founders);
        _setParameters(Parameters({size: 21, epochLength: 30 minutes, heartbeatLife: 1 hours}));
    }

    /// @inheritdoc IValidatorCommittee
    function rotate() external override {
        uint40 from = rotatableAt();
        if (block.timestamp < from) revert EpochNotOver(from);
        (_rotatedAt, _epoch) = (uint40(block.timestamp), _epoch + 1);
        Review memory review = _review();
        Change memory change = _plan(review);
        if (change.unfit + change.founders + change.fit + change.newcomerCount != 0) _apply(review, change);
    }

    /// @inheritdoc IValidatorCommittee
    function setParameters(Parameters calldata newParameters) external override onlyOwner {
        _setParameters(newParameters);
    }

    /// @inheritdoc IValidatorSource
    function getValidators() external view override returns (address[] memory keys) {
        uint256 count = _members.length;
        keys = new address[](count);
        for (uint256 i = 0; i < count; ++i) keys[i] = _members[i].key;
    }

    /// @inheritdoc IValidatorCommittee
    function committee() external view override returns (Member[] memory) {
        return _members;
    }

    /// @inheritdoc IValidatorCommittee
    function epoch() external view override returns (uint64) {
        return _epoch;
    }

    /// @inheritdoc IValidatorCommittee
    function rotatableAt() public view override returns (uint40) {
        return _rotatedAt + _parameters.epochLength;
    }

    /// @inheritdoc IValidatorCommittee
    function isEligible(uint24 seat) public view override returns (bool) {
        SeatKey memory known = _keyOf[seat];
        if (known.key == address(0)) return false;
        return known.heartbeatAt + _parameters.heartbeatLife >= block.timestamp && SEATS.isActive(seat);
    }

    /// @inheritdoc IValidatorCommittee
    function candidateCount() external view override returns (uint256 count, uint256 drawn) {
        return (_lap.seats.length, _lap.drawn);
    }

    /// @inheritdoc IValidatorCommittee
    function candidates(uint256 from, uint256 count) external view override returns (uint24[] memory page) {
        uint256 length = _lap.seats.length;
        uint256 first = Math.min(from, length);
        page = new uint24[](Math.min(count, length - first));
        for (uint256 i = 0; i < page.length; ++i) page[i] = _lap.seats[first + i];
    }

    /// @inheritdoc IValidatorCommittee
    function parameters() external view override returns (Parameters memory) {
        return _parameters;
    }

    /// @notice A seat that is active is drawn in turns from its heartbeat on.
    function _enter(uint24 seat) internal override returns (bool) {
        if (!SEATS.isActive(seat)) return false;
        _lap.add(seat);
        emit CandidateEntered(seat);
        return true;
    }

    /// @dev Judges the members. A founder whose key was registered for a seat counts as that seat.
    function _review() private view returns (Review memory review) {
        review.members = _members;
        review.unfit = new bool[](review.members.length);
        for (uint256 i = 0; i < review.members.length; ++i) {
            Member memory member = review.members[i];
            if (member.seat == 0) (member.seat, ) = seatOfKey(member.key);
            if (member.seat == 0) {
                ++review.founderCount;
            } else if (_keyOf[member.seat].key != member.key || !isEligible(member.seat)) {
                review.unfit[i] = true;
                ++review.unfitCount;
            }
        }
    }

    /**
     * @dev Decides who leaves and draws who comes. At most a third leaves: first the unfit, then the founders once
     * there are enough without them, then whoever has been a member longest, to make room. If those who may fail
     * afterwards, the newcomers and the unfit who stay, were too many for QBFT, nothing changes: the last good
     * committee stays.
     */
    function _plan(Review memory review) private returns (Change memory) {
        Change memory change;
        Change memory nothing;
        uint256 count = review.members.length;
        uint256 most = _faults(count);
        change.unfit = Math.min(review.unfitCount, most);
        uint256 left = count - change.unfit;
        if (count - review.unfitCount - review.founderCount >= LEAST_MEMBERS) {
            change.founders = Math.min(review.founderCount, Math.min(most - change.unfit, left - LEAST_MEMBERS));
            left -= change.founders;
        }
        uint256 unfitStaying = review.unfitCount - change.unfit;
        uint256 bearable = _faults(Math.max(left, LEAST_MEMBERS));
        if (unfitStaying > bearable) return nothing;
        uint256 displaceable = most - change.unfit - change.founders;
        uint256 size = _parameters.size;
        _draw(review, change, Math.min(bearable - unfitStaying, Math.saturatingSub(size + displaceable, left)));
        left += change.newcomerCount;
        if (left < LEAST_MEMBERS) return nothing;
        change.fit = Math.min(Math.saturatingSub(left, size), displaceable);
        return change;
    }

    /// @dev Draws at most `wanted` eligible seats that are no members. Those that are not eligible are drawn no more.
    function _draw(Review memory review, Change memory change, uint256 wanted) private {
        change.newcomers = new Member[](wanted);
        uint256 draws = Math.min(_lap.seats.length, MAX_DRAWS);
        bytes32 seed = blockhash(block.number - 1);
        for (uint256 i = 0; i < draws && change.newcomerCount < wanted; ++i) {
            uint24 seat = _lap.draw(uint256(keccak256(abi.encode(seed, i))));
            if (!isEligible(seat)) {
                _remove(seat);
            } else if (!_contains(review.members, seat) && !_contains(change.newcomers, seat)) {
                change.newcomers[change.newcomerCount++] = Member({key: _keyOf[seat].key, seat: seat});
            }
        }
    }

    /// @dev Takes out of the candidates the seat that was drawn last.
    function _remove(uint24 seat) private {
        _lap.removeDrawn();
        _keyOf[seat].isCandidate = false;
        emit CandidateRemoved(seat);
    }

    /// @dev Stores the committee: those who stay in their order, then the newcomers.
    function _apply(Review memory review, Change memory change) private {
        address[] memory keys = new address[](
            review.members.length + change.newcomerCount - change.unfit - change.founders - change.fit
        );
        uint256 count = 0;
        for (uint256 i = 0; i < review.members.length; ++i) {
            if (!_leaves(review, change, i)) _place(keys, count++, review.members[i]);
        }
        for (uint256 i = 0; i < change.newcomerCount; ++i) _place(keys, count++, change.newcomers[i]);
        while (_members.length > count) _members.pop();
        emit CommitteeChanged(_epoch, keys);
    }

    /// @dev Whether a member is among those who leave; counts it off.
    function _leaves(Review memory review, Change memory change, uint256 i) private pure returns (bool) {
        if (review.unfit[i]) {
            if (change.unfit == 0) return false;
            --change.unfit;
        } else if (review.members[i].seat == 0 && change.founders != 0) {
            --change.founders;
        } else {
            if (change.fit == 0) return false;
            --change.fit;
        }
        return true;
    }

    function _place(address[] memory keys, uint256 position, Member memory member) private {
        keys[position] = member.key;
        if (position < _members.length) _members[position] = member;
        else _members.push(member);
    }

    function _setParameters(Parameters memory p) private {
        _checkBounds("size", p.size, LEAST_MEMBERS, MOST_MEMBERS);
        _checkBounds("epochLength", p.epochLength, 5 minutes, 1 days);
        _checkBounds("heartbeatLife", p.heartbeatLife, 10 minutes, 1 days);
        _parameters = p;
        emit ParametersChanged(p);
    }

    /// @dev How many of `count` members may fail: QBFT needs two thirds, rounded up.
    function _faults(uint256 count) private pure returns (uint256) {
        return (count - 1) / 3;
    }

    function _contains(Member[] memory members, uint24 seat) private pure returns (bool) {
        for (uint256 i = 0; i < members.length; ++i) if (members[i].seat == seat) return true;
        return false;
    }

    function _checkBounds(string memory parameter, uint256 given, uint256 least, uint256 most) private pure {
        if (given < least || given > most) revert OutOfBounds(parameter, given, least, most);
    }
}
