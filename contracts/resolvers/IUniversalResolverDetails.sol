// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @title IUniversalResolverDetails
 * @notice What client libraries ask of a universal resolver beyond {IUniversalResolver}: that it use the client's own
 * batch gateways, or that it stop half-way. Errors are those of {IUniversalResolver}.
 */
interface IUniversalResolverDetails {
    /**
     * @notice A resolver that answers for a name.
     * @param name The name.
     * @param offset Where in `name` the name begins whose resolver it is; 0 for the name's own.
     * @param node The node of `name`.
     * @param resolver The resolver.
     * @param extended True if it is an {IExtendedResolver}.
     */
    struct ResolverInfo {
        bytes name;
        uint256 offset;
        bytes32 node;
        address resolver;
        bool extended;
    }

    /// @notice Thrown when a primary name is asked for without an address.
    error EmptyAddress();

    /// @notice The batch gateways that {IUniversalResolver-resolve} and {IUniversalResolver-reverse} use.
    function batchGateways() external view returns (string[] memory);

    /// @notice The resolver that answers for a name. Reverts if there is none.
    function requireResolver(bytes calldata name) external view returns (ResolverInfo memory info);

    /// @notice As {IUniversalResolver-resolve}, through these batch gateways.
    function resolveWithGateways(
        bytes calldata name,
        bytes calldata data,
        string[] calldata gateways
    ) external view returns (bytes memory result, address resolver);

    /// @notice As {resolveWithGateways}, but asks `resolver`, whatever the registry says.
    function resolveWithResolver(
        address resolver,
        bytes calldata name,
        bytes calldata data,
        string[] calldata gateways
    ) external view returns (bytes memory result);

    /// @notice As {IUniversalResolver-reverse}, through these batch gateways.
    function reverseWithGateways(
        bytes calldata lookupAddress,
        uint256 coinType,
        string[] calldata gateways
    ) external view returns (string memory primary, address resolver, address reverseResolver);
}
