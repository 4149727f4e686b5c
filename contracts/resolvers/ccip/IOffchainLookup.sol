// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @title IOffchainLookup
 * @notice How a contract says that the answer lies off chain (EIP-3668, CCIP-Read).
 */
interface IOffchainLookup {
    /**
     * @notice Thrown when a client has to ask a gateway and bring what it says to `callbackFunction`.
     * @param sender The contract that asks; clients refuse a lookup whose sender is not the contract they called.
     * @param urls Gateways, to be tried in this order; `{sender}` and `{data}` stand for the next field and the first.
     * @param callData What to send to a gateway.
     * @param callbackFunction To be called as `callback(bytes response, bytes extraData)` on `sender`.
     * @param extraData To be handed to the callback unchanged.
     */
    error OffchainLookup(address sender, string[] urls, bytes callData, bytes4 callbackFunction, bytes extraData);
}
