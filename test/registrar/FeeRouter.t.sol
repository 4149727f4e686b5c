// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {IFeeRouter} from "../../contracts/registrar/IFeeRouter.sol";
import {SeatsMock} from "../mocks/SeatsMock.sol";
import {Test} from "../helpers/Test.sol";

/// @dev Fees of any size, for any years, under any shares: nothing is lost, nothing is made. This contract is the
/// registrar.
contract FeeRouterTest is Test {
    uint256 private constant _SUPPLY = 10_000_000_000e18;
    uint256 private constant _PERIOD = 30 days;
    uint256 private constant _YEAR = 365 days;
    uint24 private constant _SEAT = 7;
    uint32 private constant _ALL = type(uint32).max;

    address private _governance = makeAddr("governance");
    address private _provider = makeAddr("provider");
    address private _verifier = makeAddr("verifier");
    address private _treasury = makeAddr("treasury");
    IERC20 private _dimt;
    SeatsMock private _seats;
    IFeeRouter private _router;

    function setUp() public {
        vm.warp(1_800_000_000);
        address[] memory holders = new address[](1);
        uint256[] memory amounts = new uint256[](1);
        (holders[0], amounts[0]) = (address(this), _SUPPLY);
        _dimt = IERC20(deploy("DIMToken.sol:DIMToken", abi.encode(holders, amounts)));
        _seats = SeatsMock(deploy("SeatsMock.sol:SeatsMock", abi.encode(_dimt)));
        _seats.set(_SEAT, _provider, true);
        _router = IFeeRouter(
            deploy("FeeRouter.sol:FeeRouter", abi.encode(_governance, _dimt, address(this), _seats, _treasury))
        );
        vm.prank(_governance);
        _router.setPayee(IFeeRouter.Pool.Verifier, _verifier);
    }

    function testFuzz_oneFeeAddsUp(uint256 amount, bool withSeat, uint16 a, uint16 b, uint8 numYears) public {
        _setShares(a, b);
        numYears = uint8(bound(numYears, 1, 100));
        amount = _pay(amount, withSeat, vm.getBlockTimestamp(), numYears);
        assertEq(_owed() + _waiting(), amount, "booked");
        IFeeRouter.Shares memory s = _router.shares();
        uint256 perYear = withSeat ? (amount * s.seat) / 10_000 / numYears : 0;
        assertEq(_router.owedToSeat(_SEAT), perYear, "seat");
        assertEq(_waiting(), perYear * (numYears - 1), "waiting");
        uint256 toVerifier = (amount * s.verifier) / 10_000;
        uint256 toTreasury = (amount * s.treasury) / 10_000;
        assertEq(_router.owedToPool(IFeeRouter.Pool.Verifier), toVerifier, "verifier");
        assertEq(_router.owedToPool(IFeeRouter.Pool.Treasury), toTreasury, "treasury");
        uint256 rest = amount - toVerifier - toTreasury - perYear * numYears;
        assertEq(_router.owedToPool(IFeeRouter.Pool.Reserve), rest, "the reserve takes all rounding");
    }

    function test_oneWei() public {
        _pay(1, true, vm.getBlockTimestamp(), 1);
        _pay(1, true, vm.getBlockTimestamp(), 100);
        _pay(1, false, vm.getBlockTimestamp(), 1);
        assertEq(_router.owedToSeat(_SEAT) + _waiting(), 0, "seat");
        assertEq(_router.owedToPool(IFeeRouter.Pool.Reserve), 3, "reserve");
        assertEq(_owed(), 3, "sum");
    }

    /// @dev Each year is released once, on a boundary, not before it begins and less than a period after.
    function testFuzz_noYearIsReleasedEarly(uint40 start, uint8 numYears, uint40 wait) public {
        uint256 paidAt = vm.getBlockTimestamp();
        start = uint40(bound(start, paidAt - 3 * _YEAR, paidAt + 20 * _YEAR));
        numYears = uint8(bound(numYears, 1, 30));
        uint256 perYear = (_pay(1e24, true, start, numYears) * 4000) / 10_000 / numYears;
        uint256 time = paidAt + bound(wait, 0, 50 * _YEAR);
        vm.warp(time);
        uint256 releasable = _router.releasableOf(_SEAT);
        assertEq(_router.releaseSeat(_SEAT, _ALL), releasable, "as told");
        uint256 released = _router.owedToSeat(_SEAT);
        assertLe(released, perYear * _begun(start, numYears, time), "early");
        uint256 boundary = time - (time % _PERIOD);
        uint256 due = _begun(start, numYears, boundary < paidAt ? paidAt : boundary);
        assertEq(released, perYear * due, "all that is due");
        assertEq(_router.releaseSeat(_SEAT, _ALL), 0, "twice");
        assertEq(released + _waiting(), perYear * numYears, "lost");
    }

    /// @dev In whatever steps the periods are released: the same, and no step is longer than told.
    function testFuzz_stepsAddUp(uint8[12] memory steps, uint8 numYears) public {
        numYears = uint8(bound(numYears, 2, 10));
        _pay(1e24, true, vm.getBlockTimestamp(), numYears);
        skip(11 * _YEAR);
        uint256 expected = _router.releasableOf(_SEAT);
        uint256 released = 0;
        for (uint256 i = 0; i < steps.length; ++i) {
            uint256 from = _router.nextPeriodOf(_SEAT);
            released += _router.releaseSeat(_SEAT, steps[i]);
            assertLe(_router.nextPeriodOf(_SEAT), from + steps[i], "too far");
        }
        released += _router.releaseSeat(_SEAT, _ALL);
        assertEq(released, expected, "released");
        assertEq(_router.nextPeriodOf(_SEAT), vm.getBlockTimestamp() / _PERIOD + 1, "all periods");
    }

    /// @dev Whatever is paid, released, pulled and changed in between: what is booked and pulled is what was paid.
    function testFuzz_manyFeesAddUp(uint128[6] memory amounts, uint16[6] memory dice) public {
        uint256 paid = 0;
        for (uint256 i = 0; i < 6; ++i) {
            uint256 start = vm.getBlockTimestamp() + (uint256(dice[i]) * 1 days) / 100 - 60 days;
            paid += _pay(bound(amounts[i], 0, 1e27), dice[i] % 2 == 0, start, (dice[i] % 5) + 1);
            skip(uint256(dice[i] % 977) * 1 days);
            _seats.set(_SEAT, _provider, dice[i] % 7 != 0);
            if (dice[i] % 3 == 0) _setShares(dice[i], dice[(i + 1) % 6]);
            if (dice[i] % 5 == 0) _pull(dice[i]);
            if (dice[i] % 11 == 0) _router.releaseSeat(_SEAT, dice[i] % 20);
            assertEq(_owed() + _waiting() + _pulled(), paid, "booked and pulled");
            assertEq(_dimt.balanceOf(address(_router)), _owed() + _waiting(), "the router holds what it owes");
        }
        skip(10 * _YEAR);
        _router.releaseSeat(_SEAT, _ALL);
        for (uint256 i = 0; i < 4; ++i) _pull(i);
        assertEq(_owed() + _waiting(), 0, "still owed");
        assertEq(_pulled(), paid, "pulled");
        assertEq(_dimt.balanceOf(address(_router)), 0, "left behind");
    }

    /// @dev Pulling a pool neither adds to nor takes from what any other is owed.
    function testFuzz_pullingIsNobodyElsesBusiness(uint256 amount, uint256 other, uint8 which) public {
        _pay(bound(amount, 1e4, 1e27), true, vm.getBlockTimestamp(), 1);
        _pay(bound(other, 1e4, 1e27), false, vm.getBlockTimestamp(), 1);
        IFeeRouter.Pool pool = IFeeRouter.Pool(which % 3);
        uint256[3] memory before = _pools();
        uint256 seat = _router.owedToSeat(_SEAT);
        assertEq(_router.payPool(pool), before[which % 3], "pulled");
        uint256[3] memory next = _pools();
        for (uint256 i = 0; i < 3; ++i) assertEq(next[i], i == which % 3 ? 0 : before[i], "a pool changed");
        assertEq(_router.owedToSeat(_SEAT), seat, "the seat changed");
    }

    /// @dev New shares leave what is booked as it was divided, to the wei.
    function testFuzz_newSharesDivideLaterFees(uint256 amount, uint256 other, uint16 a, uint16 b) public {
        _pay(amount, true, vm.getBlockTimestamp(), 3);
        _pay(bound(other, 0, 1e27), false, vm.getBlockTimestamp(), 1);
        uint256[3] memory before = _pools();
        uint256 seat = _router.owedToSeat(_SEAT);
        uint256 waiting = _waiting();
        _setShares(a, b);
        uint256[3] memory next = _pools();
        for (uint256 i = 0; i < 3; ++i) assertEq(next[i], before[i], "divided anew");
        assertEq(_router.owedToSeat(_SEAT), seat, "the seat changed");
        assertEq(_waiting(), waiting, "what waits changed");
    }

    function _pay(uint256 amount, bool withSeat, uint256 start, uint256 numYears) private returns (uint256) {
        amount = bound(amount, 0, 1e27);
        _dimt.transfer(address(_router), amount);
        _router.credit(withSeat ? _SEAT : 0, uint40(start), uint16(numYears), amount);
        return amount;
    }

    /// @dev Any shares within the bounds that can be drawn from two numbers.
    function _setShares(uint256 a, uint256 b) private {
        uint256 seat = bound(a, 2000, 7000);
        uint256 treasury = bound(b, 0, 3000);
        if (seat + treasury > 8000) treasury = 8000 - seat;
        uint256 rest = 10_000 - seat - treasury;
        uint256 verifier = rest > 6000 ? rest - 6000 : 0;
        if (verifier > 2000) (treasury, verifier) = (treasury + verifier - 2000, 2000);
        uint256 reserve = 10_000 - seat - treasury - verifier;
        vm.prank(_governance);
        _router.setShares(IFeeRouter.Shares(uint16(seat), uint16(verifier), uint16(reserve), uint16(treasury)));
    }

    function _pull(uint256 which) private {
        if (which % 4 == 3) {
            if (_router.owedToSeat(_SEAT) != 0) _router.paySeat(_SEAT);
        } else if (_router.owedToPool(IFeeRouter.Pool(which % 4)) != 0) {
            _router.payPool(IFeeRouter.Pool(which % 4));
        }
    }

    function _pools() private view returns (uint256[3] memory owed) {
        for (uint256 i = 0; i < 3; ++i) owed[i] = _router.owedToPool(IFeeRouter.Pool(i));
    }

    function _owed() private view returns (uint256) {
        uint256[3] memory pools = _pools();
        return _router.owedToSeat(_SEAT) + pools[0] + pools[1] + pools[2];
    }

    /// @dev What waits for the seat, however far ahead it was paid: for 101 years at most.
    function _waiting() private view returns (uint256 sum) {
        uint256 period = _router.nextPeriodOf(_SEAT);
        if (period == 0) return 0;
        uint256 last = (vm.getBlockTimestamp() + 101 * _YEAR) / _PERIOD;
        for (; period <= last; ++period) sum += _router.waitingFor(_SEAT, period);
    }

    function _pulled() private view returns (uint256 sum) {
        sum = _dimt.balanceOf(_provider) + _dimt.balanceOf(_verifier) + _dimt.balanceOf(_treasury);
        sum += _seats.reserve();
        assertEq(_seats.reserve(), _dimt.balanceOf(address(_seats)), "the reserve was given DIMT it does not know of");
    }

    /// @dev How many of the years that begin at `start` have begun at `time`.
    function _begun(uint256 start, uint256 numYears, uint256 time) private pure returns (uint256 count) {
        for (uint256 i = 0; i < numYears; ++i) {
            if (start + i * _YEAR <= time) ++count;
        }
    }
}
