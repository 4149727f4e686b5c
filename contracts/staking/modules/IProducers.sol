// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @title IProducers
 * @notice Who knows which seat a producer of blocks works for: the custody itself, or the committee of validators.
 */
interface IProducers {
    /// @notice Which seat a key is, or was, of, and when it was retired (0 if it is in use), in Unix seconds.
    function seatOfKey(address key) external view returns (uint24 seat, uint40 retiredAt);
}
