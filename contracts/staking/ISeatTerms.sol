// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @title ISeatTerms
 * @notice What the owner of a seat decides: its key, where it is paid, its commission, how much others may delegate,
 * and whose the seat is. Amounts are in DIMT wei, times in Unix seconds, rates in basis points (1/10,000).
 */
interface ISeatTerms {
    /// @notice Rewards and fees are paid to `payout` from now on.
    event SeatPayoutChanged(uint24 indexed seat, address payout);
    /// @notice The owner offers the seat to somebody, or to nobody any more.
    event SeatOffered(uint24 indexed seat, address indexed to);
    /// @notice A seat has another owner.
    event SeatTransferred(uint24 indexed seat, address indexed from, address indexed to);
    /// @notice A higher commission was announced; it begins at `effectiveAt`.
    event CommissionAnnounced(uint24 indexed seat, uint16 from, uint16 to, uint40 effectiveAt);
    /// @notice The commission is `to` from now on.
    event CommissionChanged(uint24 indexed seat, uint16 from, uint16 to);
    /// @notice Others may delegate at most `cap` from now on.
    event DelegationCapChanged(uint24 indexed seat, uint96 cap);

    /// @notice Thrown when a seat is accepted by somebody it was not offered to.
    error NotOffered(uint24 seat, address caller);

    /// @notice Gives the seat another operator key, as in {ISeatKeys}. Callable by the seat's owner.
    function rotateKey(uint24 seat, address newKey, bytes calldata keyProof) external;

    /// @notice Pays rewards and fees to `payout`, or to the owner if zero. Callable by the seat's owner.
    function setPayout(uint24 seat, address payout) external;

    /// @notice Offers the seat with all that is in it to `to`, or to nobody if zero. Callable by the seat's owner.
    function offerSeat(uint24 seat, address to) external;

    /// @notice Takes over a seat. The payout becomes the new owner. Callable by whom it was offered to.
    function acceptSeat(uint24 seat) external;

    /// @notice Lowers the commission at once, or announces a higher one, which begins 7 days later. Replaces what was
    /// announced before. Callable by the seat's owner.
    function setCommission(uint24 seat, uint16 commission) external;

    /// @notice Lets others delegate up to `cap`. What is delegated stays. Callable by the seat's owner.
    function setDelegationCap(uint24 seat, uint96 cap) external;
}
