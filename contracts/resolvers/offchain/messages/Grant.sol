// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @notice What a zone's issuer signs to give a name to somebody: EIP-712, in the domain of the resolver, as
 * `Grant(string name,address owner,uint32 epoch,uint64 expires)`. The name itself is known to whoever verifies.
 * @param owner Who may sign for the name from now on.
 * @param epoch Counts the hand-overs of the name, from 1; above that of every grant and transfer before.
 * @param expires Until when the grant holds, in Unix seconds.
 * @param signature By the issuer: of a key, of a contract account (ERC-1271), or of one not made yet (ERC-6492).
 */
struct Grant {
    address owner;
    uint32 epoch;
    uint64 expires;
    bytes signature;
}

using GrantMessage for Grant global;

/**
 * @title GrantMessage
 * @notice The EIP-712 struct hash of a {Grant}.
 */
library GrantMessage {
    bytes32 private constant _TYPEHASH = keccak256("Grant(string name,address owner,uint32 epoch,uint64 expires)");

    /// @notice The struct hash.
    /// @param nameHash keccak256 of the name as text.
    function structHash(Grant memory grant, bytes32 nameHash) internal pure returns (bytes32) {
        return keccak256(abi.encode(_TYPEHASH, nameHash, grant.owner, grant.epoch, grant.expires));
    }
}
