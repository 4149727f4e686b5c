// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Emission} from "../../contracts/staking/custody/Emission.sol";

/// @dev Lets a test and the economics benchmark call the library.
contract EmissionHarness {
    uint256 public constant DAILY = Emission.DAILY;
    uint256 public constant TAIL_DAYS = Emission.TAIL_DAYS;
    uint256 public constant DECAY = Emission.DECAY;
    uint256 public constant ONE = Emission.ONE;

    function emitted(uint256 reserve, uint256 daily, uint256 dt) external pure returns (uint256) {
        return Emission.emitted(reserve, daily, dt);
    }

    /// @dev One period of `dt` seconds after the other: what is paid in at its start, then what flows out in it.
    function stream(
        uint256 reserve,
        uint256 daily,
        uint256 dt,
        uint256[] calldata paidIn
    ) external pure returns (uint256[] memory out) {
        out = new uint256[](paidIn.length);
        for (uint256 i = 0; i < paidIn.length; ++i) {
            reserve += paidIn[i];
            out[i] = Emission.emitted(reserve, daily, dt);
            reserve -= out[i];
        }
    }
}
