// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {IFeeRouter} from "../../contracts/registrar/IFeeRouter.sol";
import {SeatDirectoryMock} from "../mocks/SeatDirectoryMock.sol";
import {Test} from "../helpers/Test.sol";

/// @dev Fees of any size under any shares: nothing is lost, nothing is made. This contract is the registrar.
contract FeeRouterTest is Test {
    uint256 private constant _SUPPLY = 10_000_000_000e18;
    uint24 private constant _SEAT = 7;

    address private _governance = makeAddr("governance");
    address private _provider = makeAddr("provider");
    address[3] private _payees = [makeAddr("verifier"), makeAddr("reserve"), makeAddr("treasury")];
    IERC20 private _dimt;
    IFeeRouter private _router;

    function setUp() public {
        address[] memory holders = new address[](1);
        uint256[] memory amounts = new uint256[](1);
        (holders[0], amounts[0]) = (address(this), _SUPPLY);
        _dimt = IERC20(deploy("DIMToken.sol:DIMToken", abi.encode(holders, amounts)));
        _router = IFeeRouter(deploy("FeeRouter.sol:FeeRouter", abi.encode(_governance, _dimt, address(this), _payees)));
        SeatDirectoryMock directory = new SeatDirectoryMock();
        directory.set(_SEAT, _provider, true);
        vm.prank(_governance);
        _router.setSeatDirectory(address(directory));
    }

    function testFuzz_oneFeeAddsUp(uint256 amount, bool withSeat, uint16 a, uint16 b) public {
        _setShares(a, b);
        amount = _pay(amount, withSeat);
        assertEq(_owed(), amount, "booked");
        IFeeRouter.Shares memory s = _router.shares();
        uint256 toSeat = withSeat ? (amount * s.seat) / 10_000 : 0;
        assertEq(_router.owedToSeat(_SEAT), toSeat, "seat");
        _checkShare(IFeeRouter.Pool.Verifier, amount, s.verifier);
        _checkShare(IFeeRouter.Pool.Treasury, amount, s.treasury);
        _checkShare(IFeeRouter.Pool.Reserve, amount, withSeat ? s.reserve : s.reserve + s.seat);
    }

    function test_oneWei() public {
        _pay(1, true);
        _pay(1, false);
        assertEq(_router.owedToSeat(_SEAT), 0, "seat");
        assertEq(_router.owedToPool(IFeeRouter.Pool.Reserve), 2, "reserve");
        assertEq(_owed(), 2, "sum");
    }

    /// @dev Whatever is paid, pulled and changed in between: what is booked and pulled is what was paid.
    function testFuzz_manyFeesAddUp(uint128[6] memory amounts, uint16[6] memory dice) public {
        uint256 paid = 0;
        for (uint256 i = 0; i < 6; ++i) {
            paid += _pay(bound(amounts[i], 0, 1e27), dice[i] % 2 == 0);
            if (dice[i] % 3 == 0) _setShares(dice[i], dice[(i + 1) % 6]);
            if (dice[i] % 5 == 0) _pull(dice[i]);
            assertEq(_owed() + _pulled(), paid, "booked and pulled");
            assertEq(_dimt.balanceOf(address(_router)), _owed(), "the router holds what it owes");
        }
        for (uint256 i = 0; i < 4; ++i) _pull(i);
        assertEq(_owed(), 0, "still owed");
        assertEq(_pulled(), paid, "pulled");
        assertEq(_dimt.balanceOf(address(_router)), 0, "left behind");
    }

    /// @dev Pulling a pool neither adds to nor takes from what any other is owed.
    function testFuzz_pullingIsNobodyElsesBusiness(uint256 amount, uint256 other, uint8 which) public {
        _pay(bound(amount, 1e4, 1e27), true);
        _pay(bound(other, 1e4, 1e27), false);
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
        _pay(amount, true);
        _pay(bound(other, 0, 1e27), false);
        uint256[3] memory before = _pools();
        uint256 seat = _router.owedToSeat(_SEAT);
        _setShares(a, b);
        uint256[3] memory next = _pools();
        for (uint256 i = 0; i < 3; ++i) assertEq(next[i], before[i], "divided anew");
        assertEq(_router.owedToSeat(_SEAT), seat, "the seat changed");
    }

    function _pay(uint256 amount, bool withSeat) private returns (uint256) {
        amount = bound(amount, 0, 1e27);
        _dimt.transfer(address(_router), amount);
        _router.credit(withSeat ? _SEAT : 0, 0, 1, amount);
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

    /// @dev A pool's share, to the wei or two that rounding moves.
    function _checkShare(IFeeRouter.Pool pool, uint256 amount, uint256 share) private view {
        uint256 exact = (amount * share) / 10_000;
        uint256 owed = _router.owedToPool(pool);
        assertLe(owed, exact + 3, "too much");
        assertLe(exact, owed + 1, "too little");
    }

    function _pools() private view returns (uint256[3] memory owed) {
        for (uint256 i = 0; i < 3; ++i) owed[i] = _router.owedToPool(IFeeRouter.Pool(i));
    }

    function _owed() private view returns (uint256) {
        uint256[3] memory pools = _pools();
        return _router.owedToSeat(_SEAT) + pools[0] + pools[1] + pools[2];
    }

    function _pulled() private view returns (uint256 sum) {
        sum = _dimt.balanceOf(_provider);
        for (uint256 i = 0; i < 3; ++i) sum += _dimt.balanceOf(_payees[i]);
    }
}
