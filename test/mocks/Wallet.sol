// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";

/// @dev A smart account that signs with the key of `keyHolder`.
contract Wallet is IERC1271 {
    address private immutable _keyHolder;

    constructor(address keyHolder) {
        _keyHolder = keyHolder;
    }

    function isValidSignature(bytes32 hash, bytes calldata signature) external view override returns (bytes4) {
        return ECDSA.recoverCalldata(hash, signature) == _keyHolder ? IERC1271.isValidSignature.selector : bytes4(0);
    }
}
