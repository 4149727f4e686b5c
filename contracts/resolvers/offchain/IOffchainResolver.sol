// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @title IOffchainResolver
 * @notice Answers for names that live off-chain: at or below a **zone**, a name on chain whose owner made this resolver
 * its own and said here whose grants hold in it and who may answer for it.
 *
 *     acme.dim          on chain: the zone. Its owner sets issuer and policy, at any time.
 *       bob.acme.dim    off-chain: the issuer signed a grant to Bob, Bob signed a profile. It costs nobody gas.
 *
 * What is signed is described at {Grant}, {Transfer} and {Profile}: EIP-712, in the domain
 * `{ name: "ANS Offchain Names", version: "1", chainId, verifyingContract: this resolver }` (ERC-5267). How a gateway's
 * answer is checked: {ISignedRecords}.
 *
 * A zone belongs to a version of its name: when the name changes hands or its records are cleared
 * ({IANSRegistry-clearRecords}), the zone is gone, and everything below it. A subname that is on chain, with whatever
 * resolver, is not in the zone: its owner, not the issuer, says what it stands for.
 */
interface IOffchainResolver {
    /**
     * @notice Who may answer for a zone.
     * @param seats The seats of service providers (SPs) that may, at most 16; empty for any active one.
     * @param threshold How many different seats must sign the same answer. 0 if no seat is asked: anybody may keep and
     * serve the signed data, and it is fresh for as long as its owner said.
     * @param freshness How long an answer of a seat may be used, 1 to 300 seconds.
     * @param gateways The zone's own gateways, tried before those of SPs: at most 8 URL templates as EIP-3668 has them,
     * see {ISeatProfiles-setProfile}.
     */
    struct Policy {
        uint24[] seats;
        uint8 threshold;
        uint32 freshness;
        string[] gateways;
    }

    /// @notice The zone at `node`, at this record version of the name, has this issuer and policy from now on.
    event ZoneChanged(bytes32 indexed node, uint64 indexed recordVersion, address indexed issuer, Policy policy);

    /// @notice Thrown when a zone would have no issuer.
    error ZeroIssuer(bytes32 node);
    /// @notice Thrown when the issuer of what is no zone is to change, and when the root is to be one.
    error NoZone(bytes32 node);
    /// @notice Thrown when a policy names more than 16 seats.
    error TooManySeats(uint256 count, uint256 most);
    /// @notice Thrown when a policy names a seat that was never taken.
    error UnknownSeat(uint24 seat);
    /// @notice Thrown when a policy names a seat twice.
    error SeatNamedTwice(uint24 seat);
    /// @notice Thrown when a policy demands more seats than it names.
    error ThresholdTooHigh(uint8 threshold, uint256 seats);
    /// @notice Thrown when a policy's freshness is not 1 to 300 seconds.
    error FreshnessOutOfBounds(uint32 freshness, uint32 least, uint32 most);
    /// @notice Thrown when a name is at or below no zone of this resolver.
    error ZoneNotFound(bytes name);
    /// @notice Thrown when nobody can have signed for a name: a label has a dot, or stands for a hash.
    error NameNotSignable(bytes name);
    /// @notice Thrown when a gateway answers with a kind of proof that is not known.
    error UnknownProof(bytes4 kind);
    /// @notice Thrown when what a gateway answers is no response that can be read.
    error UnreadableResponse();
    /// @notice Thrown when there is no gateway to ask: neither the zone nor a seat it may ask names one.
    error NoGateway(bytes32 zone);
    /// @notice Thrown when a record exists whose value the gateway left out, or falsified.
    error ValueMissing(string key);

    /**
     * @notice Makes a name a zone, or changes the zone. Callable by the name's owner, their operators, and in a
     * registration with this resolver ({IANSRegistry-NotAuthorised}). Works before the name has this resolver too, so
     * that it can be switched without a gap.
     *
     * Another issuer voids at once every grant of the one before, and with it every profile; should it come back, they
     * are good again until they end.
     */
    function setZone(bytes32 node, address issuer, Policy calldata policy) external;

    /// @notice Changes the issuer alone, as {setZone} does: for when its key is in wrong hands. Callable by those who
    /// may call {setZone}; reverts with {NoZone} for what is none.
    function setIssuer(bytes32 node, address issuer) external;

    /**
     * @notice The zone that a name is in.
     * @param name The name in wire form, see {DnsName}.
     * @return zone The node of the name on chain at or above it; 0 if the name is in no zone of this resolver.
     * @return issuer Whose grants hold.
     * @return policy Who may answer.
     */
    function zoneOf(bytes calldata name) external view returns (bytes32 zone, address issuer, Policy memory policy);

    /// @notice The gateways that a client is sent to for a name, in the order in which it tries them. Reverts as
    /// {IExtendedResolver-resolve} does.
    function gatewaysOf(bytes calldata name) external view returns (string[] memory);

    /**
     * @notice Ends a lookup, as EIP-3668 has it: checks what a gateway said and answers the call that was asked. If the
     * answer is refused, and is not the last that there can be, it throws another lookup of the same question, at the
     * gateways that are left, see {Gateways}; else why it was refused.
     * @param response What a gateway said.
     * @param extraData The `callData` of the lookup: {IExtendedResolver-resolve} of the name and the call. From the
     * second lookup on there is one byte behind it, which says how many answers were refused. It decides whom the
     * client asks next, and nothing else. Who judges an answer by itself says 255.
     */
    function resolveCallback(bytes calldata response, bytes calldata extraData) external returns (bytes memory);
}
