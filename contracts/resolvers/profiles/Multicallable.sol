// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Address} from "@openzeppelin/contracts/utils/Address.sol";
import {ERC165} from "@openzeppelin/contracts/utils/introspection/ERC165.sol";

import {IMulticallable} from "./IMulticallable.sol";

/**
 * @title Multicallable
 * @notice Makes many calls of a resolver in one, each with the caller's own rights.
 */
abstract contract Multicallable is ERC165, IMulticallable {
    /// @notice Thrown when the call at `index` is not one for `node`.
    error NotForNode(bytes32 node, uint256 index);

    /// @inheritdoc IMulticallable
    function multicall(bytes[] calldata data) external override returns (bytes[] memory) {
        return _multicall(data);
    }

    /// @inheritdoc IMulticallable
    function multicallWithNodeCheck(bytes32 node, bytes[] calldata data) external override returns (bytes[] memory) {
        for (uint256 i = 0; i < data.length; ++i) {
            if (data[i].length < 36 || bytes32(data[i][4:36]) != node) revert NotForNode(node, i);
        }
        return _multicall(data);
    }

    function _multicall(bytes[] calldata data) private returns (bytes[] memory results) {
        results = new bytes[](data.length);
        for (uint256 i = 0; i < data.length; ++i) {
            results[i] = Address.functionDelegateCall(address(this), data[i]);
        }
    }

    /// @notice True for the interface of this profile (ERC-165).
    function supportsInterface(bytes4 interfaceId) public view virtual override returns (bool) {
        return interfaceId == type(IMulticallable).interfaceId || super.supportsInterface(interfaceId);
    }
}
