// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IStakingParameters} from "../IStakingParameters.sol";
import {Figures} from "./Figures.sol";

/**
 * @title Modules
 * @notice Which contracts may prove service and faults. A right takes 15 days to begin, longer than any stake takes to
 * unbond by default, so that nobody is bound by a module that came after the decision to leave.
 */
abstract contract Modules is Figures {
    uint8 internal constant _SERVICE_RIGHT = 1;
    uint8 internal constant _SLASH_RIGHT = 2;

    uint40 private constant _NOTICE = 15 days;

    mapping(address module => IStakingParameters.ModuleRights) private _modules;

    /// @dev Lets only modules with `right` in.
    modifier onlyModule(uint8 right) {
        if (_rightsOf(msg.sender) & right == 0) revert IStakingParameters.OnlyModule(msg.sender, right);
        _;
    }

    function _schedule(address module, uint8 rights) internal {
        uint8 kept = _rightsOf(module) & rights;
        uint40 readyAt = uint40(block.timestamp);
        if (kept != rights && _hasBegun()) readyAt += _NOTICE;
        _modules[module] = IStakingParameters.ModuleRights({rights: kept, nextRights: rights, readyAt: readyAt});
        emit IStakingParameters.ModuleScheduled(module, rights, readyAt);
    }

    function _moduleRights(address module) internal view returns (IStakingParameters.ModuleRights memory m) {
        m = _modules[module];
        m.rights = _rightsOf(module);
    }

    /// @dev Whether anybody has joined.
    function _hasBegun() internal view virtual returns (bool);

    function _rightsOf(address module) private view returns (uint8) {
        IStakingParameters.ModuleRights memory m = _modules[module];
        return block.timestamp >= m.readyAt ? m.nextRights : m.rights;
    }
}
