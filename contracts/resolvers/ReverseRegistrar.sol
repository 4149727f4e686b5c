// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {ERC165} from "@openzeppelin/contracts/utils/introspection/ERC165.sol";
import {Nonces} from "@openzeppelin/contracts/utils/Nonces.sol";

import {CoinType} from "../names/CoinType.sol";
import {NameRules} from "../names/NameRules.sol";
import {ReverseNode} from "../names/ReverseNode.sol";
import {IANSRegistry} from "../registry/IANSRegistry.sol";
import {IReverseRegistrar} from "./IReverseRegistrar.sol";
import {INameResolver} from "./profiles/INameResolver.sol";
import {StoredBytes, StoredBytesLib} from "./StoredBytes.sol";

/**
 * @title ReverseRegistrar
 * @notice See {IReverseRegistrar}. It is also the resolver of the reverse names, for clients that read the registry.
 */
contract ReverseRegistrar is IReverseRegistrar, INameResolver, ERC165, EIP712, Nonces {
    using StoredBytesLib for StoredBytes;

    bytes32 private constant _SET_NAME_TYPEHASH = keccak256(
        "SetName(address account,string name,uint256 nonce,uint256 deadline)"
    );

    /// @notice The registry that says which registration is under way.
    IANSRegistry public immutable REGISTRY;

    mapping(bytes32 reverseNode => StoredBytes) private _names;

    constructor(IANSRegistry registry) EIP712("ANS ReverseRegistrar", "1") {
        REGISTRY = registry;
    }

    /// @inheritdoc IReverseRegistrar
    function setName(string calldata newName) external override {
        _claim(msg.sender, newName);
    }

    /// @inheritdoc IReverseRegistrar
    function setDefaultName(string calldata newName) external override {
        NameRules.checkText(newName);
        _names[ReverseNode.ofAllChains(msg.sender)].write(bytes(newName));
        emit DefaultNameForAddrChanged(msg.sender, newName);
    }

    /// @inheritdoc IReverseRegistrar
    function setNameForContract(address account, string calldata newName) external override {
        if (!_owns(msg.sender, account)) revert NotContractOwner(account, msg.sender);
        _claim(account, newName);
    }

    /// @inheritdoc IReverseRegistrar
    function setNameWithSignature(
        address account,
        string calldata newName,
        uint256 deadline,
        bytes calldata signature
    ) external override {
        if (block.timestamp > deadline) revert SignatureExpired(deadline);
        bytes32 nameHash = keccak256(bytes(newName));
        bytes32 digest = _hashTypedDataV4(
            keccak256(abi.encode(_SET_NAME_TYPEHASH, account, nameHash, _useNonce(account), deadline))
        );
        if (!SignatureChecker.isValidSignatureNowCalldata(account, digest, signature)) revert BadSignature(account);
        _claim(account, newName);
    }

    /// @inheritdoc IReverseRegistrar
    function setNameOnRegistration(bytes32 node_, address account, string calldata newName) external override {
        if (REGISTRY.registeringBy(node_) != msg.sender) revert OnlyRegisteringRegistrar(node_, msg.sender);
        _setName(account, newName);
    }

    /// @inheritdoc IReverseRegistrar
    function nameOf(address account, uint256 coinType) external view override returns (string memory) {
        if (!CoinType.isEVM(coinType)) return "";
        bytes32 own = ReverseNode.ofThisChain(account);
        bool ofThisChain = CoinType.isThisChain(coinType) && hasName(own);
        string memory claim = name(ofThisChain ? own : ReverseNode.ofAllChains(account));
        try this.checkName(claim) {
            return claim;
        } catch {
            return "";
        }
    }

    /// @inheritdoc IReverseRegistrar
    function checkName(string calldata name_) external pure override {
        NameRules.check(name_);
    }

    /// @inheritdoc IReverseRegistrar
    function node(address account) external pure override returns (bytes32) {
        return ReverseNode.ofThisChain(account);
    }

    /// @inheritdoc IReverseRegistrar
    function nonces(address account) public view override(IReverseRegistrar, Nonces) returns (uint256) {
        return super.nonces(account);
    }

    /// @inheritdoc IReverseRegistrar
    function name(bytes32 reverseNode) public view override(IReverseRegistrar, INameResolver) returns (string memory) {
        return string(_names[reverseNode].read());
    }

    /// @inheritdoc IReverseRegistrar
    function hasName(bytes32 reverseNode) public view override returns (bool) {
        return !_names[reverseNode].isEmpty();
    }

    /// @notice True for the interfaces of primary names and of name records (ERC-165).
    function supportsInterface(bytes4 interfaceId) public view override returns (bool) {
        return
            interfaceId == type(IReverseRegistrar).interfaceId ||
            interfaceId == type(INameResolver).interfaceId ||
            super.supportsInterface(interfaceId);
    }

    /// @dev Sets a name that nobody has checked. One that clients cannot read would break them for whoever looks it up.
    function _claim(address account, string calldata newName) private {
        NameRules.checkText(newName);
        _setName(account, newName);
    }

    function _setName(address account, string calldata newName) private {
        _names[ReverseNode.ofThisChain(account)].write(bytes(newName));
        emit NameForAddrChanged(account, newName);
    }

    /// @dev True if `account` is a contract that answers `owner()` with `holder`. Whatever else it does is a no.
    function _owns(address holder, address account) private view returns (bool) {
        (bool ok, bytes memory answer) = account.staticcall(abi.encodeWithSignature("owner()"));
        return ok && answer.length == 32 && uint256(bytes32(answer)) == uint160(holder);
    }
}
