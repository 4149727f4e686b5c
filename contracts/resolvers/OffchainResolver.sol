// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {LowLevelCall} from "@openzeppelin/contracts/utils/LowLevelCall.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";

import {IANSRegistry} from "../registry/IANSRegistry.sol";
import {ISeatProfiles} from "../staking/directory/ISeatProfiles.sol";
import {IServiceProviders} from "../staking/IServiceProviders.sol";
import {IOffchainLookup} from "./ccip/IOffchainLookup.sol";
import {IUniversalResolver} from "./IUniversalResolver.sol";
import {Gateways} from "./offchain/Gateways.sol";
import {IOffchainResolver} from "./offchain/IOffchainResolver.sol";
import {CheckpointedRecords} from "./offchain/proofs/CheckpointedRecords.sol";
import {IRecordProof} from "./offchain/proofs/IRecordProof.sol";
import {RecordAnswers} from "./offchain/records/RecordAnswers.sol";
import {SignableName} from "./offchain/SignableName.sol";
import {Zones} from "./offchain/Zones.sol";
import {ZoneSearch} from "./offchain/ZoneSearch.sol";
import {ExtendedFeatures} from "./profiles/ExtendedFeatures.sol";
import {IExtendedResolver} from "./profiles/IExtendedResolver.sol";
import {Multicallable} from "./profiles/Multicallable.sol";

/**
 * @title OffchainResolver
 * @notice See {IOffchainResolver}. Nobody owns it; what it believes is for the owners of zones to say.
 *
 *     resolve ──▶ OffchainLookup ──▶ client asks gateways ──▶ resolveCallback ──▶ proof ──▶ answer
 *                      ▲                                            │
 *                      └───────────── others, if refused ───────────┘
 */
