// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @title IReverseRegistrar
 * @notice The primary name of an address: what to show in place of it. A primary name is only a claim; clients show it
 * where the name resolves back to the address, as {UniversalResolver} does. It must be UTF-8 of at most 512 bytes and
 * should be normalised by ENSIP-15. Kept for this chain (`<hex>.addr.reverse`, coin type 60 and the chain's own,
 * ENSIP-11) and, as ENSIP-19 has it, for all EVM chains (`<hex>.default.reverse`).
 */
interface IReverseRegistrar {
    /// @notice The primary name of `account` on this chain is now `name`; empty for none.
    event NameForAddrChanged(address indexed account, string name);
    /// @notice The primary name of `account` on every chain that has none of its own is now `name`; empty for none.
    event DefaultNameForAddrChanged(address indexed account, string name);

    /// @notice Thrown when a registration's name is set by anybody but the registrar that is registering it.
    error OnlyRegisteringRegistrar(bytes32 node, address caller);
    /// @notice Thrown when a signature is used after `deadline` (Unix seconds).
    error SignatureExpired(uint256 deadline);
    /// @notice Thrown when the signature is not one of `account` over this name, nonce and deadline.
    error BadSignature(address account);
    /// @notice Thrown when the caller does not own the contract it wants to name.
    error NotContractOwner(address account, address caller);

    /// @notice Sets the caller's primary name on this chain. Empty clears it.
    function setName(string calldata name) external;

    /// @notice Sets the caller's primary name for all EVM chains. Empty clears it.
    function setDefaultName(string calldata name) external;

    /// @notice Sets the primary name of a contract whose `owner()` is the caller.
    function setNameForContract(address account, string calldata name) external;

    /**
     * @notice Sets the primary name of `account` by its EIP-712 signature over
     * `SetName(address account,string name,uint256 nonce,uint256 deadline)`; EOA or ERC-1271. Callable by anyone.
     */
    function setNameWithSignature(
        address account,
        string calldata name,
        uint256 deadline,
        bytes calldata signature
    ) external;

    /**
     * @notice Sets the primary name of the owner of a name that is just being registered. Callable by the registrar,
     * in the call in which it registers `node`, and only for an owner who is its caller: the registrar answers for it.
     */
    function setNameOnRegistration(bytes32 node, address account, string calldata name) external;

    /// @notice The next nonce of an account's signatures.
    function nonces(address account) external view returns (uint256);

    /// @notice Node of `<hex>.addr.reverse`.
    function node(address account) external pure returns (bytes32);

    /// @notice The name set at a reverse node (of `addr.reverse` or `default.reverse`); empty for none.
    function name(bytes32 reverseNode) external view returns (string memory);

    /// @notice True if a name is set at a reverse node.
    function hasName(bytes32 reverseNode) external view returns (bool);

    /**
     * @notice The primary name an account claims for a coin type: this chain's for 60 and the chain's own coin type,
     * else the default one for any EVM coin type. Empty for none, and for a claim that {checkName} refuses: what no
     * client would resolve is no name to show.
     */
    function nameOf(address account, uint256 coinType) external view returns (string memory);

    /// @notice Reverts, with an error of {NameRules}, unless `name` is one that clients would resolve.
    function checkName(string calldata name) external pure;
}
