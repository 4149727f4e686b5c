// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

import {IStakingParameters} from "../staking/IStakingParameters.sol";
import {IANSTimelock} from "./IANSTimelock.sol";

/**
 * @title ANSTimelock
 * @notice See {IANSTimelock}. It owns the contracts of ANS and does, after a delay, what governance has scheduled.
 */
contract ANSTimelock is IANSTimelock, TimelockController {
    /// @notice The longest delay that can be set, in seconds.
    uint256 public constant MOST_DELAY = 30 days;

    /// @notice The shortest delay that can be set, in seconds: the one of the beginning.
    uint256 public immutable LEAST_DELAY;
    /// @inheritdoc IANSTimelock
    address public immutable override FOUNDATION;

    address private _deployer;
    bool private _mayGive;
    uint256 private _floor;
    mapping(bytes32 id => address) private _scheduledBy;

    /**
     * @notice Starts with the foundation as proposer and canceller, without an administrator.
     * @param delay Seconds that operations wait, at most 30 days.
     * @param foundation The first proposer and canceller.
     * @param deployer Who appoints the administrator, and can do nothing else.
     */
    constructor(
        uint256 delay,
        address foundation,
        address deployer
    ) TimelockController(delay, _list(foundation), _list(address(0)), address(0)) {
        if (foundation == address(0) || deployer == address(0)) revert TimelockZeroAddress();
        _checkDelay(delay, 0);
        LEAST_DELAY = delay;
        FOUNDATION = foundation;
        _deployer = deployer;
        _revokeRole(DEFAULT_ADMIN_ROLE, address(this));
    }

    /// @inheritdoc IANSTimelock
    function appoint(address administrator) external override {
        if (msg.sender != _deployer) revert TimelockOnlyDeployer(msg.sender);
        if (administrator == address(0)) revert TimelockZeroAddress();
        delete _deployer;
        _grantRole(DEFAULT_ADMIN_ROLE, administrator);
        emit AdministratorAppointed(administrator);
    }

    /// @inheritdoc IANSTimelock
    function setLeastDelay(uint256 least) external override onlyRole(DEFAULT_ADMIN_ROLE) {
        _checkDelay(least, 0);
        _floor = least;
        emit LeastDelayChanged(least);
    }

    /// @inheritdoc IANSTimelock
    function allowGiving() external override onlyRole(DEFAULT_ADMIN_ROLE) {
        _mayGive = true;
        emit GivingAllowed();
    }

    /// @inheritdoc TimelockController
    function schedule(
        address target,
        uint256 value,
        bytes calldata data,
        bytes32 predecessor,
        bytes32 salt,
        uint256 delay
    ) public override {
        super.schedule(target, value, data, predecessor, salt, delay);
        _scheduledBy[hashOperation(target, value, data, predecessor, salt)] = msg.sender;
    }

    /// @inheritdoc TimelockController
    function scheduleBatch(
        address[] calldata targets,
        uint256[] calldata values,
        bytes[] calldata payloads,
        bytes32 predecessor,
        bytes32 salt,
        uint256 delay
    ) public override {
        super.scheduleBatch(targets, values, payloads, predecessor, salt, delay);
        _scheduledBy[hashOperationBatch(targets, values, payloads, predecessor, salt)] = msg.sender;
    }

    /// @inheritdoc TimelockController
    function updateDelay(uint256 newDelay) public override {
        _checkDelay(newDelay, LEAST_DELAY);
        super.updateDelay(newDelay);
    }

    /// @inheritdoc IANSTimelock
    function mayGive() external view override returns (bool) {
        return _mayGive;
    }

    /// @inheritdoc IANSTimelock
    function scheduledBy(bytes32 id) external view override returns (address) {
        return _scheduledBy[id];
    }

    /// @inheritdoc TimelockController
    function getMinDelay() public view override returns (uint256) {
        return Math.max(super.getMinDelay(), _floor);
    }

    /// @notice When an operation can be executed, in Unix seconds; 1 once it was; 0 if it is not scheduled, or was by
    /// who is no proposer any more.
    function getTimestamp(bytes32 id) public view override returns (uint256) {
        uint256 timestamp = super.getTimestamp(id);
        bool pending = timestamp > DONE_TIMESTAMP;
        return pending && !hasRole(PROPOSER_ROLE, _scheduledBy[id]) ? 0 : timestamp;
    }

    function _execute(address target, uint256 value, bytes calldata data) internal override {
        if (!_mayGive && _gives(bytes4(data))) revert TimelockKeeps(target, bytes4(data));
        super._execute(target, value, data);
    }

    /// @dev Calls that whoever owns a contract cannot undo, and the one that would keep the pause with the foundation.
    function _gives(bytes4 selector) private pure returns (bool) {
        return
            selector == Ownable.transferOwnership.selector ||
            selector == Ownable.renounceOwnership.selector ||
            selector == IStakingParameters.setGuardian.selector;
    }

    function _checkDelay(uint256 delay, uint256 least) private pure {
        if (delay < least || delay > MOST_DELAY) revert TimelockDelayOutOfBounds(delay, least, MOST_DELAY);
    }

    function _list(address account) private pure returns (address[] memory list) {
        list = new address[](1);
        list[0] = account;
    }
}
