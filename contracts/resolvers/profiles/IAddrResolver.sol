// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @title IAddrResolver
 * @notice The Ethereum address of a name (ENSIP-1).
 */
interface IAddrResolver {
    /// @notice The Ethereum address record of `node` is now `a`. Comes with an {IAddressResolver-AddressChanged}.
    event AddrChanged(bytes32 indexed node, address a);

    /// @notice The Ethereum address of `node`; zero for none. The same as {IAddressResolver-addr} of coin type 60.
    function addr(bytes32 node) external view returns (address payable);
}
