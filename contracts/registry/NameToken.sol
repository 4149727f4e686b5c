// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";

import {EntryFlags} from "./Entry.sol";
import {EntrySlot} from "./EntrySlot.sol";
import {IANSRegistry} from "./IANSRegistry.sol";
import {NameStore} from "./NameStore.sol";

/**
 * @title NameToken
 * @notice Names as ERC-721 tokens. OpenZeppelin's token rules stand over the registry's own storage, so that a name's
 * owner is kept once. A token that is not live does not exist for ERC-721; {balanceOf} counts it until somebody else
 * registers it.
 */
abstract contract NameToken is ERC721, NameStore {
    /// @dev Who may transfer one name, valid for the version it was given at.
    struct Approved {
        address spender;
        uint24 version;
    }

    /// @dev What a change of hands takes away: nothing of the former owner may speak for the name.
    uint8 private constant _PERSONAL =
        EntryFlags.RESOLVES_TO_OWNER | EntryFlags.OWN_RESOLVER | EntryFlags.RECORDS_CLEARED;

    mapping(address holder => uint256) private _balances;
    mapping(uint256 tokenId => Approved) private _approvals;

    /// @inheritdoc IANSRegistry
    function transferKeepingRecords(address to, bytes32 node) external override {
        EntrySlot e = _liveEntry(node);
        if (msg.sender != e.owner()) revert NotAuthorised(node, msg.sender);
        if (to == address(0)) revert ERC721InvalidReceiver(to);
        delete _approvals[uint256(node)];
        _pass(node, e, to);
    }

    /// @inheritdoc IERC721
    function balanceOf(address holder) public view override(ERC721, IERC721) returns (uint256) {
        if (holder == address(0)) revert ERC721InvalidOwner(holder);
        return _balances[holder];
    }

    /// @dev Puts a new life of a name in the place of the old one, with the owner, expiry, seat and flags given.
    function _begin(bytes32 node, EntrySlot old, EntrySlot next) internal {
        address holder = next.owner();
        if (holder == address(0)) revert ERC721InvalidReceiver(holder);
        if (next.expiry() <= block.timestamp) revert ExpiryInThePast(next.expiry());
        _end(node, old);
        // Overflows after 2^24 changes of hands: more than 10^11 gas spent on one name.
        _write(node, old.expiry() == 0 ? next : next.withVersion(old.version() + 1));
        unchecked {
            _balances[holder] += 1;
        }
        emit Transfer(address(0), holder, uint256(node));
    }

    /// @dev Counts a name out of its last owner's, if it had one. The caller writes the entry.
    function _end(bytes32 node, EntrySlot old) internal {
        address holder = old.owner();
        if (holder == address(0)) return;
        unchecked {
            _balances[holder] -= 1;
        }
        emit Transfer(holder, address(0), uint256(node));
    }

    /**
     * @dev The door of every ERC-721 transfer. The version grows, so that records, delegates and approvals of the
     * former owner are void; a transfer to oneself only drops the approval.
     */
    function _update(address to, uint256 tokenId, address auth) internal override returns (address from) {
        bytes32 node = bytes32(tokenId);
        EntrySlot e = _liveEntry(node);
        from = e.owner();
        _checkAuthorized(from, auth, tokenId);
        if (from == to) {
            delete _approvals[tokenId];
        } else {
            e = e.withVersion(e.version() + 1).withFlag(_PERSONAL, false);
        }
        _pass(node, e, to);
    }

    /// @dev Moves a live name from `e.owner` to `to` and writes the entry.
    function _pass(bytes32 node, EntrySlot e, address to) private {
        address from = e.owner();
        _write(node, e.withOwner(to));
        unchecked {
            _balances[from] -= 1;
            _balances[to] += 1;
        }
        emit Transfer(from, to, uint256(node));
    }

    function _ownerOf(uint256 tokenId) internal view override returns (address) {
        return _liveEntry(bytes32(tokenId)).owner();
    }

    function _getApproved(uint256 tokenId) internal view override returns (address) {
        Approved memory approved = _approvals[tokenId];
        return approved.version == _entryOf(bytes32(tokenId)).version() ? approved.spender : address(0);
    }

    function _approve(address to, uint256 tokenId, address auth, bool emitEvent) internal override {
        address holder = _requireOwned(tokenId);
        if (auth != address(0) && !_mayAct(holder, auth)) revert ERC721InvalidApprover(auth);
        _approvals[tokenId] = Approved(to, _entryOf(bytes32(tokenId)).version());
        if (emitEvent) emit Approval(holder, to, tokenId);
    }

    function _mayAct(address holder, address actor) internal view override returns (bool) {
        return holder == actor || isApprovedForAll(holder, actor);
    }
}
