// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @title ISlashing
 * @notice What a seat loses for a proven fault. A module proves the fault; what is taken rests in escrow, so that an
 * error can be undone, and is then divided: 10 % to who reported it, the rest to the reserve. Amounts are in DIMT wei.
 */
interface ISlashing {
    /**
     * @notice What was taken for one fault and is not divided yet.
     * @param seat Who lost it.
     * @param amount All that was taken; 0 once it was divided or given back.
     * @param releaseAt When it may be divided.
     * @param jailUntil Until when this fault keeps the seat in jail, in Unix seconds.
     * @param held True if the guardian has held it back, which it can do once.
     * @param reporter Who receives 10 % of it.
     */
    struct Escrow {
        uint24 seat;
        uint96 amount;
        uint40 releaseAt;
        uint40 jailUntil;
        bool held;
        address reporter;
    }

    /// @notice A seat lost `amount` of its owner's stake for a fault; the bounty is a part of it.
    event SeatSlashed(
        uint24 indexed seat,
        bytes32 indexed fault,
        address indexed reporter,
        uint256 amount,
        uint256 bounty,
        uint40 releaseAt
    );
    /// @notice What was taken for a fault was divided between the reporter and the reserve.
    event SlashReleased(bytes32 indexed fault, uint256 bounty, uint256 toReserve);
    /// @notice What was taken for a fault was given back.
    event SlashReverted(bytes32 indexed fault, uint24 indexed seat, uint256 amount);
    /// @notice The guardian holds back what was taken for a fault, for governance to decide.
    event SlashHeld(bytes32 indexed fault, uint40 releaseAt);

    /// @notice Thrown when a fault was punished before.
    error EvidenceUsed(bytes32 fault);
    /// @notice Thrown when as many seats as allowed were slashed today.
    error SlashLimitToday(uint256 most);
    /// @notice Thrown when a part of more than 10,000 basis points, or of nothing, is to be taken.
    error BadSlash(uint256 bps);
    /// @notice Thrown when nothing is in escrow for a fault.
    error NoEscrow(bytes32 fault);
    /// @notice Thrown when a fault was held back before.
    error AlreadyHeld(bytes32 fault);

    /**
     * @notice Takes a part of the owner's stake of a seat, rounded up, and sends the seat to jail. Never touches what
     * is delegated. Callable by a module with the right to slash.
     * @param bps The part, in basis points of all that is slashable.
     * @param jailFor Seconds the seat stays in jail; the greatest value is for ever.
     * @param reporter Who receives the bounty.
     * @param fault Names the fault; each is punished once.
     */
    function slash(uint24 seat, uint16 bps, uint40 jailFor, address reporter, bytes32 fault) external;

    /// @notice Divides what was taken for a fault, once its time in escrow is over. Callable by anyone.
    function releaseSlash(bytes32 fault) external;

    /// @notice Gives back what was taken for a fault and is still in escrow. The seat stays in jail for as long as
    /// something else keeps it there, and may else be unjailed at once. Callable by the owner (the timelock).
    function revertSlash(bytes32 fault) external;

    /// @notice Keeps what was taken for a fault 30 days longer in escrow, once. Callable by the guardian.
    function holdSlash(bytes32 fault) external;

    /// @notice What is in escrow for a fault.
    function escrowOf(bytes32 fault) external view returns (Escrow memory);
}
