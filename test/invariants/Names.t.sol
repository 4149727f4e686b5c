// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Test} from "../helpers/Test.sol";
import {NamesHandler} from "./NamesHandler.sol";

/**
 * @dev After every act of a random history: each name is held by one person, answers what that person wrote and nothing
 * of anybody before, only while it is registered; its expiry never fell; every DIMT paid is booked; the supply stands.
 */
contract NamesInvariants is Test {
    NamesHandler private _handler;

    function setUp() public {
        _handler = new NamesHandler();
        targetContract(address(_handler));
        bytes4[] memory acts = new bytes4[](14);
        acts[0] = NamesHandler.registerName.selector;
        acts[1] = NamesHandler.renewName.selector;
        acts[2] = NamesHandler.transferName.selector;
        acts[3] = NamesHandler.writeText.selector;
        acts[4] = NamesHandler.appointDelegate.selector;
        acts[5] = NamesHandler.tryToWrite.selector;
        acts[6] = NamesHandler.clearRecords.selector;
        acts[7] = NamesHandler.payToOwner.selector;
        acts[8] = NamesHandler.makeSubname.selector;
        acts[9] = NamesHandler.revokeSubname.selector;
        acts[10] = NamesHandler.emancipate.selector;
        acts[11] = NamesHandler.payOut.selector;
        acts[12] = NamesHandler.changeShares.selector;
        acts[13] = NamesHandler.passTime.selector;
        targetSelector(address(_handler), acts);
    }

    function invariant_EveryNameIsWhatItsHolderMadeIt() public {
        for (uint256 i = 0; i < _handler.nodeCount(); ++i) _handler.checkName(_handler.nodes(i));
        _handler.checkCounts();
    }

    function invariant_EveryFeeIsBooked() public view {
        _handler.checkMoney();
    }
}
