// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

// The name ABI is that of ENSIP-4.
// solhint-disable func-name-mixedcase

import {Records} from "../Records.sol";
import {StoredBytes, StoredBytesLib} from "../StoredBytes.sol";
import {IABIResolver} from "./IABIResolver.sol";

/**
 * @title ABIResolver
 * @notice The ABI records of a name, one for each encoding.
 */
abstract contract ABIResolver is Records, IABIResolver {
    using StoredBytesLib for StoredBytes;

    mapping(bytes32 node => mapping(uint64 recordVersion => mapping(uint256 contentType => StoredBytes))) private _abis;

    /// @notice Thrown when an encoding is not one single bit.
    error InvalidContentType(uint256 contentType);

    /// @notice Sets the ABI in one encoding; empty clears it. Callable by the owner, their operators and delegates.
    /// @param contentType One bit, see {IABIResolver-ABI}.
    function setABI(bytes32 node, uint256 contentType, bytes calldata data) external {
        if (contentType == 0 || contentType & (contentType - 1) != 0) revert InvalidContentType(contentType);
        _abis[node][_authorised(node)][contentType].write(data);
        emit ABIChanged(node, contentType);
    }

    /// @inheritdoc IABIResolver
    function ABI(bytes32 node, uint256 contentTypes) external view override returns (uint256, bytes memory) {
        (bool live, uint64 recordVersion) = _version(node);
        if (!live) return (0, "");
        while (contentTypes != 0) {
            uint256 lowest = contentTypes & (~contentTypes + 1);
            bytes memory abi_ = _abis[node][recordVersion][lowest].read();
            if (abi_.length != 0) return (lowest, abi_);
            contentTypes ^= lowest;
        }
        return (0, "");
    }

    /// @notice True for the interface of this profile (ERC-165).
    function supportsInterface(bytes4 interfaceId) public view virtual override returns (bool) {
        return interfaceId == type(IABIResolver).interfaceId || super.supportsInterface(interfaceId);
    }
}
