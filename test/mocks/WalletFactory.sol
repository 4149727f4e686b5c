// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Create2} from "@openzeppelin/contracts/utils/Create2.sol";

import {Wallet} from "./Wallet.sol";

/// @dev Makes smart accounts at addresses that are known before.
contract WalletFactory {
    /// @dev Grows with each account made, so that a test sees whether a call left anything behind.
    uint256 public made;

    function make(address keyHolder) external returns (address) {
        ++made;
        return address(new Wallet{salt: 0}(keyHolder));
    }

    /// @dev Where the account of a key is, or would be.
    function accountOf(address keyHolder) external view returns (address) {
        return Create2.computeAddress(0, keccak256(abi.encodePacked(type(Wallet).creationCode, abi.encode(keyHolder))));
    }

    /// @dev Uses up all gas that it is given.
    function burn() external pure {
        assembly {
            invalid()
        }
    }
}
