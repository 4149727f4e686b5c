// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";

import {Entry} from "./Entry.sol";
import {IENSView} from "./IENSView.sol";

/**
 * @title IANSRegistry
 * @notice Who owns a name, until when, and where it resolves: the one source of ownership of ANS. A name is an ERC-721
 * token whose id is its node.
 *
 * A name is *live* while `block.timestamp < expiry` and, for a subname that is not emancipated, while the name above it
 * is live and is still the one that made it. Only a live name has an owner, resolves, or can be transferred.
 *
 *      free ──register──▶ live ──expiry──▶ grace ──grace period──▶ free
 *                          ▲                 │
 *                          └─────renew───────┘
 *
 * Top-level names belong to the owner of the registry (governance, behind a timelock), which names for each the one
 * registrar that may register and renew below it.
 */
interface IANSRegistry is IERC721, IENSView {
    /**
     * @notice What a registrar says of a name it registers.
     * @param tld Node of the top-level name the registrar serves.
     * @param labelHash keccak256 of the label.
     * @param owner Who gets the name. No ERC-721 receiver hook is called.
     * @param expiry Second (Unix time) at which the name expires.
     * @param seat The service provider seat the owner chose, 0 for none.
     * @param flags Of {EntryFlags}, RESOLVES_TO_OWNER and RESERVED; no other.
     * @param resolver The resolver, or the zero address for the default one.
     * @param writer Who may write the name's records until the registrar closes the registration; zero for nobody.
     */
    struct NewName {
        bytes32 tld;
        bytes32 labelHash;
        address owner;
        uint40 expiry;
        uint24 seat;
        uint8 flags;
        address resolver;
        address writer;
    }

    /// @notice `registrar` is from now on the only one that registers and renews under `tld`; zero for none.
    event RegistrarChanged(bytes32 indexed tld, string label, address registrar);
    /// @notice The default resolver and the reverse registrar were named, once and for all.
    event DefaultsSet(address defaultResolver, address reverseRegistrar);
    /// @notice A subname was extended until `expiry` (Unix seconds). The registrar's events tell the same of its names:
    /// {INameRegistrar-NameRegistered} and {INameRegistrar-NameRenewed}.
    event SubnameExtended(bytes32 indexed node, uint40 expiry);
    /// @notice The name was reserved for governance, or given back to everybody.
    event ReservedChanged(bytes32 indexed node, bool reserved);
    /// @notice The name's ETH address is its owner (`enabled`), or no longer.
    event ResolvesToOwnerChanged(bytes32 indexed node, bool enabled);
    /// @notice The owner chose the service provider of `seat`.
    event SeatChanged(bytes32 indexed node, uint24 seat);
    /// @notice All records of the name were dropped; those written from now on belong to `recordVersion`.
    event RecordsCleared(bytes32 indexed node, uint64 recordVersion);
    /// @notice The owner of `parent` made the subname `label`.
    event SubnameCreated(bytes32 indexed parent, bytes32 indexed node, string label, address owner, uint40 expiry);
    /// @notice The owner of `parent` took the subname back.
    event SubnameRevoked(bytes32 indexed parent, bytes32 indexed node);
    /// @notice The subname can no longer be taken back before it expires.
    event Emancipated(bytes32 indexed node);

    /// @notice Thrown when a registrar's function is called by anybody else.
    error OnlyRegistrar(bytes32 tld, address caller);
    /// @notice Thrown when the caller is neither the owner of the name nor one of the owner's operators.
    error NotAuthorised(bytes32 node, address caller);
    /// @notice Thrown when the name is registered or in its grace period until `until` (Unix seconds).
    error NameTaken(bytes32 node, uint256 until);
    /// @notice Thrown when a reserved name is registered as an ordinary one.
    error NameReserved(bytes32 node);
    /// @notice Thrown when a name that was never registered, or whose grace period is over, is renewed.
    error NotRenewable(bytes32 node);
    /// @notice Thrown when a new expiry is not later than the present one.
    error ExpiryNotLater(uint40 present, uint40 wanted);
    /// @notice Thrown when a name would expire in the past.
    error ExpiryInThePast(uint40 expiry);
    /// @notice Thrown when a subname would outlive the name above it.
    error ExpiryBeyondParent(uint40 parentExpiry, uint40 wanted);
    /// @notice Thrown when a registrar asks for flags that are not its to set.
    error FlagsNotAllowed(uint8 flags);
    /// @notice Thrown when a registration is closed that the caller has not open.
    error NotRegistering(bytes32 node, address caller);
    /// @notice Thrown when a seat is chosen for a subname, which pays no fee.
    error SubnamePaysNoFee(bytes32 node);
    /// @notice Thrown when a subname is wanted where there is another kind of name.
    error NotASubname(bytes32 node);
    /// @notice Thrown when an emancipated subname would be taken back.
    error AlreadyEmancipated(bytes32 node);
    /// @notice Thrown when a subname would be emancipated below one that can itself be taken back.
    error ParentNotEmancipated(bytes32 parent);
    /// @notice Thrown when the default resolver and the reverse registrar are already named.
    error DefaultsAlreadySet();
    /// @notice Thrown when a contract address is expected and the zero address is given.
    error ZeroAddress();

