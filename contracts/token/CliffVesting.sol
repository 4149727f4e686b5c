// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {VestingWallet} from "@openzeppelin/contracts/finance/VestingWallet.sol";
import {VestingWalletCliff} from "@openzeppelin/contracts/finance/VestingWalletCliff.sol";

/**
 * @title CliffVesting
 * @notice Holds an allocation of DIMT for its beneficiary: nothing is released before the cliff; from then on what has
 * vested, in proportion to the time since the start. The beneficiary owns the wallet; anyone may call {release}, which
 * pays the beneficiary alone.
 */
contract CliffVesting is VestingWalletCliff {
    /**
     * @notice Makes a wallet; what is sent to it vests.
     * @param beneficiary Who is paid.
     * @param start When vesting begins, in Unix seconds.
     * @param duration Seconds from the start until all is vested.
     * @param cliffDuration Seconds from the start in which nothing can be released.
     */
    constructor(
        address beneficiary,
        uint64 start,
        uint64 duration,
        uint64 cliffDuration
    ) VestingWallet(beneficiary, start, duration) VestingWalletCliff(cliffDuration) {}
}
