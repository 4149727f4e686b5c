// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";

import {Permit} from "../../token/Permit.sol";

/**
 * @title Vault
 * @notice The two ways of DIMT: in, for what is booked already, and out, for what the books no longer hold.
 */
abstract contract Vault is ReentrancyGuardTransient {
    using SafeERC20 for IERC20;

    /// @dev The token.
    function _token() internal view virtual returns (IERC20);

    /// @dev Takes DIMT of the caller, who may have signed a permit.
    function _take(uint256 amount, Permit calldata permit) internal {
        permit.use(address(_token()));
        _take(amount);
    }

    /// @dev Takes DIMT of the caller.
    function _take(uint256 amount) internal {
        _token().safeTransferFrom(msg.sender, address(this), amount);
    }

    /// @dev Pays DIMT.
    function _pay(address to, uint256 amount) internal {
        if (amount != 0) _token().safeTransfer(to, amount);
    }
}
