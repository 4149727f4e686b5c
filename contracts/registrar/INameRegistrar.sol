// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Permit} from "../token/Permit.sol";

/**
 * @title INameRegistrar
 * @notice Registers names under one top-level name (.dim), first come, first served, paid in DIMT by the year.
 *
 *      free ──commit──▶ committed ──register──▶ registered ──expiry──▶ grace (only renewal; does not resolve)
 *       ▲                                           ▲                    │           │
 *       │                                           └───────renew────────┘           │ 30 days
 *       └──────21 days────── premium (anyone may register; premium decays to 0) ◀────┘
 *
 * Two transactions: {commit}, then, once the commitment has aged, {register}. The commitment binds all that decides
 * what the owner gets; it does not bind the number of years, so that a person may change their mind while waiting.
 * `maxPrice` guards the payer against a price that moved. Amounts are in DIMT wei.
 */
interface INameRegistrar {
    /**
     * @notice What a person asks for, and what their commitment binds.
     * @param label The label to register, normalised by ENSIP-15, as "alice" for alice.dim.
     * @param owner Who gets the name.
     * @param secret 32 random bytes that keep the commitment from being guessed.
     * @param resolver The resolver; zero for the registry's default one.
     * @param seat The service provider seat that gets its share of the fee; 0 for none.
     * @param resolvesToOwner True to make the owner the name's ETH address at no cost of a record.
     * @param primary True to make the name the owner's primary name. Only where the owner calls {register} itself.
     * @param records Calls to make on the resolver, each for this name, as {setText} or {setAddr}.
     */
    struct Registration {
        string label;
        address owner;
        bytes32 secret;
        address resolver;
        uint24 seat;
        bool resolvesToOwner;
        bool primary;
        bytes[] records;
    }

    /// @notice A name was registered for `price` DIMT wei, the premium included.
    event NameRegistered(
        bytes32 indexed node,
        string label,
        address indexed owner,
        uint40 expiry,
        uint24 seat,
        uint256 price
    );
    /// @notice A name was renewed until `expiry` (Unix seconds) for `price` DIMT wei.
    event NameRenewed(bytes32 indexed node, uint40 expiry, uint256 price);
    /// @notice A label was reserved for governance, or given back to everybody.
    event LabelReserved(bytes32 indexed node, string label, bool reserved);
    /// @notice Governance assigned a name without a fee.
    event NameAssigned(bytes32 indexed node, string label, address indexed owner, uint40 expiry);
    /// @notice Fees go through `feeRouter` from now on.
    event FeeRouterChanged(address feeRouter);

    /// @notice Thrown when there is no such commitment: it was never made, was already used, or says something else.
    error CommitmentUnknown(bytes32 commitment);
    /// @notice Thrown when the commitment may be used only from `readyAt` (Unix seconds) on.
    error CommitmentTooYoung(uint256 readyAt);
    /// @notice Thrown when the commitment could be used only until `expiredAt` (Unix seconds).
    error CommitmentTooOld(uint256 expiredAt);
    /// @notice Thrown when the price is above what the payer accepts.
    error PriceAboveMax(uint256 price, uint256 maxPrice);
    /// @notice Thrown when the number of years is 0 or above {MAX_YEARS}.
    error YearsOutOfRange(uint256 numYears, uint256 most);
    /// @notice Thrown when a primary name is asked for by a caller who is not the owner-to-be.
    error PrimaryNeedsOwner(address owner, address caller);
    /// @notice Thrown when a batch is empty or its lists differ in length.
    error BadBatch(uint256 labels, uint256 years_);
    /// @notice Thrown when the ages of commitments make no sense.
    error BadCommitmentAges(uint256 minAge, uint256 maxAge);
    /// @notice Thrown when a contract address is expected and the zero address is given.
    error ZeroAddress();

