// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";

import {ISeats} from "../ISeats.sol";
import {IServiceProviders} from "../IServiceProviders.sol";
import {IConsensusKeys} from "./IConsensusKeys.sol";

/**
 * @title ConsensusKeys
 * @notice See {IConsensusKeys}. A heartbeat costs the sender's lookup and one slot of the seat.
 */
abstract contract ConsensusKeys is IConsensusKeys, EIP712 {
    /// @dev Whose a key is, for ever; `retiredAt` is 0 while it is in use.
    struct KeyInfo {
        uint24 seat;
        uint40 retiredAt;
    }

    /// @dev The key of a seat, when it was last there, and whether the seat is drawn in turns.
    struct SeatKey {
        address key;
        uint40 heartbeatAt;
        bool isCandidate;
    }

    bytes32 private constant _CONSENSUS_KEY_TYPE = keccak256("ConsensusKey(uint24 seat,address owner)");
    bytes32 private constant _HEARTBEAT_TYPE = keccak256("Heartbeat(uint24 seat,uint40 signedAt)");

    /// @notice The custody of the seats.
    IServiceProviders public immutable SEATS;

    mapping(address key => KeyInfo) private _infoOf;
    mapping(uint24 seat => SeatKey) internal _keyOf;

    constructor(IServiceProviders seats) EIP712("ANS ValidatorCommittee", "1") {
        SEATS = seats;
    }

    /// @inheritdoc IConsensusKeys
    function registerConsensusKey(uint24 seat, address key, bytes calldata proof) external override {
        address owner = _checkOperator(seat);
        if (_infoOf[key].seat != 0) revert ConsensusKeyTaken(key);
        (uint24 operates, ) = SEATS.seatOfKey(key);
        if (key == address(0) || key == owner || operates != 0) revert ConsensusKeyNotApart(key);
        if (_signer(consensusKeyHash(seat, owner), proof) != key) revert BadConsensusKeyProof(key);
        _retire(seat);
        _infoOf[key].seat = seat;
        _keyOf[seat].key = key;
        emit ConsensusKeyRegistered(seat, key);
    }

    /// @inheritdoc IConsensusKeys
    function retireConsensusKey(uint24 seat) external override {
        _checkOperator(seat);
        if (_keyOf[seat].key == address(0)) revert NoConsensusKey(seat);
        _retire(seat);
    }

    /// @inheritdoc IConsensusKeys
    function heartbeat() external override {
        uint24 seat = _infoOf[msg.sender].seat;
        if (seat == 0 || _keyOf[seat].key != msg.sender) revert UnknownConsensusKey(msg.sender);
        _record(seat, uint40(block.timestamp));
    }

    /// @inheritdoc IConsensusKeys
    function heartbeatFor(uint24 seat, uint40 signedAt, bytes calldata signature) external override {
        address signer = _signer(heartbeatHash(seat, signedAt), signature);
        SeatKey storage known = _keyOf[seat];
        if (signer == address(0) || signer != known.key) revert UnknownConsensusKey(signer);
        if (signedAt <= known.heartbeatAt || signedAt > block.timestamp) {
            revert BadHeartbeatTime(signedAt, known.heartbeatAt);
        }
        _record(seat, signedAt);
    }

    /// @inheritdoc IConsensusKeys
    function seatOfKey(address key) public view override returns (uint24 seat, uint40 retiredAt) {
        KeyInfo memory info = _infoOf[key];
        return (info.seat, info.retiredAt);
    }

    /// @inheritdoc IConsensusKeys
    function consensusKeyOf(uint24 seat) external view override returns (address key, uint40 heartbeatAt) {
        SeatKey memory known = _keyOf[seat];
        return (known.key, known.heartbeatAt);
    }

    /// @inheritdoc IConsensusKeys
    function consensusKeyHash(uint24 seat, address owner) public view override returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(_CONSENSUS_KEY_TYPE, seat, owner)));
    }

    /// @inheritdoc IConsensusKeys
    function heartbeatHash(uint24 seat, uint40 signedAt) public view override returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(_HEARTBEAT_TYPE, seat, signedAt)));
    }

    /// @notice Called with each heartbeat of a seat that is not drawn in turns; returns whether it is from now on.
    function _enter(uint24 seat) internal virtual returns (bool);

    function _record(uint24 seat, uint40 heartbeatAt) private {
        SeatKey storage known = _keyOf[seat];
        known.heartbeatAt = heartbeatAt;
        emit Heartbeat(seat, known.key, heartbeatAt);
        if (!known.isCandidate && _enter(seat)) known.isCandidate = true;
    }

    /// @dev Takes the key from a seat, if it has one. Whether the seat is drawn in turns stays as it is.
    function _retire(uint24 seat) private {
        SeatKey storage known = _keyOf[seat];
        address key = known.key;
        if (key == address(0)) return;
        _infoOf[key].retiredAt = uint40(block.timestamp);
        (known.key, known.heartbeatAt) = (address(0), 0);
        emit ConsensusKeyRetired(seat, key);
    }

    /// @dev Returns the seat's owner, if the caller is the owner or the operator key.
    function _checkOperator(uint24 seat) private view returns (address owner) {
        ISeats.Seat memory found = SEATS.seatOf(seat);
        if (msg.sender != found.owner && msg.sender != found.key) revert NotSeatOperator(seat, msg.sender);
        return found.owner;
    }

    /// @dev Who signed; zero for a signature that is none.
    function _signer(bytes32 hash, bytes calldata signature) private pure returns (address signer) {
        (signer, , ) = ECDSA.tryRecoverCalldata(hash, signature);
    }
}
