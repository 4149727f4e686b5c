// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {Time} from "@openzeppelin/contracts/utils/types/Time.sol";

import {IServiceProviders} from "../staking/IServiceProviders.sol";
import {ISeatVotes} from "../staking/votes/ISeatVotes.sol";
import {ANSTimelock} from "./ANSTimelock.sol";
import {Guardian} from "./Guardian.sol";
import {HandoverFigures} from "./HandoverFigures.sol";
import {IANSGovernor} from "./IANSGovernor.sol";
import {IGuardian} from "./IGuardian.sol";
import {IHandoverController} from "./IHandoverController.sol";

/**
 * @title HandoverController
 * @notice See {IHandoverController}. It calls the timelock alone, and nothing there can make a step fail, since no
 * other account can change a role.
 */
contract HandoverController is IHandoverController {
    /// @inheritdoc IHandoverController
    IANSGovernor public immutable override GOVERNOR;
    /// @inheritdoc IHandoverController
    ANSTimelock public immutable override TIMELOCK;
    /// @inheritdoc IHandoverController
    IGuardian public immutable override GUARDIAN;
    /// @inheritdoc IHandoverController
    address public immutable override FOUNDATION;
    /// @inheritdoc IHandoverController
    uint48 public immutable override BEGAN_AT = Time.timestamp();

    ISeatVotes private immutable _VOTES;

    Figures private _figures;
    mapping(uint256 proposalId => bool) private _counted;

    /// @inheritdoc IHandoverController
    Stage public override stage;
    /// @inheritdoc IHandoverController
    uint48 public override stageSince = Time.timestamp();
    /// @inheritdoc IHandoverController
    uint256 public override proposalsCounted;

    modifier onlyLed() {
        if (stage != Stage.Led) revert HandoverWrongStage(stage);
        _;
    }

    /**
     * @notice Starts at the first stage. It takes effect once the timelock has appointed it.
     * @param governor Of the SPs. Timelock, foundation, votes and custody are those it names.
     */
    constructor(IANSGovernor governor, Figures memory figures_) {
        HandoverFigures.check(figures_);
        _figures = figures_;
        GOVERNOR = governor;
        TIMELOCK = ANSTimelock(payable(governor.timelock()));
        FOUNDATION = TIMELOCK.FOUNDATION();
        _VOTES = ISeatVotes(address(governor.token()));
        GUARDIAN = new Guardian(IServiceProviders(_VOTES.CUSTODY()), governor, FOUNDATION);
    }

    /// @inheritdoc IHandoverController
    function advance() external override {
        if (stage == Stage.Community) revert HandoverComplete();
        _checkSeats();
        _checkTime(BEGAN_AT + _figures.ages[uint8(stage)]);
        if (stage == Stage.Led) _checkProposals();
        stage = Stage(uint8(stage) + 1);
        stageSince = Time.timestamp();
        emit StageAdvanced(stage);
        _moveRoles(stage);
    }

    /// @inheritdoc IHandoverController
    function endVeto() external override onlyLed {
        _checkTime(_vetoEnd());
        emit VetoEnded();
        TIMELOCK.revokeRole(TIMELOCK.CANCELLER_ROLE(), FOUNDATION);
    }

    /// @inheritdoc IHandoverController
    function countProposal(uint256 proposalId) external override onlyLed {
        IGovernor governor = IGovernor(address(GOVERNOR));
        bool executed = governor.state(proposalId) == IGovernor.ProposalState.Executed;
        bool led = governor.proposalSnapshot(proposalId) >= stageSince;
        if (!executed || !led || _counted[proposalId]) revert HandoverNotCountable(proposalId);
        _counted[proposalId] = true;
        emit ProposalCounted(proposalId, ++proposalsCounted);
    }

    /// @inheritdoc IHandoverController
    function figures() external view override returns (Figures memory) {
        return _figures;
    }

    function _moveRoles(Stage next) private {
        (bytes32 proposer, bytes32 canceller) = (TIMELOCK.PROPOSER_ROLE(), TIMELOCK.CANCELLER_ROLE());
        if (next == Stage.Shared) {
            TIMELOCK.grantRole(proposer, address(GOVERNOR));
            TIMELOCK.setLeastDelay(_figures.sharedDelay);
        } else if (next == Stage.Led) {
            TIMELOCK.revokeRole(proposer, FOUNDATION);
            TIMELOCK.grantRole(canceller, address(GOVERNOR));
            TIMELOCK.setLeastDelay(0);
            TIMELOCK.allowGiving();
        } else {
            TIMELOCK.revokeRole(canceller, FOUNDATION);
        }
    }

    function _checkSeats() private view {
        uint256 seats = _figures.seats[uint8(stage)];
        uint256 since = _VOTES.heldSince(seats);
        if (since == 0 || block.timestamp < since + _figures.hold) revert HandoverSeatsNotHeld(seats, since);
    }

    function _checkProposals() private view {
        uint256 needed = _figures.proposals;
        if (proposalsCounted < needed && block.timestamp < _vetoEnd()) {
            revert HandoverTooFewProposals(proposalsCounted, needed);
        }
    }

    function _checkTime(uint256 earliest) private view {
        if (block.timestamp < earliest) revert HandoverTooEarly(earliest);
    }

    function _vetoEnd() private view returns (uint256) {
        return stageSince + _figures.veto;
    }
}
