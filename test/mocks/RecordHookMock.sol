// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IFeeRouter} from "../../contracts/registrar/IFeeRouter.sol";
import {IRecordHook} from "../../contracts/registrar/IRecordHook.sol";

/// @dev A hook that counts, refuses, never ends, or has the verifiers' pool paid, as a test says.
contract RecordHookMock is IRecordHook {
    enum Mood {
        Count,
        Refuse,
        NeverEnd,
        Pull
    }

    Mood public mood;
    uint256 public records;

    error Refused();

    function setMood(Mood newMood) external {
        mood = newMood;
    }

    function onRecord() external override {
        ++records;
        if (mood == Mood.Refuse) revert Refused();
        while (mood == Mood.NeverEnd) ++records;
        if (mood == Mood.Pull) IFeeRouter(msg.sender).payPool(IFeeRouter.Pool.Verifier);
    }
}
