// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Votes} from "@openzeppelin/contracts/governance/utils/Votes.sol";
import {IERC6372} from "@openzeppelin/contracts/interfaces/IERC6372.sol";
import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {Time} from "@openzeppelin/contracts/utils/types/Time.sol";

import {ISeatVotes} from "./ISeatVotes.sol";

/**
 * @title SeatVotes
 * @notice See {ISeatVotes}. The custody of the seats makes it and is the only one that moves votes.
 */
contract SeatVotes is ISeatVotes, Votes {
    /// @inheritdoc ISeatVotes
    address public immutable override CUSTODY = msg.sender;

    /// @dev What an owner has. Both are read whenever a vote moves; {Votes} would keep `chosen` in a slot of its own.
    struct Holder {
        address chosen;
        uint24 seats;
    }

    mapping(address account => Holder) private _holders;
    /// @dev When the number of active seats last rose to a power of two. Falling below it need not be written.
    mapping(uint256 seats => uint48) private _reachedAt;

    /// @notice The EIP-712 domain of signed delegations.
    constructor() EIP712("ANS Seat Votes", "1") {}

    /// @inheritdoc ISeatVotes
    function move(address from, address to) external override {
        if (msg.sender != CUSTODY) revert OnlyCustody(msg.sender);
        if (from != address(0)) --_holders[from].seats;
        if (to != address(0)) ++_holders[to].seats;
        _transferVotingUnits(from, to, 1);
        if (from == address(0)) _noteRise(_getTotalSupply());
    }

    /// @inheritdoc ISeatVotes
    function heldSince(uint256 seats) external view override returns (uint48) {
        return _getTotalSupply() < seats ? 0 : _reachedAt[seats];
    }

    /// @inheritdoc ISeatVotes
    function seatsOf(address account) external view override returns (uint256) {
        return _holders[account].seats;
    }

    /// @inheritdoc IVotes
    function delegates(address account) public view override(IVotes, Votes) returns (address) {
        if (account == address(0)) return account;
        address chosen = _holders[account].chosen;
        return chosen == address(0) ? account : chosen;
    }

    /// @inheritdoc IERC6372
    function clock() public view override(IERC6372, Votes) returns (uint48) {
        return Time.timestamp();
    }

    // solhint-disable func-name-mixedcase
    /// @inheritdoc IERC6372
    function CLOCK_MODE() public pure override(IERC6372, Votes) returns (string memory) {
        return "mode=timestamp";
    }
    // solhint-enable func-name-mixedcase

    /// @dev Zero means oneself, whose votes would else be lost: {delegates} would name somebody who has none.
    function _delegate(address account, address delegatee) internal override {
        address former = delegates(account);
        address chosen = delegatee == address(0) ? account : delegatee;
        _holders[account].chosen = chosen;
        emit DelegateChanged(account, former, chosen);
        _moveDelegateVotes(former, chosen, _holders[account].seats);
    }

    function _getVotingUnits(address account) internal view override returns (uint256) {
        return _holders[account].seats;
    }

    function _noteRise(uint256 total) private {
        if (total & (total - 1) == 0) _reachedAt[total] = clock();
    }
}
