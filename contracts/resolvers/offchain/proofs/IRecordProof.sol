// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {RecordHash} from "../messages/Profile.sol";

/**
 * @title IRecordProof
 * @notice One way to prove what a name that lives off-chain stands for. A gateway says anything; a proof decides what
 * of it is true. Each way is a contract of its own, which holds nothing and may do nothing.
 */
interface IRecordProof {
    /**
     * @notice What is asked about, and whom the zone's owner trusts.
     * @param resolver The resolver that asks.
     * @param domain The EIP-712 domain of what issuer and owners sign for this resolver on this chain.
     * @param zone The node of the zone: the name on chain that the name is at or below.
     * @param node The node of the name.
     * @param name The name as text.
     * @param queryHash keccak256 of the whole `callData` of the query (EIP-3668).
     * @param issuer Whose grants hold in the zone.
     * @param seats The seats that may answer; empty for any active one.
     * @param threshold How many of them must agree; 0 if none is asked.
     * @param freshness The longest time in seconds that an answer may be used.
     */
    struct Subject {
        address resolver;
        bytes32 domain;
        bytes32 zone;
        bytes32 node;
        string name;
        bytes32 queryHash;
        address issuer;
        uint24[] seats;
        uint8 threshold;
        uint32 freshness;
    }

    /**
     * @notice What is proven of a name. A name that does not exist, or has no profile, has no records.
     * @param records All records, by the hashes of their keys and values: what is not among them does not exist.
     * @param values Some of the values, in any order. Nobody has compared them with the hashes yet.
     */
    struct Proven {
        RecordHash[] records;
        string[] values;
    }

    /**
     * @notice Gives back what a gateway's response proves, or reverts. It leaves nothing behind; but it may make a
     * contract account for as long as it takes to ask it (ERC-6492), and is therefore no view.
     */
    function prove(Subject calldata subject, bytes calldata response) external returns (Proven memory);
}
