// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {ShortString, ShortStrings} from "@openzeppelin/contracts/utils/ShortStrings.sol";

import {LabelRules} from "../names/LabelRules.sol";
import {Node} from "../names/Node.sol";
import {Entry, EntryFlags} from "../registry/Entry.sol";
import {IANSRegistry} from "../registry/IANSRegistry.sol";
import {IReverseRegistrar} from "../resolvers/IReverseRegistrar.sol";
import {Permit} from "../token/Permit.sol";
import {Commitments} from "./Commitments.sol";
import {IFeeRouter} from "./IFeeRouter.sol";
import {INameRegistrar} from "./INameRegistrar.sol";
import {PriceSchedule} from "./PriceSchedule.sol";
import {RecordWriter} from "./RecordWriter.sol";

/**
 * @title NameRegistrar
 * @notice See {INameRegistrar}.
 */
contract NameRegistrar is Commitments, PriceSchedule {
    using EntryFlags for uint8;

    /// @inheritdoc INameRegistrar
    uint256 public constant override MAX_YEARS = 100;
    /// @inheritdoc INameRegistrar
    uint256 public constant override YEAR = 365 days;

    /// @inheritdoc INameRegistrar
    bytes32 public immutable override TLD;
    /// @notice The token names are paid in.
    IERC20 public immutable DIMT;
    /// @notice Where names are owned.
    IANSRegistry public immutable REGISTRY;
    /// @notice Who writes the records of a registration.
    RecordWriter public immutable RECORD_WRITER;

    uint256 private immutable _GRACE_PERIOD;
    ShortString private immutable _SUFFIX;

    /// @inheritdoc INameRegistrar
    address public override feeRouter;

    /**
     * @notice Makes a registrar; the registry's owner then names it for its top-level name.
     * @param tldLabel The top-level name, as "dim".
     * @param prices A year of a label of 1, 2, 3, 4, and 5 or more code points, in DIMT wei.
     * @param premiumStart_ The premium in the first second after grace, in DIMT wei.
     * @param minAge Seconds a commitment must age before it can be used.
     * @param maxAge Seconds after which it can no longer be used.
     */
    constructor(
        address initialOwner,
        IERC20 dimt,
        IANSRegistry registry,
        string memory tldLabel,
        uint256[5] memory prices,
        uint256 premiumStart_,
        uint256 minAge,
        uint256 maxAge
    ) Ownable(initialOwner) Commitments(minAge, maxAge) PriceSchedule(prices, premiumStart_) {
        if (address(dimt) == address(0) || address(registry) == address(0)) revert ZeroAddress();
        DIMT = dimt;
        REGISTRY = registry;
        TLD = Node.child(Node.ROOT, tldLabel);
        RECORD_WRITER = new RecordWriter();
        _GRACE_PERIOD = registry.GRACE_PERIOD();
        _SUFFIX = ShortStrings.toShortString(string.concat(".", tldLabel));
    }

    /// @inheritdoc INameRegistrar
    function register(
        Registration calldata registration,
        uint16 numYears,
        uint256 maxPrice
    ) external override returns (bytes32 node) {
        (node, ) = _register(registration, numYears, 0, maxPrice);
    }

    /// @inheritdoc INameRegistrar
    function registerWithPermit(
        Registration calldata registration,
        uint16 numYears,
        uint256 maxPrice,
        Permit calldata permit
    ) external override returns (bytes32 node) {
        permit.use(address(DIMT));
        (node, ) = _register(registration, numYears, 0, maxPrice);
    }

    /// @inheritdoc INameRegistrar
    function registerBatch(
        Registration[] calldata registrations,
        uint16[] calldata numYears,
        uint256 maxPrice,
        Permit calldata permit
    ) external override returns (bytes32[] memory nodes) {
        _checkBatch(registrations.length, numYears.length);
        permit.use(address(DIMT));
        nodes = new bytes32[](registrations.length);
        uint256 spent = 0;
        for (uint256 i = 0; i < registrations.length; ++i) {
            (nodes[i], spent) = _register(registrations[i], numYears[i], spent, maxPrice);
        }
    }

    /// @inheritdoc INameRegistrar
    function renew(string calldata label, uint16 numYears, uint256 maxPrice) external override {
        _renew(label, numYears, 0, maxPrice);
    }

    /// @inheritdoc INameRegistrar
    function renewWithPermit(
        string calldata label,
        uint16 numYears,
        uint256 maxPrice,
        Permit calldata permit
    ) external override {
        permit.use(address(DIMT));
        _renew(label, numYears, 0, maxPrice);
    }

    /// @inheritdoc INameRegistrar
    function renewBatch(
        string[] calldata labels,
        uint16[] calldata numYears,
        uint256 maxPrice,
        Permit calldata permit
    ) external override {
        _checkBatch(labels.length, numYears.length);
        permit.use(address(DIMT));
        uint256 spent = 0;
        for (uint256 i = 0; i < labels.length; ++i) spent = _renew(labels[i], numYears[i], spent, maxPrice);
    }

    /// @inheritdoc INameRegistrar
    function assign(
        string calldata label,
        address to,
        uint16 numYears
    ) external override onlyOwner returns (bytes32 node) {
        _checkYears(numYears);
        LabelRules.codePoints(bytes(label));
        uint40 expiry = SafeCast.toUint40(block.timestamp + numYears * YEAR);
        (node, ) = REGISTRY.register(
            IANSRegistry.NewName({
                tld: TLD,
                labelHash: keccak256(bytes(label)),
                owner: to,
                expiry: expiry,
                seat: 0,
                flags: EntryFlags.RESERVED,
                resolver: address(0),
                writer: address(0)
            })
        );
        emit NameAssigned(node, label, to, expiry);
    }

    /// @inheritdoc INameRegistrar
    function setReserved(string[] calldata labels, bool reserved) external override onlyOwner {
        for (uint256 i = 0; i < labels.length; ++i) {
            bytes32 labelHash = keccak256(bytes(labels[i]));
            emit LabelReserved(Node.child(TLD, labelHash), labels[i], reserved);
            REGISTRY.setReserved(TLD, labelHash, reserved);
        }
    }

    /// @inheritdoc INameRegistrar
    function setFeeRouter(address newFeeRouter) external override onlyOwner {
        if (newFeeRouter == address(0)) revert ZeroAddress();
        feeRouter = newFeeRouter;
        emit FeeRouterChanged(newFeeRouter);
    }

    /// @inheritdoc INameRegistrar
    function available(string calldata label) external view override returns (bool) {
        try this.codePointsOf(label) returns (uint256) {
            Entry memory e = REGISTRY.entry(Node.child(TLD, label));
            return !e.flags.has(EntryFlags.RESERVED) && (e.expiry == 0 || block.timestamp >= e.expiry + _GRACE_PERIOD);
        } catch {
            return false;
        }
    }

    /// @inheritdoc INameRegistrar
    function isReserved(string calldata label) external view override returns (bool) {
        return REGISTRY.entry(Node.child(TLD, label)).flags.has(EntryFlags.RESERVED);
    }

    /// @inheritdoc INameRegistrar
    function price(
        string calldata label,
        uint16 numYears
    ) external view override returns (uint256 base, uint256 premium_) {
        base = _base(label, numYears);
        premium_ = _premium(REGISTRY.entry(Node.child(TLD, label)).expiry);
    }

    /// @inheritdoc INameRegistrar
    function codePointsOf(string calldata label) external pure override returns (uint256) {
        return LabelRules.codePoints(bytes(label));
    }

    /// @dev Registers one name and returns what the caller has spent in all.
    function _register(
        Registration calldata r,
        uint16 numYears,
        uint256 spentBefore,
        uint256 maxPrice
    ) private returns (bytes32 node, uint256 spent) {
        if (r.primary && msg.sender != r.owner) revert PrimaryNeedsOwner(r.owner, msg.sender);
        _useCommitment(r);
        uint256 base = _base(r.label, numYears);
        uint40 expiry = SafeCast.toUint40(block.timestamp + numYears * YEAR);
        uint40 formerExpiry;
        (node, formerExpiry) = REGISTRY.register(
            IANSRegistry.NewName({
                tld: TLD,
                labelHash: keccak256(bytes(r.label)),
                owner: r.owner,
                expiry: expiry,
                seat: r.seat,
                flags: r.resolvesToOwner ? EntryFlags.RESOLVES_TO_OWNER : 0,
                resolver: r.resolver,
                writer: r.records.length == 0 ? address(0) : address(RECORD_WRITER)
            })
        );
        uint256 cost = base + _premium(formerExpiry);
        emit NameRegistered(node, r.label, r.owner, expiry, r.seat, cost);
        spent = _pay(r.seat, uint40(block.timestamp), numYears, cost, spentBefore, maxPrice);
        if (r.primary || r.records.length != 0) _finish(r, node);
    }

    /// @dev Writes the records and the primary name of a registration, and ends it.
    function _finish(Registration calldata r, bytes32 node) private {
        if (r.primary) {
            string memory name = string.concat(r.label, ShortStrings.toString(_SUFFIX));
            IReverseRegistrar(REGISTRY.reverseRegistrar()).setNameOnRegistration(node, r.owner, name);
        }
        if (r.records.length != 0) {
            address resolver = r.resolver == address(0) ? REGISTRY.defaultResolver() : r.resolver;
            RECORD_WRITER.write(resolver, node, r.records);
        }
        REGISTRY.closeRegistration(node);
    }

    /// @dev Renews one name and returns what the caller has spent in all.
    function _renew(
        string calldata label,
        uint16 numYears,
        uint256 spentBefore,
        uint256 maxPrice
    ) private returns (uint256 spent) {
        uint256 base = _base(label, numYears);
        bytes32 labelHash = keccak256(bytes(label));
        bytes32 node = Node.child(TLD, labelHash);
        uint40 time = uint40(numYears * YEAR);
        (uint40 expiry, uint24 seat) = REGISTRY.renew(TLD, labelHash, time);
        emit NameRenewed(node, expiry, base);
        spent = _pay(seat, expiry - time, numYears, base, spentBefore, maxPrice);
    }

    /// @dev Moves a fee from the caller to the fee router and books it there.
    function _pay(
        uint24 seat,
        uint40 start,
        uint16 numYears,
        uint256 amount,
        uint256 spentBefore,
        uint256 maxPrice
    ) private returns (uint256 spent) {
        spent = spentBefore + amount;
        if (spent > maxPrice) revert PriceAboveMax(spent, maxPrice);
        address router = feeRouter;
        DIMT.transferFrom(msg.sender, router, amount);
        IFeeRouter(router).credit(seat, start, numYears, amount);
    }

    function _base(string calldata label, uint16 numYears) private view returns (uint256) {
        _checkYears(numYears);
        return pricePerYear(LabelRules.codePoints(bytes(label))) * numYears;
    }

    /// @dev The premium on a name that last expired at `formerExpiry`; 0 if it never did, or is not free yet.
    function _premium(uint40 formerExpiry) private view returns (uint256) {
        uint256 freeSince = formerExpiry + _GRACE_PERIOD;
        return formerExpiry == 0 || block.timestamp < freeSince ? 0 : premium(freeSince);
    }

    function _checkYears(uint16 numYears) private pure {
        if (numYears == 0 || numYears > MAX_YEARS) revert YearsOutOfRange(numYears, MAX_YEARS);
    }

    function _checkBatch(uint256 labels, uint256 terms) private pure {
        if (labels == 0 || labels != terms) revert BadBatch(labels, terms);
    }
}
