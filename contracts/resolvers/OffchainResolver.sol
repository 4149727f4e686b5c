// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

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
 */
contract OffchainResolver is Gateways, Multicallable, ExtendedFeatures, EIP712, IExtendedResolver, IOffchainLookup {
    bytes4 private constant _EXTENDED_MULTICALL = bytes4(keccak256("eth.ens.resolver.extended.multicall"));

    /// @dev See {ICheckpointedRecords-KIND}.
    bytes4 private constant _CHECKPOINT = bytes4(keccak256("ANS checkpoint"));

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
        ZoneSearch.Place memory place = _require(name);
        SignableName.text(name);
        if (!RecordAnswers.knows(data)) revert IUniversalResolver.UnsupportedResolverProfile(bytes4(data));
        bytes memory query = abi.encodeCall(IExtendedResolver.resolve, (name, data));
        revert OffchainLookup(address(this), _gatewaysOf(place), query, this.resolveCallback.selector, query);
    }

    /// @inheritdoc IOffchainResolver
    function resolveCallback(
        bytes calldata response,
        bytes calldata extraData
    ) external override returns (bytes memory) {
        (bytes memory name, bytes memory data) = abi.decode(extraData[4:], (bytes, bytes));
        IRecordProof proof = _proofFor(response);
        return RecordAnswers.answer(proof.prove(_subject(name, keccak256(extraData)), response), data);
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

    /// @dev What is ABI-encoded alone has whole words; what has 4 bytes more says by them what it is.
    function _proofFor(bytes calldata response) private view returns (IRecordProof) {
        if (response.length % 32 != 4) return SIGNED_RECORDS;
        if (bytes4(response) != _CHECKPOINT) revert UnknownProof(bytes4(response));
        return CHECKPOINTED_RECORDS;
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
