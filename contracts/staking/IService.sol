// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @title IService
 * @notice The lease: a seat earns as long as a module has lately proved that it serves.
 */
interface IService {
    /// @notice A module proved that a seat served; the seat earns until `lease`.
    event ServiceRecorded(uint24 indexed seat, address indexed module, uint40 lease);

    /// @notice Renews the lease of an active seat: it earns for another lease from now. Callable by a
    /// module with the right to record service.
    function recordService(uint24 seat) external;
}
