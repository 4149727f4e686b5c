// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";

/**
 * @title DIMToken
 * @notice DIMT: names are paid and services rewarded in it. ERC-20 with 18 decimals and ERC-2612 permits. There are
 * 10 billion, all allotted at deployment; nobody can mint or burn, and the contract has no owner.
 */
contract DIMToken is ERC20, ERC20Permit {
    /// @notice All DIMT there is and ever will be, in wei.
    uint256 public constant SUPPLY = 10_000_000_000e18;

    /// @notice Thrown when the allocation's two lists differ in length.
    error AllocationMismatch(uint256 holders, uint256 amounts);
    /// @notice Thrown when the allocation does not add up to {SUPPLY}.
    error AllocationNotSupply(uint256 sum);

    /**
     * @notice Allots the whole supply.
     * @param holders Who gets it.
     * @param amounts How much each gets, in DIMT wei; the sum is exactly {SUPPLY}.
     */
    constructor(
        address[] memory holders,
        uint256[] memory amounts
    ) ERC20("DIM Token", "DIMT") ERC20Permit("DIM Token") {
        if (holders.length != amounts.length) revert AllocationMismatch(holders.length, amounts.length);
        for (uint256 i = 0; i < holders.length; ++i) _mint(holders[i], amounts[i]);
        if (totalSupply() != SUPPLY) revert AllocationNotSupply(totalSupply());
    }
}
