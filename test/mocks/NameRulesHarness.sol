// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ILabelErrors} from "../../contracts/names/ILabelErrors.sol";
import {NameRules} from "../../contracts/names/NameRules.sol";

/// @dev Lets a test call the library.
contract NameRulesHarness is ILabelErrors {
    function check(string calldata name) external pure {
        NameRules.check(name);
    }

    function checkText(string calldata name) external pure {
        NameRules.checkText(name);
    }
}
