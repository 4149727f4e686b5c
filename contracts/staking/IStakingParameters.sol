// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @title IStakingParameters
 * @notice What governance may change about the seats, inside bounds that nobody can change, and which modules may prove
 * service and faults. None of it moves what people have staked, or the reserve.
 */
interface IStakingParameters {
    /**
     * @notice The figures that can be changed.
     * @param seatCapPerDay The most that flows to one seat a day, in DIMT wei: 0 for no limit, or at least 1,000 DIMT.
     * @param minSelf The least of the owner's stake, in DIMT wei: 1 to 5 million DIMT; it can only be lowered.
     * @param lease Seconds a proof of service lasts: 1 to 14 days.
     * @param unbondSelf Seconds the owner's stake unbonds: 14 to 30 days, no less than a fault can be proven.
     * @param unbondDelegation Seconds a delegation unbonds: 1 to 14 days.
     * @param maxSlashesPerDay Seats that can be slashed in a day: 1 to 32.
     * @param maxDisplacementsPerDay Seats that can be displaced in a day: 1 to 255.
     */
    struct Parameters {
        uint96 seatCapPerDay;
        uint96 minSelf;
        uint24 lease;
        uint24 unbondSelf;
        uint24 unbondDelegation;
        uint8 maxSlashesPerDay;
        uint8 maxDisplacementsPerDay;
    }

    /**
     * @notice What a module may do, now and later.
     * @param rights Bits of {SERVICE_RIGHT} and {SLASH_RIGHT} that hold now.
     * @param nextRights Bits that hold from `readyAt` on.
     * @param readyAt When the next rights begin, in Unix seconds; 0 if none were scheduled.
     */
    struct ModuleRights {
        uint8 rights;
        uint8 nextRights;
        uint40 readyAt;
    }

    /// @notice The figures are these from now on.
    event ParametersChanged(Parameters parameters);
    /// @notice A module will have these rights from `readyAt` on; taking rights away holds at once.
    event ModuleScheduled(address indexed module, uint8 rights, uint40 readyAt);
    /// @notice The guardian is another one; zero for none.
    event GuardianChanged(address indexed guardian);
    /// @notice Entries are paused until `until`; the time passed if the pause was ended.
    event EntriesPaused(uint40 until);

    /// @notice Thrown when a figure is outside its bounds; its name is given in ASCII.
    error OutOfBounds(bytes32 parameter, uint256 given, uint256 least, uint256 most);
    /// @notice Thrown when a module lacks the right.
    error OnlyModule(address caller, uint8 right);
    /// @notice Thrown when anybody but the guardian calls.
    error OnlyGuardian(address caller);
    /// @notice Thrown when entries are paused.
    error EntriesArePaused(uint40 until);
    /// @notice Thrown when entries are to be paused again within 30 days after a pause.
    error PausedLately(uint40 pausableAt);

    /// @notice Changes the figures; what was earned before was earned by the former ones. Callable by the owner.
    function setParameters(Parameters calldata newParameters) external;

    /// @notice Gives a module rights, 15 days from now, or at once while nobody has joined; rights that it loses, it
    /// loses at once. Callable by the owner (the timelock).
    function scheduleModule(address module, uint8 rights) external;

    /// @notice Names who may pause entries; zero for nobody. Callable by the owner (the timelock).
    function setGuardian(address newGuardian) external;

    /// @notice Stops joining, topping up, delegating and displacing for 7 days; not again within 30 days after. What
    /// people take out is never stopped. Callable by the guardian.
    function pauseEntries() external;

    /// @notice Ends a pause. Callable by the guardian and the owner.
    function unpauseEntries() external;

    /// @notice The figures.
    function parameters() external view returns (Parameters memory);

    /// @notice The rights of a module.
    function moduleRights(address module) external view returns (ModuleRights memory);

    /// @notice Who may pause entries.
    function guardian() external view returns (address);

    /// @notice Until when entries are paused; in the past if they are not.
    function pausedUntil() external view returns (uint40);

    /// @notice The right to renew leases: bit 1.
    function SERVICE_RIGHT() external view returns (uint8);

    /// @notice The right to slash: bit 2.
    function SLASH_RIGHT() external view returns (uint8);
}
