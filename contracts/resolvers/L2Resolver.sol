// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";

import {IANSRegistry} from "../registry/IANSRegistry.sol";
import {IOffchainLookup} from "./ccip/IOffchainLookup.sol";
import {IUniversalResolver} from "./IUniversalResolver.sol";
import {IL2Resolver} from "./l2/IL2Resolver.sol";
import {IStorageGateway, IStorageVerifier, StorageRequest} from "./l2/IStorageVerifier.sol";
import {StorageQuery} from "./l2/StorageQuery.sol";
import {RecordHash} from "./offchain/messages/Profile.sol";
import {IRecordProof} from "./offchain/proofs/IRecordProof.sol";
import {RecordAnswers} from "./offchain/records/RecordAnswers.sol";
import {RecordQuery} from "./offchain/records/RecordQuery.sol";
import {ZoneSearch} from "./offchain/ZoneSearch.sol";
import {ExtendedFeatures} from "./profiles/ExtendedFeatures.sol";
import {IExtendedResolver} from "./profiles/IExtendedResolver.sol";
import {Multicallable} from "./profiles/Multicallable.sol";

/**
 * @title L2Resolver
 * @notice See {IL2Resolver}. Nobody owns it. One is deployed for each L2, with the verifier for that.
 */
contract L2Resolver is IL2Resolver, Multicallable, ExtendedFeatures, IExtendedResolver, IOffchainLookup {
    bytes4 private constant _EXTENDED_MULTICALL = bytes4(keccak256("eth.ens.resolver.extended.multicall"));

    /// @notice The registry that says who owns a name and where it resolves.
    IANSRegistry public immutable REGISTRY;
    /// @inheritdoc IL2Resolver
    IStorageVerifier public immutable override VERIFIER;
    /// @inheritdoc IL2Resolver
    address public immutable override L2_NAMES;

    mapping(bytes32 node => mapping(uint64 recordVersion => address)) private _issuers;

    constructor(IANSRegistry registry, IStorageVerifier verifier, address l2Names) {
        REGISTRY = registry;
        VERIFIER = verifier;
        L2_NAMES = l2Names;
    }

    /// @inheritdoc IL2Resolver
    function setL2Issuer(bytes32 node, address issuer) external override {
        (uint64 recordVersion, bool allowed) = REGISTRY.accessFor(node, msg.sender);
        if (!allowed) revert IANSRegistry.NotAuthorised(node, msg.sender);
        _issuers[node][recordVersion] = issuer;
        emit L2IssuerChanged(node, recordVersion, issuer);
    }

    /**
     * @inheritdoc IExtendedResolver
     * @dev Always reverts: with a lookup, or because the name is in no zone, or the call is of no profile that a name
     * on an L2 can have ({IUniversalResolver}), or asks for more than 32 records.
     */
    function resolve(bytes calldata name, bytes calldata data) external view override returns (bytes memory) {
        if (!RecordAnswers.knows(data)) revert IUniversalResolver.UnsupportedResolverProfile(bytes4(data));
        StorageRequest memory request = _request(name, RecordQuery.keysOf(data));
        revert OffchainLookup(
            address(this),
            VERIFIER.gatewayURLs(),
            abi.encodeCall(IStorageGateway.proveRequest, (VERIFIER.getLatestContext(), request)),
            this.resolveCallback.selector,
            abi.encode(name, data)
        );
    }

    /// @inheritdoc IL2Resolver
    /// @dev What to read, and which state is the newest, is asked anew: nothing but the question is taken from the
    /// caller. A state that the verifier finds too old by then is refused, and the client asks again.
    function resolveCallback(
        bytes calldata response,
        bytes calldata extraData
    ) external view override returns (bytes memory result) {
        (bytes memory name, bytes memory data) = abi.decode(extraData, (bytes, bytes));
        string[] memory keys = RecordQuery.keysOf(data);
        StorageRequest memory request = _request(name, keys);
        (bytes[] memory values, ) = VERIFIER.getStorageValues(VERIFIER.getLatestContext(), request, response);
        // No value is missing: each was read from where it is kept.
        (result, ) = RecordAnswers.answer(_proven(keys, values), data);
    }

    /// @inheritdoc IL2Resolver
    function l2ZoneOf(bytes calldata name) external view override returns (bytes32, address) {
        (ZoneSearch.Place memory place, address issuer) = _find(name);
        return issuer == address(0) ? (bytes32(0), issuer) : (place.zone, issuer);
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
            interfaceId == type(IL2Resolver).interfaceId ||
            super.supportsInterface(interfaceId);
    }

    function _request(bytes memory name, string[] memory keys) private view returns (StorageRequest memory) {
        (ZoneSearch.Place memory place, address issuer) = _find(name);
        if (issuer == address(0)) revert NotOnL2(name);
        return StorageQuery.program(L2_NAMES, issuer, place.node, keys);
    }

    function _find(bytes memory name) private view returns (ZoneSearch.Place memory place, address issuer) {
        place = ZoneSearch.find(REGISTRY, name);
        if (place.zone != 0) issuer = _issuers[place.zone][place.recordVersion];
    }

    /// @dev The records that were read; none if the subname is not owned now.
    function _proven(
        string[] memory keys,
        bytes[] memory values
    ) private view returns (IRecordProof.Proven memory proven) {
        uint256 subname = uint256(bytes32(values[0]));
        bool owned = address(uint160(subname)) != address(0) && block.timestamp <= uint64(subname >> 160);
        if (!owned) return proven;
        proven.records = new RecordHash[](keys.length);
        proven.values = new string[](keys.length);
        for (uint256 i = 0; i < keys.length; ++i) {
            proven.values[i] = string(values[i + 1]);
            proven.records[i] = RecordHash(keccak256(bytes(keys[i])), keccak256(values[i + 1]));
        }
    }
}
