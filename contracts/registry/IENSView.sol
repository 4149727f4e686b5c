// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @title IENSView
 * @notice The flat view of EIP-137 that registry-mode clients (ethers, web3.js and others) call on a name registry.
 * A name that is not live has no owner and no resolver.
 */
interface IENSView {
    /// @notice The resolver of `node` changed.
    event NewResolver(bytes32 indexed node, address resolver);

    /// @notice The name `keccak256(node, label)` was given to `owner` by the owner of `node`.
    event NewOwner(bytes32 indexed node, bytes32 indexed label, address owner);

    /// @notice Who holds the name; the zero address if it is not live.
    function owner(bytes32 node) external view returns (address);

    /// @notice Where the name resolves; the zero address if it is not live.
    function resolver(bytes32 node) external view returns (address);

    /// @notice Seconds a client may cache the name: always 0.
    function ttl(bytes32 node) external view returns (uint64);

    /// @notice True if the name is live, or is a reverse name that somebody has set.
    function recordExists(bytes32 node) external view returns (bool);

    /**
     * @notice Sets where a name resolves. Callable by the name's owner and their operators.
     * @param node The name.
     * @param newResolver The resolver; the zero address or the default one for the default one.
     */
    function setResolver(bytes32 node, address newResolver) external;

    /**
     * @notice Gives the subname of `node` whose label hashes to `label` to `newOwner`, until `node` itself expires.
     * Callable by the owner of `node` and their operators. Prefer {IANSRegistry-createSubname}, which checks the label.
     * @return subnode The subname's node.
     */
    function setSubnodeOwner(bytes32 node, bytes32 label, address newOwner) external returns (bytes32 subnode);

    /**
     * @notice Like {setSubnodeOwner}, and sets the subname's resolver.
     * @param newTtl Ignored: the registry keeps no time to live.
     */
    function setSubnodeRecord(
        bytes32 node,
        bytes32 label,
        address newOwner,
        address newResolver,
        uint64 newTtl
    ) external;
}
