// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @title CoinType
 * @notice The vocabulary of chains in address records: SLIP-44 numbers (ENSIP-9) and, for EVM chains, the chain id with
 * the top bit of 32 set (ENSIP-11).
 */
library CoinType {
    /// @notice Ethereum, SLIP-44.
    uint256 internal constant ETH = 60;
    /// @notice Every EVM chain that has no record of its own (ENSIP-19).
    uint256 internal constant DEFAULT_EVM = 0x80000000;

    /// @notice True for Ethereum, for the default EVM record and for every EVM chain of ENSIP-11.
    function isEVM(uint256 coinType) internal pure returns (bool) {
        return coinType == ETH || coinType >> 31 == 1;
    }

    /// @notice True for the coin types that an address on this chain answers: 60, and the chain's own (ENSIP-11).
    function isThisChain(uint256 coinType) internal view returns (bool) {
        return coinType == ETH || (block.chainid < DEFAULT_EVM && coinType == (DEFAULT_EVM | block.chainid));
    }
}
