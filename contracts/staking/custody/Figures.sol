// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";

import {IStakingParameters} from "../IStakingParameters.sol";

/**
 * @title Figures
 * @notice The figures that governance may change, the guardian, and the pause of entries, as they are stored; changed
 * by {StakingParameters}.
 */
abstract contract Figures is Ownable {
    /// @dev {IStakingParameters-Parameters} but for `minSelf`, in one slot with what else every entry reads.
    struct Packed {
        uint96 seatCapPerDay;
        uint24 lease;
        uint24 unbondSelf;
        uint24 unbondDelegation;
        uint8 maxSlashesPerDay;
        uint8 maxDisplacementsPerDay;
        uint40 pausedUntil;
    }

    Packed private _figures;
    uint96 private _minSelf = 5_000_000e18;
    address private _guardian;

    /// @dev Refuses while entries are paused.
    modifier whenEntriesOpen() {
        uint40 until = _figures.pausedUntil;
        if (block.timestamp < until) revert IStakingParameters.EntriesArePaused(until);
        _;
    }

    /// @dev Lets only the guardian in.
    modifier onlyGuardian() {
        if (msg.sender != _guardian) revert IStakingParameters.OnlyGuardian(msg.sender);
        _;
    }

    function _store(IStakingParameters.Parameters memory p) internal {
        _minSelf = p.minSelf;
        _figures = Packed({
            seatCapPerDay: p.seatCapPerDay,
            lease: p.lease,
            unbondSelf: p.unbondSelf,
            unbondDelegation: p.unbondDelegation,
            maxSlashesPerDay: p.maxSlashesPerDay,
            maxDisplacementsPerDay: p.maxDisplacementsPerDay,
            pausedUntil: _figures.pausedUntil
        });
        emit IStakingParameters.ParametersChanged(p);
    }

    function _pauseUntil(uint40 until) internal {
        _figures.pausedUntil = until;
        emit IStakingParameters.EntriesPaused(until);
    }

    function _setGuardian(address newGuardian) internal {
        _guardian = newGuardian;
        emit IStakingParameters.GuardianChanged(newGuardian);
    }

    function _packed() internal view returns (Packed memory) {
        return _figures;
    }

    function _guardianNow() internal view returns (address) {
        return _guardian;
    }

    function _seatCapPerDay() internal view returns (uint256) {
        return _figures.seatCapPerDay;
    }

    function _leaseTime() internal view returns (uint40) {
        return _figures.lease;
    }

    function _unbondSelfTime() internal view returns (uint40) {
        return _figures.unbondSelf;
    }

    function _unbondDelegationTime() internal view returns (uint40) {
        return _figures.unbondDelegation;
    }

    function _leastSelf() internal view returns (uint96) {
        return _minSelf;
    }
}
