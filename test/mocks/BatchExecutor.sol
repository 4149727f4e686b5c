// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ERC7821} from "@openzeppelin/contracts/account/extensions/draft-ERC7821.sol";

/// @dev What an account delegates to (EIP-7702) whose wallet makes several calls in one transaction, all or none.
contract BatchExecutor is ERC7821 {
    receive() external payable {}
}