contract OffchainResolver is Gateways, Multicallable, ExtendedFeatures, EIP712, IExtendedResolver, IOffchainLookup {
    bytes4 private constant _EXTENDED_MULTICALL = bytes4(keccak256("eth.ens.resolver.extended.multicall"));

    /// @dev See {ICheckpointedRecords-KIND}.
    bytes4 private constant _CHECKPOINT = bytes4(keccak256("ANS checkpoint"));

    /// @dev From here on it is a client that calls and not a contract, which could not pay for so much.
    uint256 private constant _GAS_OF_CLIENTS = 12_000_000;

    /// @notice What checks a gateway's response as a rule.
    IRecordProof public immutable SIGNED_RECORDS;
    /// @notice What checks a response that comes with a checkpoint of its issuer.
    IRecordProof public immutable CHECKPOINTED_RECORDS;

    constructor(
        IANSRegistry registry,
        IServiceProviders custody,
        ISeatProfiles directory,
        IRecordProof signedRecords
    ) Zones(registry, custody) Gateways(directory) EIP712("ANS Offchain Names", "1") {
        SIGNED_RECORDS = signedRecords;
        CHECKPOINTED_RECORDS = new CheckpointedRecords();
    }

    /**
     * @inheritdoc IExtendedResolver
     * @dev Always reverts: with a lookup, or because the name is in no zone, nobody can have signed for it, there is no
     * gateway, or the call is of no profile that a name off-chain can have ({IUniversalResolver}).
     */
    function resolve(bytes calldata name, bytes calldata data) external view override returns (bytes memory) {
        _require(name);
        SignableName.text(name);
        if (!RecordAnswers.knows(data)) revert IUniversalResolver.UnsupportedResolverProfile(bytes4(data));
        _lookUp(name, abi.encodeCall(IExtendedResolver.resolve, (name, data)), 0, "");
    }

    /// @inheritdoc IOffchainResolver
    function resolveCallback(
        bytes calldata response,
        bytes calldata extraData
    ) external override returns (bytes memory) {
        (bytes calldata query, uint256 refused) = _read(extraData);
        (bytes memory name, bytes memory data) = abi.decode(query[4:], (bytes, bytes));
        (bytes memory result, bytes memory refusal) = _answer(_subject(name, keccak256(query)), response, data);
        if (refusal.length != 0) _lookUp(name, query, refused + 1, refusal);
        return result;
    }

    /// @notice True for `eth.ens.resolver.extended.multicall`: {resolve} answers several calls at once (ENSIP-22).
    function supportsFeature(bytes4 featureId) public view override returns (bool) {
        return featureId == _EXTENDED_MULTICALL || super.supportsFeature(featureId);
    }

    /// @inheritdoc IERC165
    function supportsInterface(
        bytes4 interfaceId
    ) public view override(ExtendedFeatures, Multicallable) returns (bool) {
        return
            interfaceId == type(IExtendedResolver).interfaceId ||
            interfaceId == type(IOffchainResolver).interfaceId ||
            super.supportsInterface(interfaceId);
    }

    /// @dev What a response answers to a call; or, if it is refused, the error that says why.
    function _answer(
        IRecordProof.Subject memory subject,
        bytes calldata response,
        bytes memory data
    ) private returns (bytes memory result, bytes memory refusal) {
        IRecordProof proof = _proofFor(response);
        if (address(proof) == address(0)) {
            return (result, abi.encodeWithSelector(UnknownProof.selector, bytes4(response)));
        }
        try proof.prove{gas: _gasToProve()}(subject, response) returns (IRecordProof.Proven memory proven) {
            string memory missing;
            (result, missing) = RecordAnswers.answer(proven, data);
            if (bytes(missing).length != 0) refusal = abi.encodeWithSelector(ValueMissing.selector, missing);
        } catch (bytes memory thrown) {
            // Nothing is thrown by decoding what is no response, and where there is no gas left to throw with.
            refusal = thrown.length == 0 ? abi.encodeWithSelector(UnreadableResponse.selector) : thrown;
        }
    }

    /// @dev Never returns: asks those whom `refused` answers leave to ask, or reverts with the last refusal.
    function _lookUp(bytes memory name, bytes memory query, uint256 refused, bytes memory refusal) private view {
        string[] memory urls = _gatewaysOf(_require(name), refused);
        if (urls.length == 0) LowLevelCall.bubbleRevert(refusal);
        bytes memory extraData = refused == 0 ? query : abi.encodePacked(query, uint8(refused));
        revert OffchainLookup(address(this), urls, query, this.resolveCallback.selector, extraData);
    }

    /// @dev A query has whole words behind its selector; one byte more says how many answers were refused.
    function _read(bytes calldata extraData) private pure returns (bytes calldata query, uint256 refused) {
        if (extraData.length % 32 == 4) return (extraData, 0);
        uint256 end = extraData.length - 1;
        return (extraData[:end], uint8(extraData[end]));
    }

    /// @dev The gas for checking a response. A gateway can send one that uses up all of it, so a client keeps enough to
    /// read what comes back, which is as long, and to ask others.
    function _gasToProve() private view returns (uint256) {
        return gasleft() < _GAS_OF_CLIENTS ? gasleft() : gasleft() / 3;
    }

    /// @dev What is ABI-encoded alone has whole words; what has 4 bytes more says by them what it is. Zero if it is
    /// nothing known.
    function _proofFor(bytes calldata response) private view returns (IRecordProof proof) {
        if (response.length % 32 != 4) return SIGNED_RECORDS;
        if (bytes4(response) == _CHECKPOINT) return CHECKPOINTED_RECORDS;
    }

    function _subject(bytes memory name, bytes32 queryHash) private view returns (IRecordProof.Subject memory) {
        ZoneSearch.Place memory place = _require(name);
        Zone storage zone = _zoneAt(place);
        return
            IRecordProof.Subject(
                address(this),
                _domainSeparatorV4(),
                place.zone,
                place.node,
                SignableName.text(name),
                queryHash,
                zone.issuer,
                zone.policy.seats,
                zone.policy.threshold,
                zone.policy.freshness
            );
    }
}
