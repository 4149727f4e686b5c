// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @title IOwnership
 * @notice Why a grant, a transfer or a profile is refused. Times are in Unix seconds; a message holds until the second
 * that it names, that one included.
 */
interface IOwnership {
    /// @notice Thrown when the grant is over.
    error GrantExpired(string name, uint64 expires);
    /// @notice Thrown when the grant is not by the zone's issuer: forged, or of an issuer before.
    error GrantNotByIssuer(string name, address issuer);
    /// @notice Thrown when a name was handed on more than 8 times since its grant.
    error TooManyTransfers(string name, uint256 count, uint256 most);
    /// @notice Thrown when a transfer is not by the owner before it.
    error TransferNotByOwner(string name, address owner);
    /// @notice Thrown when a grant, transfer or profile has another epoch than it must have (for a grant: than 1).
    error EpochMismatch(string name, uint32 epoch, uint256 expected);
    /// @notice Thrown when a profile has revision 0.
    error ZeroRevision(string name);
    /// @notice Thrown when the profile is over.
    error ProfileExpired(string name, uint64 expires);
    /// @notice Thrown when the profile is not by the present owner: forged, or of a former one.
    error ProfileNotByOwner(string name, address owner);
    /// @notice Thrown when no account is there whose signature it would be, and it cannot be made here to be asked.
    error SignerNotDeployed(address signer);
}
