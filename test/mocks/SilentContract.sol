// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @dev Reverts whatever it is asked.
contract SilentContract {}
