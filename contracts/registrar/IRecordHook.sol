// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @title IRecordHook
 * @notice What the fee router tells a contract that attributes records to whoever produces the block they are in.
 */
interface IRecordHook {
    /// @notice A record was paid for, in this block. Callable by anyone; what it does may not depend on who calls.
    function onRecord() external;
}
