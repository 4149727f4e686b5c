// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Node} from "../../names/Node.sol";
import {IANSRegistry} from "../../registry/IANSRegistry.sol";
import {Records} from "../Records.sol";
import {DIMIdentity} from "./DIMIdentity.sol";
import {IDIMResolver} from "./IDIMResolver.sol";

/**
 * @title DIMResolver
 * @notice The DIM identity of a name. Its owner claims one; that they control the identity's key is for a prover to
 * say, a contract that checks the proof on chain. Governance appoints it, and can replace it without moving any record.
 */
abstract contract DIMResolver is Records, IDIMResolver {
    uint8 private constant _LAST_META_TYPE = 5;
    uint8 private constant _FIRST_ETH_META_TYPE = 4;

    /// @notice The contract that writes proven identities; zero while there is none.
    address public dimProver;

    mapping(bytes32 node => mapping(uint64 recordVersion => DIMIdentity)) private _identities;

    /// @notice Proven identities come from `prover` from now on.
    event DIMProverChanged(address prover);

    /// @notice Thrown when a type is unknown, when only one of type and digest is zero, or when an identity of meta
    /// type 4 or 5 (an ETH address, always a user) has another entity type.
    error InvalidDIMIdentity(uint8 metaType, uint8 entityType, bytes20 digest);
    /// @notice Thrown when a proven identity has no scheme of proof.
    error ProofSchemeMissing();
    /// @notice Thrown when a proven identity comes from anybody but the prover.
    error OnlyDIMProver(address caller);
    /// @notice Thrown when the prover is appointed by anybody but governance, the owner of the registry.
    error OnlyGovernance(address caller);

    /**
     * @notice Claims a DIM identity, without proof. Callable by the owner, their operators and delegates. See
     * {DIMIdentity} for the parameters; all zeros clear the record.
     */
    function setDIM(bytes32 node, uint8 metaType, uint8 entityType, bytes20 digest, bytes32 keyHash) external {
        uint64 recordVersion = _authorised(node);
        _setIdentity(node, recordVersion, DIMIdentity(metaType, entityType, digest, 0, 0, keyHash));
    }

    /**
     * @notice Writes a DIM identity whose key signed for this name and its present owner. Callable by {dimProver},
     * which checks the signature.
     * @param proofScheme How the proof was checked; not 0.
     */
    function setProvenDIM(
        bytes32 node,
        uint8 metaType,
        uint8 entityType,
        bytes20 digest,
        bytes32 keyHash,
        uint8 proofScheme
    ) external {
        if (msg.sender != dimProver) revert OnlyDIMProver(msg.sender);
        if (proofScheme == 0) revert ProofSchemeMissing();
        (bool live, uint64 recordVersion) = _version(node);
        if (!live) revert IANSRegistry.NotAuthorised(node, msg.sender);
        uint64 verifiedAt = uint64(block.timestamp);
        _setIdentity(node, recordVersion, DIMIdentity(metaType, entityType, digest, proofScheme, verifiedAt, keyHash));
    }

    /// @notice Appoints the contract that writes proven identities, or none. Callable by the owner of the registry.
    function setDIMProver(address prover) external {
        if (msg.sender != REGISTRY.owner(Node.ROOT)) revert OnlyGovernance(msg.sender);
        dimProver = prover;
        emit DIMProverChanged(prover);
    }

    /// @inheritdoc IDIMResolver
    function dim(bytes32 node) external view override returns (DIMIdentity memory identity) {
        (bool live, uint64 recordVersion) = _version(node);
        if (live) identity = _identities[node][recordVersion];
    }

    /// @notice True for the interface of this profile (ERC-165).
    function supportsInterface(bytes4 interfaceId) public view virtual override returns (bool) {
        return interfaceId == type(IDIMResolver).interfaceId || super.supportsInterface(interfaceId);
    }

    function _setIdentity(bytes32 node, uint64 recordVersion, DIMIdentity memory i) private {
        bool none = i.metaType == 0;
        if (
            i.metaType > _LAST_META_TYPE ||
            none != (i.digest == 0) ||
            (none && i.keyHash != 0) ||
            ((none || i.metaType >= _FIRST_ETH_META_TYPE) && i.entityType != 0)
        ) revert InvalidDIMIdentity(i.metaType, i.entityType, i.digest);
        _identities[node][recordVersion] = i;
        emit DIMChanged(node, i);
    }
}
