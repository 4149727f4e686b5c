// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IMulticallable} from "../resolvers/profiles/IMulticallable.sol";

/**
 * @title RecordWriter
 * @notice Calls the resolver that a user chose, so that the registrar never does. It holds nothing and may do nothing,
 * but for the right that the registry gives it while a registration is open: to write the records of that one name.
 */
contract RecordWriter {
    /// @notice The registrar it works for.
    address public immutable REGISTRAR;

    /// @notice Thrown when anybody but the registrar calls.
    error OnlyRegistrar(address caller);

    constructor() {
        REGISTRAR = msg.sender;
    }

    /**
     * @notice Writes the records of a name that is just being registered. Callable by the registrar.
     * @param records Calls for the resolver, each about `node`.
     */
    function write(address resolver, bytes32 node, bytes[] calldata records) external {
        if (msg.sender != REGISTRAR) revert OnlyRegistrar(msg.sender);
        IMulticallable(resolver).multicallWithNodeCheck(node, records);
    }
}
