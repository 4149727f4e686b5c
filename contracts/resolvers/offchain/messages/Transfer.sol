// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @notice What the owner of a name signs to hand it to somebody else: EIP-712, in the domain of the resolver, as
 * `Transfer(string name,address to,uint32 epoch,uint64 deadline)`. It holds as long as the grant that it follows.
 * @param to Who may sign for the name from now on.
 * @param epoch That of the grant or transfer before, plus 1.
 * @param deadline Until when a service provider takes it for the first time, in Unix seconds. Whoever verifies later
 * does not ask.
 * @param signature By the owner before; of the kinds of {Grant}.
 */
struct Transfer {
    address to;
    uint32 epoch;
    uint64 deadline;
    bytes signature;
}

using TransferMessage for Transfer global;

/**
 * @title TransferMessage
 * @notice The EIP-712 struct hash of a {Transfer}.
 */
library TransferMessage {
    bytes32 private constant _TYPEHASH = keccak256("Transfer(string name,address to,uint32 epoch,uint64 deadline)");

    /// @notice The struct hash.
    /// @param nameHash keccak256 of the name as text.
    function structHash(Transfer memory transfer, bytes32 nameHash) internal pure returns (bytes32) {
        return keccak256(abi.encode(_TYPEHASH, nameHash, transfer.to, transfer.epoch, transfer.deadline));
    }
}
