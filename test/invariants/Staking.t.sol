// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Test} from "../helpers/Test.sol";
import {StakingHandler} from "./StakingHandler.sol";

/**
 * @dev After every act in a random history of owners, delegators, modules, governance and time: a custody with four
 * places. Every assertion names the invariant that it belongs to, I1 to I22, with the word that says what is wrong.
 */
contract StakingInvariants is Test {
    StakingHandler private _handler;

    function setUp() public {
        _handler = StakingHandler(deploy("StakingHandler.sol:StakingHandler", ""));
        targetContract(address(_handler));
        targetSelector(address(_handler), _acts());
    }

    /// @dev I1 supply, I2 solvency, I3 reserve, I4 monotone, I5 credits, I6 paths, I11 lease, I12 idle, I15 escrow.
    function invariant_EveryWeiIsAccountedFor() public {
        _handler.checkMoney();
    }

    /// @dev I7 places, I8 stakes, I9 delegations, I10 ranks, I13 principal, I14 votes, I18 commission, I20 keys.
    function invariant_EverySeatIsInItsPlace() public view {
        _handler.checkRanks();
        _handler.checkPeople();
    }

    /// @dev I17 nobody is stuck, I22 exits are never stopped.
    function afterInvariant() public {
        _handler.everybodyLeaves(vm.getBlockTimestamp());
    }

    function _acts() private view returns (bytes4[] memory acts) {
        acts = new bytes4[](34);
        acts[0] = _handler.join.selector;
        acts[1] = _handler.topUp.selector;
        acts[2] = _handler.decreaseSelf.selector;
        acts[3] = _handler.exit.selector;
        acts[4] = _handler.withdrawSelf.selector;
        acts[5] = _handler.unjail.selector;
        acts[6] = _handler.displace.selector;
        acts[7] = _handler.reap.selector;
        acts[8] = _handler.settle.selector;
        acts[9] = _handler.claimSeat.selector;
        acts[10] = _handler.setCommission.selector;
        acts[11] = _handler.setDelegationCap.selector;
        acts[12] = _handler.rotateKey.selector;
        acts[13] = _handler.passOnSeat.selector;
        acts[14] = _handler.delegate.selector;
        acts[15] = _handler.undelegate.selector;
        acts[16] = _handler.redelegate.selector;
        acts[17] = _handler.withdrawStake.selector;
        acts[18] = _handler.claimDelegation.selector;
        acts[19] = _handler.claimMany.selector;
        acts[20] = _handler.compound.selector;
        acts[21] = _handler.recordService.selector;
        acts[22] = _handler.slash.selector;
        acts[23] = _handler.slashAgain.selector;
        acts[24] = _handler.releaseSlash.selector;
        acts[25] = _handler.revertSlash.selector;
        acts[26] = _handler.holdSlash.selector;
        acts[27] = _handler.fundReserve.selector;
        acts[28] = _handler.donate.selector;
        acts[29] = _handler.setParameters.selector;
        acts[30] = _handler.passTime.selector;
        acts[31] = _handler.pause.selector;
        acts[32] = _handler.delegateVotes.selector;
        acts[33] = _handler.recordService.selector;
    }
}
