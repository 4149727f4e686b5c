// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC5805} from "@openzeppelin/contracts/interfaces/IERC5805.sol";

import {ISeatDirectory} from "../registrar/ISeatDirectory.sol";
import {IDelegation} from "./IDelegation.sol";
import {IRewards} from "./IRewards.sol";
import {ISeats} from "./ISeats.sol";
import {ISeatTerms} from "./ISeatTerms.sol";
import {ISeatViews} from "./ISeatViews.sol";
import {IService} from "./IService.sol";
import {ISlashing} from "./ISlashing.sol";
import {IStakingParameters} from "./IStakingParameters.sol";
import {ISeatKeys} from "./keys/ISeatKeys.sol";

/**
 * @title IServiceProviders
 * @notice The custody of the service providers' stakes: immutable, and the only contract that holds them.
 */
interface IServiceProviders is
    IStakingParameters,
    IRewards,
    ISeats,
    ISeatTerms,
    ISeatViews,
    IService,
    IDelegation,
    ISlashing,
    ISeatDirectory
{
    /// @notice The token.
    function DIMT() external view returns (IERC20);

    /// @notice One vote for each active seat, held by its owner or whom the owner delegates it to.
    function SEAT_VOTES() external view returns (IERC5805);

    /// @notice The least stake of a seat, its owner's and what is delegated to it: 5,000,000 DIMT.
    function SEAT_STAKE() external view returns (uint256);

    /// @notice The most seats that are active at once: 1,024.
    function MAX_SEATS() external view returns (uint256);

    /// @notice What flows to all active seats in a day: 1,024,000 DIMT.
    function DAILY() external view returns (uint256);

    /// @notice The operator keys of all seats, made by this contract and set by it alone.
    function SEAT_KEYS() external view returns (ISeatKeys);
}
