// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ERC165} from "@openzeppelin/contracts/utils/introspection/ERC165.sol";

import {CoinType} from "../names/CoinType.sol";
import {DnsName} from "../names/DnsName.sol";
import {IANSRegistry} from "../registry/IANSRegistry.sol";
import {IReverseRegistrar} from "./IReverseRegistrar.sol";
import {IUniversalResolver} from "./IUniversalResolver.sol";
import {IUniversalResolverDetails} from "./IUniversalResolverDetails.sol";
import {IAddressResolver} from "./profiles/IAddressResolver.sol";
import {IAddrResolver} from "./profiles/IAddrResolver.sol";
import {Answer} from "./universal/Answer.sol";
import {ResolverCalls} from "./universal/ResolverCalls.sol";
import {ResolverSearch} from "./universal/ResolverSearch.sol";

/**
 * @title UniversalResolver
 * @notice See {IUniversalResolver}. Holds nothing and owns nothing: another one can be deployed beside it at any time.
 */
contract UniversalResolver is ResolverSearch, ResolverCalls, ERC165 {
    /// @notice Interface id of {resolve} and {reverse} alone, under which older clients know a universal resolver.
    bytes4 private constant _RESOLVE_AND_REVERSE = 0xcd191b34;

    /**
     * @notice What {reverse} found out before it asked the primary name's resolver.
     * @param lookupAddress The address.
     * @param coinType The coin type.
     * @param primary The name that the address claims.
     * @param reverseResolver Where primary names are kept.
     */
    struct Claim {
        bytes lookupAddress;
        uint256 coinType;
        string primary;
        address reverseResolver;
    }

    string[] private _batchGateways;

    /**
     * @notice Makes a universal resolver.
     * @param registry Where names are kept.
     * @param gateways URLs of batch gateways for callers who bring none.
     */
    constructor(IANSRegistry registry, string[] memory gateways) ResolverSearch(registry) {
        _batchGateways = gateways;
    }

    /// @inheritdoc IUniversalResolver
    function resolve(bytes calldata name, bytes calldata data) external view override returns (bytes memory, address) {
        Session memory session = _askResolver(requireResolver(name), data);
        if (_pending(session) > 0) _suspend(session, _batchGateways, this.resolveCallback.selector, "");
        return (_result(session), session.target);
    }

    /// @inheritdoc IUniversalResolverDetails
    function resolveWithGateways(
        bytes calldata name,
        bytes calldata data,
        string[] calldata gateways
    ) external view override returns (bytes memory, address) {
        Session memory session = _askResolver(requireResolver(name), data);
        if (_pending(session) > 0) _suspend(session, gateways, this.resolveCallback.selector, "");
        return (_result(session), session.target);
    }

    /// @notice Goes on with {resolve} and {resolveWithGateways} after a lookup, as EIP-3668 has it.
    function resolveCallback(
        bytes calldata response,
        bytes calldata extraData
    ) external view returns (bytes memory result, address resolver) {
        (Session memory session, ) = _resume(response, extraData);
        if (_pending(session) > 0) _suspend(session, session.gateways, this.resolveCallback.selector, "");
        return (_result(session), session.target);
    }

    /// @inheritdoc IUniversalResolverDetails
    function resolveWithResolver(
        address resolver,
        bytes calldata name,
        bytes calldata data,
        string[] calldata gateways
    ) external view override returns (bytes memory) {
        ResolverInfo memory info = _checked(ResolverInfo(name, 0, DnsName.namehash(name), resolver, false));
        Session memory session = _askResolver(info, data);
        if (_pending(session) > 0) _suspend(session, gateways, this.resolveWithResolverCallback.selector, "");
        return _result(session);
    }

    /// @notice Goes on with {resolveWithResolver} after a lookup.
    function resolveWithResolverCallback(
        bytes calldata response,
        bytes calldata extraData
    ) external view returns (bytes memory result) {
        (Session memory session, ) = _resume(response, extraData);
        if (_pending(session) > 0) _suspend(session, session.gateways, this.resolveWithResolverCallback.selector, "");
        return _result(session);
    }

    /// @inheritdoc IUniversalResolver
    function reverse(
        bytes calldata lookupAddress,
        uint256 coinType
    ) external view override returns (string memory, address, address) {
        return _reverse(lookupAddress, coinType, _batchGateways);
    }

    /// @inheritdoc IUniversalResolverDetails
    function reverseWithGateways(
        bytes calldata lookupAddress,
        uint256 coinType,
        string[] calldata gateways
    ) external view override returns (string memory, address, address) {
        return _reverse(lookupAddress, coinType, gateways);
    }

    /// @notice Goes on with {reverse} and {reverseWithGateways} after a lookup.
    function reverseCallback(
        bytes calldata response,
        bytes calldata extraData
    ) external view returns (string memory primary, address resolver, address reverseResolver) {
        (Session memory session, bytes memory context) = _resume(response, extraData);
        if (_pending(session) > 0) _suspend(session, session.gateways, this.reverseCallback.selector, context);
        return _confirm(session, abi.decode(context, (Claim)));
    }

    /// @inheritdoc IUniversalResolverDetails
    function batchGateways() external view override returns (string[] memory) {
        return _batchGateways;
    }

    /// @inheritdoc ERC165
    function supportsInterface(bytes4 interfaceId) public view override returns (bool) {
        return
            interfaceId == type(IUniversalResolver).interfaceId ||
            interfaceId == type(IUniversalResolverDetails).interfaceId ||
            interfaceId == _RESOLVE_AND_REVERSE ||
            super.supportsInterface(interfaceId);
    }

    function _reverse(
        bytes calldata lookupAddress,
        uint256 coinType,
        string[] memory gateways
    ) private view returns (string memory, address, address) {
        if (lookupAddress.length == 0) revert EmptyAddress();
        address registrar = _REGISTRY.reverseRegistrar();
        string memory primary = _primaryOf(registrar, lookupAddress, coinType);
        if (bytes(primary).length == 0) return ("", address(0), registrar);

        Claim memory claim = Claim(lookupAddress, coinType, primary, registrar);
        Session memory session = _askAddress(requireResolver(DnsName.encode(primary)), coinType);
        if (_pending(session) > 0) _suspend(session, gateways, this.reverseCallback.selector, abi.encode(claim));
        return _confirm(session, claim);
    }

    /// @dev The name that an address claims, empty for none. Only an EVM address can claim one.
    function _primaryOf(
        address registrar,
        bytes calldata lookupAddress,
        uint256 coinType
    ) private view returns (string memory) {
        if (registrar == address(0) || lookupAddress.length != 20) return "";
        return IReverseRegistrar(registrar).nameOf(address(bytes20(lookupAddress)), coinType);
    }

    function _askAddress(ResolverInfo memory info, uint256 coinType) private view returns (Session memory) {
        bytes memory question =
            coinType == CoinType.ETH
                ? abi.encodeCall(IAddrResolver.addr, (info.node))
                : abi.encodeCall(IAddressResolver.addr, (info.node, coinType));
        return _askResolver(info, question);
    }

    /// @dev Throws unless the primary name resolves to the address that claims it.
    function _confirm(
        Session memory session,
        Claim memory claim
    ) private pure returns (string memory, address, address) {
        bytes memory answer = _result(session);
        // What cannot be read is empty, and no address that claims a name is.
        (, bytes memory found) = claim.coinType == CoinType.ETH ? Answer.tryAddress(answer) : Answer.tryBytes(answer);
        if (keccak256(found) != keccak256(claim.lookupAddress)) {
            revert ReverseAddressMismatch(claim.primary, found);
        }
        return (claim.primary, session.target, claim.reverseResolver);
    }
}
