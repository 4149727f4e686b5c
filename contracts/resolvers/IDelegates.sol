// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @title IDelegates
 * @notice Accounts that may write the records of one name in this resolver, and nothing else: not transfer the name,
 * not change its resolver, not make further delegates. A delegation ends when the name changes hands, when its records
 * are cleared, and while the name is not live.
 */
interface IDelegates {
    /// @notice `delegate` may write the records of `node` (`approved`), or no longer; `owner` holds the name.
    event Approved(address owner, bytes32 indexed node, address indexed delegate, bool indexed approved);

    /// @notice Lets `delegate` write the records of `node`, or no longer. Callable by the owner and their operators.
    function approve(bytes32 node, address delegate, bool approved) external;

    /// @notice True if `owner` holds the live name `node` and `delegate` may write its records.
    function isApprovedFor(address owner, bytes32 node, address delegate) external view returns (bool);
}
