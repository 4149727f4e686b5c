// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @title IInterfaceResolver
 * @notice Contracts that implement an interface for a name (ENSIP-8).
 */
interface IInterfaceResolver {
    /// @notice `implementer` implements `interfaceID` for `node` from now on; zero for none.
    event InterfaceChanged(bytes32 indexed node, bytes4 indexed interfaceID, address implementer);

    /**
     * @notice The contract that implements an interface for `node`: the one set for it, else the contract at the name's
     * own address if that says so by ERC-165; zero for none.
     */
    function interfaceImplementer(bytes32 node, bytes4 interfaceID) external view returns (address);
}
