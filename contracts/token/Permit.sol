// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";

using Permits for Permit global;

/**
 * @notice An ERC-2612 permit for the contract that is called, signed by whoever calls it.
 * @param value DIMT wei.
 * @param deadline Unix seconds; 0 stands for no permit.
 */
struct Permit {
    uint256 value;
    uint256 deadline;
    uint8 v;
    bytes32 r;
    bytes32 s;
}

/**
 * @title Permits
 * @notice Uses a {Permit}.
 */
library Permits {
    /// @notice Lets the calling contract spend the caller's tokens, unless there is no permit. One that somebody else
    /// has used before is no reason to fail: what counts is the allowance, which the payment asks for.
    function use(Permit calldata p, address token) internal {
        if (p.deadline == 0) return;
        // solhint-disable-next-line no-empty-blocks
        try IERC20Permit(token).permit(msg.sender, address(this), p.value, p.deadline, p.v, p.r, p.s) {} catch {}
    }
}
