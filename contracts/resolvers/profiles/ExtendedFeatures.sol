// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ERC165} from "@openzeppelin/contracts/utils/introspection/ERC165.sol";

import {IERC7996} from "./IERC7996.sol";

/**
 * @title ExtendedFeatures
 * @notice The features of a resolver. Those that ENSIP-22 knows are of resolvers that answer through `resolve`, as
 * `eth.ens.resolver.extended.multicall` (0x96b62db8); such a resolver overrides {supportsFeature} to claim them.
 */
abstract contract ExtendedFeatures is ERC165, IERC7996 {
    /// @inheritdoc IERC7996
    function supportsFeature(bytes4) public view virtual override returns (bool) {
        return false;
    }

    /// @notice True for the interface of this profile (ERC-165).
    function supportsInterface(bytes4 interfaceId) public view virtual override returns (bool) {
        return interfaceId == type(IERC7996).interfaceId || super.supportsInterface(interfaceId);
    }
}
