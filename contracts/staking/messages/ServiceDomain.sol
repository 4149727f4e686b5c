// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";

/**
 * @title ServiceDomain
 * @notice The EIP-712 domain of what operator keys of service providers (SPs) sign when they serve:
 *
 *     { name: "ANS Service", version: "1", chainId, verifyingContract: the custody of the seats }
 *
 * The verifying contract is the custody, which says whose keys these are and is never replaced, and not the contract
 * that verifies: resolvers and modules read the same messages, and a new module still judges what was signed before it.
 * The chain is the one on which the custody and the resolver are.
 */
library ServiceDomain {
    bytes1 private constant _NAME_VERSION_CHAIN_CONTRACT = 0x0f;
    bytes32 private constant _NAME = keccak256("ANS Service");
    bytes32 private constant _VERSION = keccak256("1");

    /// @notice The hash that is signed, of a message whose EIP-712 struct hash is given.
    function digest(address custody, bytes32 structHash) internal view returns (bytes32) {
        bytes32 domain = MessageHashUtils.toDomainSeparator(
            _NAME_VERSION_CHAIN_CONTRACT,
            _NAME,
            _VERSION,
            block.chainid,
            custody,
            bytes32(0)
        );
        return MessageHashUtils.toTypedDataHash(domain, structHash);
    }
}
