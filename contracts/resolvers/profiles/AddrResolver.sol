// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {CoinType} from "../../names/CoinType.sol";
import {EntryFlags} from "../../registry/Entry.sol";
import {Records} from "../Records.sol";
import {StoredBytes, StoredBytesLib} from "../StoredBytes.sol";
import {IAddrResolver} from "./IAddrResolver.sol";
import {IAddressResolver} from "./IAddressResolver.sol";
import {IHasAddressResolver} from "./IHasAddressResolver.sol";

/**
 * @title AddrResolver
 * @notice Addresses of a name on any chain. The commonest one, the owner's own, needs no record: see
 * {IANSRegistry-setResolvesToOwner}.
 */
abstract contract AddrResolver is Records, IAddrResolver, IAddressResolver, IHasAddressResolver {
    using EntryFlags for uint8;
    using StoredBytesLib for StoredBytes;

    mapping(bytes32 node => mapping(uint64 recordVersion => mapping(uint256 coinType => StoredBytes)))
        private _addresses;

    /// @notice Thrown when an address for an EVM coin type is neither 20 bytes long nor empty.
    error InvalidEVMAddress(bytes addressBytes);

    /**
     * @notice Sets the Ethereum address. Callable by the owner, their operators and delegates. The zero address is a
     * record too: it says that the name has no Ethereum address, whatever stands in for a missing record. To clear the
     * record, set an empty one for coin type 60.
     */
    function setAddr(bytes32 node, address a) external {
        _addresses[node][_authorised(node)][CoinType.ETH].writeShort(bytes20(a), 20);
        emit AddressChanged(node, CoinType.ETH, abi.encodePacked(a));
        emit AddrChanged(node, a);
    }

    /**
     * @notice Sets the address for a coin type; empty clears it. Callable by the owner, their operators and delegates.
     * @param coinType SLIP-44, or 0x80000000 | chain id for an EVM chain, or 0x80000000 for every EVM chain without a
     * record of its own.
     * @param a The address in the chain's own bytes (ENSIP-9), 20 for EVM chains.
     */
    function setAddr(bytes32 node, uint256 coinType, bytes calldata a) external {
        if (a.length != 0 && a.length != 20 && CoinType.isEVM(coinType)) revert InvalidEVMAddress(a);
        _addresses[node][_authorised(node)][coinType].write(a);
        emit AddressChanged(node, coinType, a);
        if (coinType == CoinType.ETH) emit AddrChanged(node, address(bytes20(a)));
    }

    /// @inheritdoc IAddrResolver
    function addr(bytes32 node) public view override returns (address payable) {
        return payable(address(bytes20(addr(node, CoinType.ETH))));
    }

    /// @inheritdoc IAddressResolver
    function addr(bytes32 node, uint256 coinType) public view override returns (bytes memory a) {
        (address holder, uint64 recordVersion, uint8 flags) = REGISTRY.resolution(node);
        if (holder == address(0)) return "";
        mapping(uint256 => StoredBytes) storage addresses = _addresses[node][recordVersion];
        a = addresses[coinType].read();
        if (a.length != 0 || !CoinType.isEVM(coinType)) return a;
        if (flags.has(EntryFlags.RESOLVES_TO_OWNER) && CoinType.isThisChain(coinType)) return abi.encodePacked(holder);
        return addresses[CoinType.DEFAULT_EVM].read();
    }

    /// @inheritdoc IHasAddressResolver
    function hasAddr(bytes32 node, uint256 coinType) external view override returns (bool) {
        (bool live, uint64 recordVersion) = _version(node);
        return live && !_addresses[node][recordVersion][coinType].isEmpty();
    }

    /// @notice True for the interfaces of addresses (ERC-165).
    function supportsInterface(bytes4 interfaceId) public view virtual override returns (bool) {
        return
            interfaceId == type(IAddrResolver).interfaceId ||
            interfaceId == type(IAddressResolver).interfaceId ||
            interfaceId == type(IHasAddressResolver).interfaceId ||
            super.supportsInterface(interfaceId);
    }
}
