// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ILabelErrors} from "../../contracts/names/ILabelErrors.sol";
import {LabelRules} from "../../contracts/names/LabelRules.sol";

/// @dev Lets a test call the library. An interface in its bases, so that tests know the errors.
contract LabelRulesHarness is ILabelErrors {
    function codePoints(bytes calldata label) external pure returns (uint256) {
        return LabelRules.codePoints(label);
    }

    /// @dev For each label how many code points it has; 0 for one that is refused.
    function accepted(bytes[] calldata labels) external view returns (uint256[] memory counts) {
        counts = new uint256[](labels.length);
        for (uint256 i = 0; i < labels.length; ++i) {
            try this.codePoints(labels[i]) returns (uint256 count) {
                counts[i] = count;
            } catch {
                counts[i] = 0;
            }
        }
    }
}
