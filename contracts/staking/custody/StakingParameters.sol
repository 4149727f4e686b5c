// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IStakingParameters} from "../IStakingParameters.sol";
import {Shelf} from "./Shelf.sol";

/**
 * @title StakingParameters
 * @notice How governance changes the figures, the modules and the guardian, and how the guardian pauses entries. See
 * {IStakingParameters}.
 */
abstract contract StakingParameters is Shelf, IStakingParameters {
    /// @inheritdoc IStakingParameters
    uint8 public constant override SERVICE_RIGHT = _SERVICE_RIGHT;
    /// @inheritdoc IStakingParameters
    uint8 public constant override SLASH_RIGHT = _SLASH_RIGHT;

    uint40 private constant _PAUSE = 7 days;
    uint40 private constant _PAUSE_REST = 30 days;

    /// @inheritdoc IStakingParameters
    function setParameters(IStakingParameters.Parameters calldata p) external override onlyOwner {
        if (p.seatCapPerDay != 0) _bound("seatCapPerDay", p.seatCapPerDay, 1000e18, type(uint96).max);
        _bound("minSelf", p.minSelf, 1_000_000e18, _leastSelf());
        _bound("lease", p.lease, 1 days, 14 days);
        _bound("unbondSelf", p.unbondSelf, 14 days, 30 days);
        _bound("unbondDelegation", p.unbondDelegation, 1 days, 14 days);
        _bound("maxSlashesPerDay", p.maxSlashesPerDay, 1, 32);
        _bound("maxDisplacementsPerDay", p.maxDisplacementsPerDay, 1, type(uint8).max);
        if (p.seatCapPerDay != _seatCapPerDay()) _changeCap(p.seatCapPerDay);
        _store(p);
    }

    /// @inheritdoc IStakingParameters
    function scheduleModule(address module, uint8 rights) external override onlyOwner {
        _bound("rights", rights, 0, SERVICE_RIGHT | SLASH_RIGHT);
        _schedule(module, rights);
    }

    /// @inheritdoc IStakingParameters
    function setGuardian(address newGuardian) external override onlyOwner {
        _setGuardian(newGuardian);
    }

    /// @inheritdoc IStakingParameters
    function pauseEntries() external override onlyGuardian {
        uint40 last = _packed().pausedUntil;
        if (last != 0 && block.timestamp < last + _PAUSE_REST) revert PausedLately(last + _PAUSE_REST);
        _pauseUntil(uint40(block.timestamp) + _PAUSE);
    }

    /// @inheritdoc IStakingParameters
    function unpauseEntries() external override {
        if (msg.sender != owner() && msg.sender != _guardianNow()) revert OnlyGuardian(msg.sender);
        if (block.timestamp < _packed().pausedUntil) _pauseUntil(uint40(block.timestamp));
    }

    /// @inheritdoc IStakingParameters
    function parameters() external view override returns (IStakingParameters.Parameters memory) {
        Packed memory f = _packed();
        return
            IStakingParameters.Parameters({
                seatCapPerDay: f.seatCapPerDay,
                minSelf: _leastSelf(),
                lease: f.lease,
                unbondSelf: f.unbondSelf,
                unbondDelegation: f.unbondDelegation,
                maxSlashesPerDay: f.maxSlashesPerDay,
                maxDisplacementsPerDay: f.maxDisplacementsPerDay
            });
    }

    /// @inheritdoc IStakingParameters
    function moduleRights(address module) external view override returns (ModuleRights memory) {
        return _moduleRights(module);
    }

    /// @inheritdoc IStakingParameters
    function guardian() external view override returns (address) {
        return _guardianNow();
    }

    /// @inheritdoc IStakingParameters
    function pausedUntil() external view override returns (uint40) {
        return _packed().pausedUntil;
    }

    function _bound(bytes32 parameter, uint256 given, uint256 least, uint256 most) private pure {
        if (given < least || given > most) revert OutOfBounds(parameter, given, least, most);
    }
}
