// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IServiceProviders} from "../staking/IServiceProviders.sol";

/**
 * @title IGuardian
 * @notice The guardian of the custody of seats, as the keeper of the day wills: the foundation until the last stage of
 * the hand-over, and after that whom the service providers have elected as the guardian of their proposals, or nobody.
 * The custody knows this contract alone, so the foundation's right ends without anybody's consent.
 */
interface IGuardian {
    /// @notice Thrown when anybody but the keeper calls.
    error GuardianOnlyKeeper(address caller);

    /// @notice See {IStakingParameters-pauseEntries}. Callable by the keeper.
    function pauseEntries() external;

    /// @notice See {IStakingParameters-unpauseEntries}. Callable by the keeper.
    function unpauseEntries() external;

    /// @notice See {ISlashing-holdSlash}. Callable by the keeper.
    function holdSlash(bytes32 fault) external;

    /// @notice Who gives the orders now; zero for nobody.
    function keeper() external view returns (address);

    /// @notice The custody of the seats.
    function CUSTODY() external view returns (IServiceProviders);
}
