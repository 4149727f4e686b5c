// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IValidatorSource} from "./IValidatorSource.sol";

/**
 * @title IValidatorAdapter
 * @notice What the QBFT engine of a sovereign ANS chain calls, at 0x0000000000000000000000000000000000007777: hands on
 * the list of a source that may be exchanged, and always has an answer. If the source fails, that is the last good list
 * that was kept; if none was, the founders.
 *
 * A good list has 4 to 31 addresses, none zero and none twice, and is encoded as Solidity does.
 */
interface IValidatorAdapter is IValidatorSource {
    /// @notice The list is asked of `source` from now on; zero for nobody.
    event SourceChanged(address indexed source);
    /// @notice Somebody else may change the source.
    event AdminChanged(address indexed admin);
    /// @notice This list is the answer when the source fails.
    event ListKept(address[] validators);

    /// @notice Thrown when anybody but the admin calls.
    error OnlyAdmin(address caller);
    /// @notice Thrown when the admin would be the zero address.
    error ZeroAdmin();
    /// @notice Thrown when a source does not answer with a good list.
    error BadSource(address source);

    /// @notice Keeps the list of the source as the last good one. Callable by anyone.
    function refresh() external;

    /// @notice Asks `source` from now on, which must answer with a good list, and keeps it; zero asks nobody.
    /// Callable by the admin.
    function setSource(address source) external;

    /// @notice Hands over to another admin. Callable by the admin.
    function setAdmin(address admin) external;

    /// @notice Who may change the source: the founders' multi-signature account at first, the timelock later.
    function admin() external view returns (address);

    /// @notice Who is asked for the list; zero for nobody.
    function source() external view returns (address);

    /// @notice The answer while no list was ever kept.
    function founders() external view returns (address[] memory);

    /// @notice The last good list that was kept; empty if none was.
    function lastGood() external view returns (address[] memory);
}
