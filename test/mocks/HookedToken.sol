// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/**
 * @title HookedToken
 * @notice A token that, like those of ERC-777, calls somebody while it is transferred, and tells how the call went.
 */
contract HookedToken is ERC20 {
    address private _target;
    bytes private _data;

    /// @notice The call made during a transfer ended.
    event Called(bool done, bytes answer);

    constructor() ERC20("Hooked Token", "HOOK") {
        _mint(msg.sender, 10_000_000_000e18);
    }

    /// @notice Makes every transfer from now on call `target`; none if zero.
    function hook(address target, bytes calldata data) external {
        (_target, _data) = (target, data);
    }

    function _update(address from, address to, uint256 value) internal override {
        super._update(from, to, value);
        if (_target == address(0)) return;
        (bool done, bytes memory answer) = _target.call(_data);
        emit Called(done, answer);
    }
}
