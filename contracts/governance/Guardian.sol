// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IServiceProviders} from "../staking/IServiceProviders.sol";
import {IANSGovernor} from "./IANSGovernor.sol";
import {IGuardian} from "./IGuardian.sol";
import {IHandoverController} from "./IHandoverController.sol";

/**
 * @title Guardian
 * @notice See {IGuardian}. The hand-over makes it.
 */
contract Guardian is IGuardian {
    /// @inheritdoc IGuardian
    IServiceProviders public immutable override CUSTODY;

    IHandoverController private immutable _HANDOVER = IHandoverController(msg.sender);
    IANSGovernor private immutable _GOVERNOR;
    address private immutable _FOUNDATION;

    modifier onlyKeeper() {
        if (msg.sender != keeper()) revert GuardianOnlyKeeper(msg.sender);
        _;
    }

    /**
     * @notice Starts with the foundation as keeper.
     * @param custody The custody of the seats.
     * @param governor Elects the later keeper.
     * @param foundation The first keeper.
     */
    constructor(IServiceProviders custody, IANSGovernor governor, address foundation) {
        CUSTODY = custody;
        _GOVERNOR = governor;
        _FOUNDATION = foundation;
    }

    /// @inheritdoc IGuardian
    function pauseEntries() external override onlyKeeper {
        CUSTODY.pauseEntries();
    }

    /// @inheritdoc IGuardian
    function unpauseEntries() external override onlyKeeper {
        CUSTODY.unpauseEntries();
    }

    /// @inheritdoc IGuardian
    function holdSlash(bytes32 fault) external override onlyKeeper {
        CUSTODY.holdSlash(fault);
    }

    /// @inheritdoc IGuardian
    function keeper() public view override returns (address) {
        bool last = _HANDOVER.stage() == IHandoverController.Stage.Community;
        return last ? _GOVERNOR.proposalGuardian() : _FOUNDATION;
    }
}
