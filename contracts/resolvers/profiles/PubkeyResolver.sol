// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Records} from "../Records.sol";
import {IPubkeyResolver} from "./IPubkeyResolver.sol";

/**
 * @title PubkeyResolver
 * @notice The public key of a name.
 */
abstract contract PubkeyResolver is Records, IPubkeyResolver {
    /// @dev A point of secp256k1.
    struct Point {
        bytes32 x;
        bytes32 y;
    }

    mapping(bytes32 node => mapping(uint64 recordVersion => Point)) private _pubkeys;

    /// @notice Sets the public key; zeros clear it. Callable by the owner, their operators and delegates.
    function setPubkey(bytes32 node, bytes32 x, bytes32 y) external {
        _pubkeys[node][_authorised(node)] = Point(x, y);
        emit PubkeyChanged(node, x, y);
    }

    /// @inheritdoc IPubkeyResolver
    function pubkey(bytes32 node) external view override returns (bytes32 x, bytes32 y) {
        (bool live, uint64 recordVersion) = _version(node);
        if (!live) return (0, 0);
        Point storage point = _pubkeys[node][recordVersion];
        return (point.x, point.y);
    }

    /// @notice True for the interface of this profile (ERC-165).
    function supportsInterface(bytes4 interfaceId) public view virtual override returns (bool) {
        return interfaceId == type(IPubkeyResolver).interfaceId || super.supportsInterface(interfaceId);
    }
}