    /// @notice Node of the top-level name this registrar serves.
    function TLD() external view returns (bytes32);
    /// @notice Seconds a commitment must age before it can be used.
    function MIN_COMMITMENT_AGE() external view returns (uint256);
    /// @notice Seconds after which a commitment can no longer be used.
    function MAX_COMMITMENT_AGE() external view returns (uint256);
    /// @notice The most years that one call may buy.
    function MAX_YEARS() external view returns (uint256);
    /// @notice Seconds of a year: 365 days.
    function YEAR() external view returns (uint256);
    /// @notice Where fees go.
    function feeRouter() external view returns (address);
    /// @notice True if the label can be registered now: it is well formed, not reserved and not taken.
    function available(string calldata label) external view returns (bool);

    /**
     * @notice What `numYears` years cost now. Reverts with an error of {LabelRules} for a label that cannot be
     * registered.
     * @return base The price of the years, in DIMT wei.
     * @return premium What a name that another owner let go costs on top; renewing never costs it.
     */
    function price(string calldata label, uint16 numYears) external view returns (uint256 base, uint256 premium);

    /// @notice The length of a label in Unicode code points, by which it is priced. Reverts with an error of
    /// {LabelRules} for a label that cannot be registered.
    function codePointsOf(string calldata label) external pure returns (uint256);

    /// @notice The commitment to a registration: binds the chain, this contract and every field.
    function commitmentOf(Registration calldata registration) external view returns (bytes32);

    /// @notice When a commitment was made, in Unix seconds; 0 if there is none.
    function committedAt(bytes32 commitment) external view returns (uint256);

    /**
     * @notice Announces a registration without telling which. Committing again while the commitment can still be used
     * changes nothing, so that a copied commitment neither blocks nor delays anybody. Callable by anyone.
     */
    function commit(bytes32 commitment) external;

    /**
     * @notice Registers a committed name. The caller pays `base + premium`. Callable by anyone.
     * @param numYears 1 to {MAX_YEARS}.
     * @param maxPrice The most the caller accepts to pay.
     * @return node The name's node.
     */
    function register(
        Registration calldata registration,
        uint16 numYears,
        uint256 maxPrice
    ) external returns (bytes32 node);

    /// @notice Like {register}, with the caller's ERC-2612 permit in place of an approval.
    function registerWithPermit(
        Registration calldata registration,
        uint16 numYears,
        uint256 maxPrice,
        Permit calldata permit
    ) external returns (bytes32 node);

    /// @notice Registers several committed names, all or none, for `maxPrice` at most in total.
    /// @param permit The caller's permit; a `deadline` of 0 for none.
    function registerBatch(
        Registration[] calldata registrations,
        uint16[] calldata numYears,
        uint256 maxPrice,
        Permit calldata permit
    ) external returns (bytes32[] memory nodes);

    /// @notice Renews a name that is registered or in grace. The caller pays. Callable by anyone.
    function renew(string calldata label, uint16 numYears, uint256 maxPrice) external;

    /// @notice Like {renew}, with the caller's ERC-2612 permit in place of an approval.
    function renewWithPermit(string calldata label, uint16 numYears, uint256 maxPrice, Permit calldata permit) external;

    /// @notice Renews several names, all or none, for `maxPrice` at most in total.
    /// @param permit The caller's permit; a `deadline` of 0 for none.
    function renewBatch(
        string[] calldata labels,
        uint16[] calldata numYears,
        uint256 maxPrice,
        Permit calldata permit
    ) external;

    /// @notice Reserves labels for governance, or gives them back. Callable by the owner (the timelock).
    function setReserved(string[] calldata labels, bool reserved) external;

    /// @notice True if only governance can assign the label.
    function isReserved(string calldata label) external view returns (bool);

    /// @notice Assigns a reserved label without a fee. Callable by the owner (the timelock).
    function assign(string calldata label, address to, uint16 numYears) external returns (bytes32 node);

    /// @notice Sends later fees through another router. Callable by the owner (the timelock).
    function setFeeRouter(address newFeeRouter) external;
}
