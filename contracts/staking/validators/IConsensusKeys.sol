// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @title IConsensusKeys
 * @notice The keys with which the nodes of service providers sign blocks, and the heartbeats that show that they are
 * there. A consensus key belongs to one seat for ever, is never an operator key, and is never used again once it is
 * retired. Times are in Unix seconds. Signatures follow EIP-712.
 */
interface IConsensusKeys {
    /// @notice A seat has this consensus key from now on.
    event ConsensusKeyRegistered(uint24 indexed seat, address indexed key);
    /// @notice A consensus key is of no more use; what it signed stays attributable to the seat.
    event ConsensusKeyRetired(uint24 indexed seat, address indexed key);
    /// @notice A consensus key showed at `heartbeatAt` that it was there.
    event Heartbeat(uint24 indexed seat, address indexed key, uint40 heartbeatAt);

    /// @notice Thrown when anybody but the seat's owner and its operator key calls.
    error NotSeatOperator(uint24 seat, address caller);
    /// @notice Thrown when the key is, or was, the consensus key of a seat.
    error ConsensusKeyTaken(address key);
    /// @notice Thrown when the key is zero, the seat's owner, or is or was the operator key of a seat.
    error ConsensusKeyNotApart(address key);
    /// @notice Thrown when the proof of possession is not the key's signature.
    error BadConsensusKeyProof(address key);
    /// @notice Thrown when a seat has no consensus key to retire.
    error NoConsensusKey(uint24 seat);
    /// @notice Thrown when a heartbeat does not come from the consensus key of a seat.
    error UnknownConsensusKey(address key);
    /// @notice Thrown when a signed heartbeat is not younger than the last one, or lies in the future.
    error BadHeartbeatTime(uint40 signedAt, uint40 last);

    /**
     * @notice Gives a seat a consensus key; the former one is retired. Callable by the seat's owner and operator key.
     * @param proof The signature `ConsensusKey(uint24 seat,address owner)` by the consensus key, with the seat's owner.
     */
    function registerConsensusKey(uint24 seat, address key, bytes calldata proof) external;

    /// @notice Retires the consensus key of a seat. Callable by the seat's owner and operator key.
    function retireConsensusKey(uint24 seat) external;

    /// @notice Shows that the caller, a consensus key, is there now.
    function heartbeat() external;

    /**
     * @notice Shows that the consensus key of a seat was there at `signedAt`. Callable by anyone.
     * @param signature The signature `Heartbeat(uint24 seat,uint40 signedAt)` by the consensus key.
     */
    function heartbeatFor(uint24 seat, uint40 signedAt, bytes calldata signature) external;

    /// @notice Which seat a consensus key is, or was, of, and when it was retired (0 if it is in use).
    function seatOfKey(address key) external view returns (uint24 seat, uint40 retiredAt);

    /// @notice The consensus key of a seat, zero for none, and when it last showed that it was there, 0 for never.
    function consensusKeyOf(uint24 seat) external view returns (address key, uint40 heartbeatAt);

    /// @notice The EIP-712 hash that a consensus key signs to prove itself; see {registerConsensusKey}.
    function consensusKeyHash(uint24 seat, address owner) external view returns (bytes32);

    /// @notice The EIP-712 hash that a consensus key signs as a heartbeat; see {heartbeatFor}.
    function heartbeatHash(uint24 seat, uint40 signedAt) external view returns (bytes32);
}
