// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @title ISeatKeys
 * @notice The operator keys of seats. A key signs answers and proves service, and holds no money. It belongs to one
 * seat for ever, so that what it signed stays attributable after it was retired. The key itself proves that it agrees,
 * by the EIP-712 signature `OperatorKey(address owner)` for the seat's owner in the domain of this contract, so that
 * nobody can take the key of somebody else.
 */
interface ISeatKeys {
    /// @notice A seat has another operator key; `former` is zero for its first one.
    event SeatKeySet(uint24 indexed seat, address indexed former, address indexed key);

    /// @notice Thrown when anybody but the custody of the seats sets a key.
    error OnlyCustody(address caller);
    /// @notice Thrown when the operator key is, or was, a key of a seat.
    error KeyTaken(address key);
    /// @notice Thrown when the proof of the operator key is not its signature.
    error BadKeyProof(address key);

    /// @notice Gives a seat a key; the one before is retired now. Callable by the custody of the seats, which keeps the
    /// key that a seat has now.
    /// @param former The key before, zero for none.
    /// @param proof The signature of the key, 65 bytes.
    function set(uint24 seat, address owner, address former, address key, bytes calldata proof) external;

    /// @notice Which seat a key is, or was, of (0 for none), and when it was retired, in Unix seconds (0 if in use).
    function seatOfKey(address key) external view returns (uint24 seat, uint40 retiredAt);

    /// @notice The EIP-712 hash of `OperatorKey(address owner)` that a key signs to prove itself.
    function operatorKeyHash(address owner) external view returns (bytes32);

    /// @notice The custody of the seats, which made this contract.
    function CUSTODY() external view returns (address);
}
