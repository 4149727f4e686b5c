// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Sample} from "../../../contracts/staking/modules/Sample.sol";
import {Test} from "../../helpers/Test.sol";

/// @dev Draws of all sizes.
contract SampleTest is Test {
    function testFuzz_drawsEachAtMostOnce(bytes32 seed, uint256 size, uint256 count) public pure {
        size = bound(size, 0, 1024);
        count = bound(count, 0, size < 20 ? size : 20);
        uint256[] memory drawn = Sample.draw(seed, size, count);
        assertEq(drawn.length, count, "count");
        for (uint256 i = 0; i < count; ++i) {
            assertLt(drawn[i], size);
            for (uint256 j = 0; j < i; ++j) assertNotEq(bytes32(drawn[i]), bytes32(drawn[j]));
        }
    }

    function testFuzz_drawsAllThereAre(bytes32 seed, uint256 size) public pure {
        size = bound(size, 1, 20);
        uint256[] memory drawn = Sample.draw(seed, size, size);
        uint256 seen = 0;
        for (uint256 i = 0; i < size; ++i) seen |= 1 << drawn[i];
        assertEq(seen, (1 << size) - 1, "seen");
    }

    /// @dev Over 1,200 draws of 2 out of 6, each number comes first, and second, in about 200.
    function test_drawsAllAlike() public pure {
        uint256[6][2] memory counts;
        for (uint256 i = 0; i < 1200; ++i) {
            uint256[] memory drawn = Sample.draw(bytes32(i), 6, 2);
            ++counts[0][drawn[0]];
            ++counts[1][drawn[1]];
        }
        for (uint256 i = 0; i < 12; ++i) assertApproxEqAbs(counts[i / 6][i % 6], 200, 50, "chance");
    }
}
