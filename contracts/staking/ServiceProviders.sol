// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {Proxy} from "@openzeppelin/contracts/proxy/Proxy.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Panic} from "@openzeppelin/contracts/utils/Panic.sol";

import {ISeatDirectory} from "../registrar/ISeatDirectory.sol";
import {Emission} from "./custody/Emission.sol";
import {SeatLevel} from "./custody/SeatLevel.sol";
import {Service} from "./custody/Service.sol";
import {ISeats} from "./ISeats.sol";
import {IStakingParameters} from "./IStakingParameters.sol";
import {ISeatKeys} from "./keys/ISeatKeys.sol";
import {SeatKeys} from "./keys/SeatKeys.sol";
import {ServiceProvidersExtension} from "./ServiceProvidersExtension.sol";
import {ISeatVotes} from "./votes/ISeatVotes.sol";
import {SeatVotes} from "./votes/SeatVotes.sol";

/**
 * @title ServiceProviders
 * @notice See {IServiceProviders}. It cannot be replaced, and nobody can move what is in it but those it belongs to.
 *
 * The code of one contract is limited (EIP-170), so it has two halves over the same state: this one holds what moves
 * money every day, {ServiceProvidersExtension} the rest, and whatever this half does not know is run there. The
 * extension is made here and never changes. Each part has a file of its own under custody/; every part builds on the
 * ones before:
 *
 *     Figures ─ Modules ─ Stream ─┐
 *                                 ├─ Accrual ─ Activity ─ Shelf
 *                       Ranking ──┘
 *     Shelf ─┬─ SeatLife ─ Delegations ─ Unbonding ─ Rewards ─ Service: this half
 *            └─ StakingParameters, SeatTerms ─ Slashing, SeatViews: the extension
 */
contract ServiceProviders is ISeatDirectory, Service, Proxy {
    /// @notice See {IServiceProviders-SEAT_STAKE}.
    uint256 public constant SEAT_STAKE = SeatLevel.SEAT_STAKE;
    /// @notice See {IServiceProviders-DAILY}.
    uint256 public constant DAILY = Emission.DAILY;

    /// @notice See {IServiceProviders-DIMT}.
    IERC20 public immutable DIMT;
    /// @notice See {IServiceProviders-SEAT_KEYS}.
    ISeatKeys public immutable SEAT_KEYS;
    /// @notice See {IServiceProviders-SEAT_VOTES}.
    ISeatVotes public immutable SEAT_VOTES;
    /// @notice The other half of this contract's code.
    address public immutable EXTENSION;

    /// @notice Thrown when an address is expected and the zero address is given.
    error ZeroAddress();

    /**
     * @notice Makes the custody, without seats and with an empty reserve. Its figures are those of the design: no cap a
     * seat, 5,000,000 DIMT of the owner, a lease of 2 days, 14 days of unbonding for an owner and 7 for a delegator, 3
     * slashes and 32 displacements a day.
     * @param initialOwner Who may change the figures and the modules: the timelock.
     */
    constructor(address initialOwner, IERC20 dimt) Ownable(initialOwner) {
        if (address(dimt) == address(0)) revert ZeroAddress();
        DIMT = dimt;
        SEAT_KEYS = new SeatKeys();
        SEAT_VOTES = new SeatVotes();
        EXTENSION = address(new ServiceProvidersExtension());
        _store(
            IStakingParameters.Parameters({
                seatCapPerDay: 0,
                minSelf: 5_000_000e18,
                lease: 2 days,
                unbondSelf: 14 days,
                unbondDelegation: 7 days,
                maxSlashesPerDay: 3,
                maxDisplacementsPerDay: 32
            })
        );
    }

    /// @notice See {IServiceProviders-MAX_SEATS}.
    // solhint-disable-next-line func-name-mixedcase, use-natspec
    function MAX_SEATS() external view returns (uint256) {
        return _maxSeats();
    }

    /// @inheritdoc ISeats
    function activeCount() external view override returns (uint256) {
        return _activeCount();
    }

    /// @inheritdoc ISeats
    function activeSeatAt(uint256 position) external view override returns (uint24) {
        if (position >= _activeCount()) Panic.panic(Panic.ARRAY_OUT_OF_BOUNDS);
        return _activeSeatAt(position);
    }

    /// @inheritdoc ISeats
    function seatOfKey(address key) external view override returns (uint24 seat, uint40 retiredAt) {
        return SEAT_KEYS.seatOfKey(key);
    }

    /// @inheritdoc ISeatDirectory
    function isActive(uint24 seat) external view override returns (bool) {
        return _seat(seat).status == SeatStatus.Active;
    }

    /// @inheritdoc ISeatDirectory
    function payoutOf(uint24 seat) external view override returns (address) {
        return _payoutTo(_seat(seat));
    }

    function _token() internal view override returns (IERC20) {
        return DIMT;
    }

    function _keys() internal view override returns (ISeatKeys) {
        return SEAT_KEYS;
    }

    function _votes() internal view override returns (ISeatVotes) {
        return SEAT_VOTES;
    }

    /// @dev Runs what this half does not know on the extension's code.
    function _implementation() internal view override returns (address) {
        return EXTENSION;
    }
}
