// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ANSTimelock} from "./ANSTimelock.sol";
import {IANSGovernor} from "./IANSGovernor.sol";
import {IGuardian} from "./IGuardian.sol";

/**
 * @title IHandoverController
 * @notice The way from the foundation to the service providers (SPs), which nobody can stop, shorten or go back. It is
 * the only administrator of the timelock and can do nothing but what is drawn here. Anyone takes the next step once
 * its condition holds on chain.
 *
 *     ┌────────────┐ 16 seats  ┌────────────┐ 64 seats  ┌────────────┐ 128 seats, 365 days  ┌────────────┐
 *     │ Foundation │──────────▶│   Shared   │──────────▶│    Led     │─────────────────────▶│ Community  │
 *     └────────────┘           └────────────┘ 180 days  └────────────┘ 5 proposals executed └────────────┘
 *                                                        │          ▲  or the veto is over
 *                                                        └─endVeto──┘
 *                                                          365 days
 *
 *     proposes     foundation   foundation, governor     governor                            governor
 *     cancels      foundation   foundation               governor, and, until the            governor
 *                                                        veto ends, the foundation
 *     least delay  the set one  7 days                   the set one                         the set one
 *     gives away   no           no                       yes                                 yes
 *     guardian     foundation   foundation               foundation                          elected by SPs
 *
 * Seats: at least as many have been active for 30 days without a break, see {ISeatVotes-heldSince}. Days: since
 * the hand-over began. Proposals: of the governor, voted on and executed since the SPs lead, each shown once to
 * {countProposal}. The figures are of the deployment; the ones above are those of the main network. "Gives away" and
 * "least delay" are explained in {IANSTimelock}: while the foundation proposes, what the timelock owns stays with it,
 * and while both propose, each has time to see what the other wants.
 */
interface IHandoverController {
    /// @notice How far the hand-over is.
    enum Stage {
        Foundation,
        Shared,
        Led,
        Community
    }

    /**
     * @notice The figures of the conditions; none can be changed.
     * @param seats How many seats the stages Shared, Led and Community need: powers of two up to 256, none smaller
     * than the one before.
     * @param ages Seconds since the hand-over began that they need: up to 730 days, none shorter than the one before.
     * @param hold Seconds that the seats must have been active without a break: up to 90 days.
     * @param veto Seconds the foundation may cancel what SPs have queued, once they lead: up to 365 days.
     * @param proposals How many proposals SPs must have executed, or else the veto must be over: up to 20.
     * @param sharedDelay Seconds that operations wait at least in the stage Shared: up to 30 days.
     */
    struct Figures {
        uint16[3] seats;
        uint32[3] ages;
        uint32 hold;
        uint32 veto;
        uint16 proposals;
        uint32 sharedDelay;
    }

    /// @notice The next stage began.
    event StageAdvanced(Stage indexed stage);
    /// @notice The foundation may not cancel any longer.
    event VetoEnded();
    /// @notice A proposal of the SPs counts as executed; `count` have been by now.
    event ProposalCounted(uint256 indexed proposalId, uint256 count);

    /// @notice Thrown when a figure is outside its bounds.
    error HandoverFigureOutOfBounds(string figure, uint256 given, uint256 least, uint256 most);
    /// @notice Thrown when a number of seats is no power of two.
    error HandoverNotPowerOfTwo(uint256 seats);
    /// @notice Thrown when there is no next stage.
    error HandoverComplete();
    /// @notice Thrown when fewer seats are active than needed; `since` is 0 then; or when they have not been for long
    /// enough.
    error HandoverSeatsNotHeld(uint256 seats, uint256 since);
    /// @notice Thrown when the time has not come.
    error HandoverTooEarly(uint256 earliest);
    /// @notice Thrown when SPs have executed too few proposals and the veto is not over.
    error HandoverTooFewProposals(uint256 counted, uint256 needed);
    /// @notice Thrown when something is asked for in a stage that does not have it.
    error HandoverWrongStage(Stage stage);
    /// @notice Thrown when a proposal was not executed, was voted on before the SPs led, or was counted.
    error HandoverNotCountable(uint256 proposalId);

    /// @notice Takes the next step. Callable by anyone, once its condition holds.
    function advance() external;

    /// @notice Takes the veto from the foundation. Callable by anyone, once its time is over, in the stage Led.
    function endVeto() external;

    /// @notice Counts a proposal that SPs have executed. Callable by anyone, once for each, in the stage Led.
    function countProposal(uint256 proposalId) external;

    /// @notice How far the hand-over is.
    function stage() external view returns (Stage);

    /// @notice When this stage began, in Unix seconds.
    function stageSince() external view returns (uint48);

    /// @notice How many proposals of SPs have been counted.
    function proposalsCounted() external view returns (uint256);

    /// @notice The figures.
    function figures() external view returns (Figures memory);

    /// @notice When the hand-over began, in Unix seconds.
    function BEGAN_AT() external view returns (uint48);

    /// @notice The votes of the seats, by which the stages are measured.
    function GOVERNOR() external view returns (IANSGovernor);

    /// @notice The timelock that is handed over.
    function TIMELOCK() external view returns (ANSTimelock);

    /// @notice The guardian of the custody of seats.
    function GUARDIAN() external view returns (IGuardian);

    /// @notice Who hands over.
    function FOUNDATION() external view returns (address);
}
