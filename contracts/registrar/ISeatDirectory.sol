// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @title ISeatDirectory
 * @notice What the fee router and the modules ask of the service providers' seats. Implemented by their custody.
 */
interface ISeatDirectory {
    /// @notice True if the seat exists and serves now, so that a new name may choose it.
    function isActive(uint24 seat) external view returns (bool);

    /// @notice Where a seat's fees are paid; zero if the seat does not exist or may no longer be paid.
    function payoutOf(uint24 seat) external view returns (address);
}
