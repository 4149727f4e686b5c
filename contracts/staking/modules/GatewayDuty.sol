// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

import {IServiceProviders} from "../IServiceProviders.sol";
import {IGatewayDuty} from "./IGatewayDuty.sol";
import {Sample} from "./Sample.sol";

/**
 * @title GatewayDuty
 * @notice See {IGatewayDuty}.
 */
contract GatewayDuty is IGatewayDuty, EIP712 {
    /**
     * @dev What fixes the watchers of an epoch. Seats that join later stand behind the first `seats` of the ring, so
     * that they change no draw.
     */
    struct Epoch {
        bytes32 seed;
        uint32 number;
        uint16 seats;
    }

    bytes32 private constant _ALIVE_TYPEHASH = keccak256("Alive(uint24 seat,uint32 epoch,bytes32 probeHash)");
    uint256 private constant _WATCHERS = 5;
    uint256 private constant _LEAST_WATCHERS = 3;
    /// @dev Drawn for each seat: the watchers, the seat itself if it is among them, and two for those that leave.
    uint256 private constant _DRAWN = 8;

    /// @inheritdoc IGatewayDuty
    IServiceProviders public immutable override SERVICE_PROVIDERS;

    Epoch private _epoch;

    /// @inheritdoc IGatewayDuty
    mapping(uint24 seat => uint32) public override lastAttested;

    /// @notice Works for a custody, once that gave it the right to record service.
    constructor(IServiceProviders serviceProviders) EIP712("ANS Gateway Duty", "1") {
        SERVICE_PROVIDERS = serviceProviders;
    }

    /// @inheritdoc IGatewayDuty
    function openEpoch() external override returns (uint32 epoch) {
        epoch = epochNow();
        if (_epoch.number == epoch) revert EpochAlreadyOpen(epoch);
        uint256 seats = SERVICE_PROVIDERS.activeCount();
        if (seats <= _LEAST_WATCHERS) revert TooFewSeats(seats, _LEAST_WATCHERS + 1);
        bytes32 seed = keccak256(abi.encode(block.prevrandao, blockhash(block.number - 1), epoch));
        _epoch = Epoch({seed: seed, number: epoch, seats: uint16(seats)});
        emit EpochOpened(epoch, seed, seats);
    }

    /// @inheritdoc IGatewayDuty
    function attest(uint24 seat, uint32 epoch, bytes32 probeHash, bytes[] calldata signatures) external override {
        if (epoch != epochNow()) revert WrongEpoch(epoch, epochNow());
        if (lastAttested[seat] == epoch) revert AlreadyAttested(seat, epoch);
        uint24[] memory watchers = watchersOf(seat);
        if (watchers.length < _LEAST_WATCHERS) revert TooFewWatchers(seat, watchers.length, _LEAST_WATCHERS);
        uint256 least = watchers.length / 2 + 1;
        if (signatures.length < least) revert TooFewSignatures(signatures.length, least);
        bytes32 digest = aliveHash(seat, epoch, probeHash);
        for (uint256 i = 0; i < signatures.length; ++i) {
            _countOff(seat, watchers, ECDSA.recoverCalldata(digest, signatures[i]));
        }
        lastAttested[seat] = epoch;
        emit SeatAttested(seat, epoch, probeHash, signatures.length);
        SERVICE_PROVIDERS.recordService(seat);
    }

    /// @inheritdoc IGatewayDuty
    function conflict(
        uint24 seat,
        uint32 epoch,
        bytes32 probeHash,
        bytes calldata signature,
        bytes32 otherProbeHash,
        bytes calldata otherSignature
    ) external view override returns (uint24 watcher) {
        watcher = _signingSeat(aliveHash(seat, epoch, probeHash), signature);
        uint24 other = _signingSeat(aliveHash(seat, epoch, otherProbeHash), otherSignature);
        if (watcher == 0 || watcher != other || probeHash == otherProbeHash) revert NotConflicting();
    }

    /// @inheritdoc IGatewayDuty
    function lastOpened() external view override returns (uint32 epoch, bytes32 seed, uint256 seats) {
        return (_epoch.number, _epoch.seed, _epoch.seats);
    }

    /// @inheritdoc IGatewayDuty
    function watchersOf(uint24 seat) public view override returns (uint24[] memory watchers) {
        Epoch memory epoch = _epoch;
        if (epoch.number != epochNow()) revert EpochNotOpen(epochNow());
        bytes32 seed = keccak256(abi.encode(epoch.seed, seat));
        uint256[] memory places = Sample.draw(seed, epoch.seats, Math.min(_DRAWN, epoch.seats));
        uint256 active = SERVICE_PROVIDERS.activeCount();
        uint24[_WATCHERS] memory found;
        uint256 count = 0;
        for (uint256 i = 0; i < places.length && count < _WATCHERS; ++i) {
            if (places[i] >= active) continue;
            uint24 watcher = SERVICE_PROVIDERS.activeSeatAt(places[i]);
            if (watcher != seat) found[count++] = watcher;
        }
        watchers = new uint24[](count);
        for (uint256 i = 0; i < count; ++i) watchers[i] = found[i];
    }

    /// @inheritdoc IGatewayDuty
    function epochNow() public view override returns (uint32) {
        return uint32(block.timestamp / 1 days);
    }

    /// @inheritdoc IGatewayDuty
    function aliveHash(uint24 seat, uint32 epoch, bytes32 probeHash) public view override returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(_ALIVE_TYPEHASH, seat, epoch, probeHash)));
    }

    /// @dev Takes a signer off the list of watchers.
    function _countOff(uint24 seat, uint24[] memory watchers, address signer) private view {
        (uint24 watcher, uint40 retiredAt) = SERVICE_PROVIDERS.seatOfKey(signer);
        if (watcher == 0 || retiredAt != 0) revert NotWatcher(seat, signer);
        for (uint256 i = 0; i < watchers.length; ++i) {
            if (watchers[i] != watcher) continue;
            watchers[i] = 0;
            return;
        }
        revert NotWatcher(seat, signer);
    }

    function _signingSeat(bytes32 digest, bytes calldata signature) private view returns (uint24 seat) {
        (seat, ) = SERVICE_PROVIDERS.seatOfKey(ECDSA.recoverCalldata(digest, signature));
    }
}