    /// @notice Seconds after expiry in which a name can only be renewed.
    function GRACE_PERIOD() external view returns (uint40);

    /// @notice The resolver of every name that has not set its own.
    function defaultResolver() external view returns (address);

    /// @notice Where primary names live: the resolver of every reverse name that somebody has set.
    function reverseRegistrar() external view returns (address);

    /// @notice The contract that registers under `tld`, the node of a top-level name; zero if there is none.
    function registrarOf(bytes32 tld) external view returns (address);

    /// @notice What is stored of a name, live or not. See {Entry}.
    function entry(bytes32 node) external view returns (Entry memory);

    /// @notice Node of the name above a subname; zero for a name that is not a subname.
    function parentOf(bytes32 node) external view returns (bytes32);

    /// @notice True while the name has an owner and resolves.
    function isLive(bytes32 node) external view returns (bool);

    /**
     * @notice All a resolver needs to answer a question, in one call.
     * @return holder The name's owner; zero if the name is not live.
     * @return recordVersion The version under which the name's records are kept.
     * @return flags The name's {EntryFlags}.
     */
    function resolution(bytes32 node) external view returns (address holder, uint64 recordVersion, uint8 flags);

    /**
     * @notice All a resolver needs to accept a record, in one call.
     * @param writer Who wants to write.
     * @return recordVersion The version under which the name's records are kept.
     * @return allowed True if the name is live and `writer` is its owner, one of the owner's operators, or the writer
     * named by a registration that is under way.
     */
    function accessFor(bytes32 node, address writer) external view returns (uint64 recordVersion, bool allowed);

    /// @notice The registrar in whose call `node` is just being registered; zero at any other time (EIP-1153).
    function registeringBy(bytes32 node) external view returns (address);

    /**
     * @notice Registers a name that is free: never registered, or past its grace period. Opens the registration: until
     * {closeRegistration} or the end of the transaction, `writer` may write the name's records. Callable by the
     * registrar of the top-level name.
     * @return node The name's node.
     * @return formerExpiry When the name last expired, in Unix seconds; 0 if it was never registered.
     */
    function register(NewName calldata newName) external returns (bytes32 node, uint40 formerExpiry);

    /// @notice Ends the right that {register} gave to its writer. Callable by the registrar that registered.
    function closeRegistration(bytes32 node) external;

    /**
     * @notice Extends a name that is live or in grace. Callable by the registrar of the top-level name.
     * @param time Seconds to add to the present expiry; more than 0.
     * @return expiry The new end, in Unix seconds.
     * @return seat The service provider seat the name's owner chose, 0 for none.
     */
    function renew(bytes32 tld, bytes32 labelHash, uint40 time) external returns (uint40 expiry, uint24 seat);

    /// @notice Reserves a name for governance, or gives it back. Callable by the registrar of the top-level name.
    function setReserved(bytes32 tld, bytes32 labelHash, bool reserved) external;

    /**
     * @notice Moves a name between wallets of one person: records and delegates stay. Callable by the owner alone, so
     * that no marketplace can hand on a name with the seller's records in it.
     */
    function transferKeepingRecords(address to, bytes32 node) external;

    /// @notice Makes the owner the name's ETH address, or no longer. Callable by the owner and their operators.
    function setResolvesToOwner(bytes32 node, bool enabled) external;

    /// @notice Chooses the seat that gets its share of later renewals. Callable by the owner and their operators.
    function setSeat(bytes32 node, uint24 seat) external;

    /// @notice Drops all records of a name. Callable by the owner, their operators, and the name's own resolver.
    function clearRecords(bytes32 node) external;

    /**
     * @notice Makes a subname, or replaces one that is not emancipated. Callable by the parent's owner and operators.
     * @param parent Node of the name above.
     * @param label The subname's label; refused if no client would resolve it, see {LabelRules}.
     * @param newOwner Who gets the subname.
     * @param expiry Unix seconds, no later than the parent's; 0 for the parent's.
     * @param newResolver The resolver, or the zero address for the default one.
     * @param resolvesToOwner True to make `newOwner` the subname's ETH address.
     * @return node The subname's node.
     */
    function createSubname(
        bytes32 parent,
        string calldata label,
        address newOwner,
        uint40 expiry,
        address newResolver,
        bool resolvesToOwner
    ) external returns (bytes32 node);

    /// @notice Extends a subname, at most to its parent's expiry. Callable by the parent's owner and operators.
    function extendSubname(bytes32 node, uint40 expiry) external;

    /// @notice Takes back a subname that is not emancipated. Callable by the parent's owner and operators.
    function revokeSubname(bytes32 node) external;

    /**
     * @notice Gives up, for good, the right to take a subname back before it expires. Callable by the parent's owner
     * and operators, for a parent that nobody can take back either.
     */
    function emancipate(bytes32 node) external;

    /// @notice Names the registrar of a top-level name, zero for none. Callable by the registry's owner (the timelock).
    /// @param label The top-level name, as "dim".
    function setRegistrar(string calldata label, address registrar) external;

    /**
     * @notice Names the default resolver and the reverse registrar, once: nobody can swap them under the names that
     * rely on them. Callable by the registry's owner.
     */
    function setDefaults(address defaultResolver_, address reverseRegistrar_) external;
}
