// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {IFeeRouter} from "../../../contracts/registrar/IFeeRouter.sol";
import {IRecordDuty} from "../../../contracts/staking/modules/IRecordDuty.sol";
import {SeatsMock} from "../../mocks/SeatsMock.sol";
import {Test} from "../../helpers/Test.sol";

/// @dev The roster of any number of seats at any time, and the money of any history. This contract is the registrar.
contract RecordDutyTest is Test {
    uint256 private constant _SUPPLY = 10_000_000_000e18;
    uint256 private constant _MIDNIGHT = 20_000 * 1 days;

    IERC20 private _dimt;
    SeatsMock private _seats;
    IFeeRouter private _router;
    IRecordDuty private _duty;
    address[] private _keys;

    function setUp() public {
        vm.warp(_MIDNIGHT);
        address[] memory holders = new address[](1);
        uint256[] memory amounts = new uint256[](1);
        (holders[0], amounts[0]) = (address(this), _SUPPLY);
        _dimt = IERC20(deploy("DIMToken.sol:DIMToken", abi.encode(holders, amounts)));
        _seats = SeatsMock(deploy("SeatsMock.sol:SeatsMock", abi.encode(_dimt)));
        for (uint256 i = 0; i < 3; ++i) _keys.push(makeAddr(string.concat("operator ", vm.toString(i))));
        _seats.fill(_keys);
        bytes memory given = abi.encode(address(this), _dimt, address(this), _seats, address(this));
        _router = IFeeRouter(deploy("FeeRouter.sol:FeeRouter", given));
        _duty = IRecordDuty(deploy("RecordDuty.sol:RecordDuty", abi.encode(address(this), _router)));
        _router.setPayee(IFeeRouter.Pool.Verifier, address(_duty));
    }

    /// @dev Every second is of one turn; turns are in the order of the ring, and equal to the second.
    function testFuzz_turnsCoverTheDay(uint40 time, uint8 more) public {
        _seats.crowd(more);
        uint256 count = _seats.activeCount();
        time = uint40(bound(time, 1 days, type(uint40).max - 2 days));
        IRecordDuty.Turn memory turn = _duty.turnAt(time);
        assertTrue(turn.start <= time && time < turn.end, "not in its turn");
        assertApproxEqAbs(turn.end - turn.start, 1 days / count, 1, "length");
        IRecordDuty.Turn memory next = _duty.turnAt(turn.end);
        assertEq(next.start, turn.end, "a gap");
        assertEq(next.seat, (turn.seat % count) + 1, "order");
        IRecordDuty.Turn memory again = _duty.nextTurnOf(turn.seat, time);
        assertEq(again.start, turn.start, "its own turn is the next");
        again = _duty.nextTurnOf(turn.seat, turn.end);
        assertEq(again.start, turn.start + 1 days, "a day later");
    }

    /// @dev Whatever is paid, pulled, given, finalised and claimed: what came in is booked, waits or was paid out.
    function testFuzz_moneyAddsUp(uint96[8] memory amounts, uint16[8] memory dice) public {
        uint256 came = 0;
        for (uint256 i = 0; i < 8; ++i) {
            uint256 amount = bound(amounts[i], 0, 1e26);
            _dimt.transfer(address(_router), amount);
            _router.credit(0, 0, 1, amount);
            came += (amount * 1000) / 10_000;
            if (dice[i] % 3 == 0) came += _give(amounts[i] % 1e20);
            if (dice[i] % 5 == 0 && _router.owedToPool(IFeeRouter.Pool.Verifier) != 0) {
                _router.payPool(IFeeRouter.Pool.Verifier);
            }
            skip(uint256(dice[i]) * 2);
            vm.roll(100 + i);
            _finalise(99 + i);
            uint24 claimed = uint24(dice[i] % 3) + 1;
            if (dice[i] % 2 == 0 && _duty.owedTo(claimed) != 0) _duty.claim(claimed);
            assertApproxEqAbs(_owed() + _paid(), came, i + 1, "came in");
            assertEq(_dimt.balanceOf(address(_duty)), _owed(), "it holds what it owes");
        }
    }

    /// @dev Has the seat on duty finalise, and checks that it earns all there is.
    function _finalise(uint256 number) private {
        uint24 seat = _duty.onDuty().seat;
        uint256 before = _duty.owedTo(seat);
        uint256 waiting = _router.owedToPool(IFeeRouter.Pool.Verifier) + _dimt.balanceOf(address(_duty)) - _owed();
        bytes32 hash = blockhash(number);
        vm.prank(_keys[seat - 1]);
        assertEq(_duty.finalise(seat, number, hash), waiting, "share");
        assertEq(_duty.owedTo(seat), before + waiting, "booked");
    }

    function _give(uint256 amount) private returns (uint256) {
        _dimt.transfer(address(_duty), amount);
        return amount;
    }

    function _owed() private view returns (uint256 sum) {
        for (uint24 seat = 1; seat <= 3; ++seat) sum += _duty.owedTo(seat);
    }

    function _paid() private view returns (uint256 sum) {
        for (uint256 i = 0; i < 3; ++i) sum += _dimt.balanceOf(_keys[i]);
    }
}
