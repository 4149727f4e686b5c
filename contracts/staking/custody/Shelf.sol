// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ISlashing} from "../ISlashing.sol";
import {Activity} from "./Activity.sol";

/**
 * @title Shelf
 * @notice What only {ServiceProvidersExtension} uses, stored where both halves of the custody agree on: offers of
 * seats, what was taken for faults, and what keeps a seat in jail. The extension itself declares no state.
 */
abstract contract Shelf is Activity {
    mapping(uint24 seat => address) private _offers;
    mapping(bytes32 fault => ISlashing.Escrow) private _escrows;
    /// @dev Until when each reason keeps a seat in jail, where there is more than one.
    mapping(uint24 seat => uint40[]) private _jailReasons;
    /// @dev How many seats were slashed on which day since 1970.
    uint8 private _slashes;
    uint32 private _slashDay;

    function _setOffer(uint24 seat, address to) internal {
        _offers[seat] = to;
    }

    function _setJailReasons(uint24 seat, uint40[] memory reasons) internal {
        _jailReasons[seat] = reasons;
    }

    function _countSlash() internal {
        uint32 today = uint32(block.timestamp / 1 days);
        uint8 most = _packed().maxSlashesPerDay;
        uint8 before = _slashDay == today ? _slashes : 0;
        if (before >= most) revert ISlashing.SlashLimitToday(most);
        (_slashes, _slashDay) = (before + 1, today);
    }

    function _offerOf(uint24 seat) internal view returns (address) {
        return _offers[seat];
    }

    function _jailReasonsOf(uint24 seat) internal view returns (uint40[] storage) {
        return _jailReasons[seat];
    }

    function _escrow(bytes32 fault) internal view returns (ISlashing.Escrow storage) {
        return _escrows[fault];
    }
}
