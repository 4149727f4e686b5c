// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Emission} from "../../../contracts/staking/custody/Emission.sol";
import {Test} from "../../helpers/Test.sol";

/// @dev What holds of every reserve, stream and time.
contract EmissionTest is Test {
    uint256 private constant _SUPPLY = 10_000_000_000e18;
    /// @dev How much it matters on which side of a second the knee is passed.
    uint256 private constant _KNEE_ERROR = 1e12;
    uint256 private constant _KNEE = Emission.TAIL_DAYS * Emission.DAILY;

    /// @dev Everything a caller can ask for: no power and no product overflows.
    function testFuzz_neverMoreThanTheReserve(uint96 reserve, uint256 daily, uint256 dt) public pure {
        daily = bound(daily, 0, Emission.DAILY);
        dt = bound(dt, 0, 2 ** 41 - 1);
        assertLe(Emission.emitted(reserve, daily, dt), reserve, "more than there is");
        assertLe(Emission.emitted(reserve, daily, dt), (daily * dt) / 1 days + 1, "faster than flat");
    }

    function test_extremes() public pure {
        assertEq(Emission.emitted(type(uint96).max, Emission.DAILY, 2 ** 41 - 1), type(uint96).max);
        assertEq(Emission.emitted(_KNEE, Emission.DAILY, 2 ** 40), _KNEE);
        assertEq(Emission.emitted(0, Emission.DAILY, 2 ** 40), 0);
        assertEq(Emission.emitted(1, 1, 1), 1);
    }

    function testFuzz_nothingWithoutTimeOrSeats(uint96 reserve, uint256 daily, uint40 dt) public pure {
        assertEq(Emission.emitted(reserve, 0, dt), 0);
        assertEq(Emission.emitted(reserve, bound(daily, 0, Emission.DAILY), 0), 0);
    }

    function testFuzz_neverLessAfterALongerTime(uint256 reserve, uint256 daily, uint256 dt, uint256 more) public pure {
        (reserve, daily, dt) = _bounded(reserve, daily, dt);
        more = bound(more, 1, 2 ** 40);
        assertGe(Emission.emitted(reserve, daily, dt + more), Emission.emitted(reserve, daily, dt), "fell");
    }

    function testFuzz_neverLessASecondLater(uint256 reserve, uint256 daily, uint256 dt) public pure {
        (reserve, daily, dt) = _bounded(reserve, daily, dt);
        assertGe(Emission.emitted(reserve, daily, dt + 1), Emission.emitted(reserve, daily, dt), "fell");
    }

    /// @dev The moment the tail begins: within three seconds of it, second by second.
    function testFuzz_neverFallsAtTheKnee(uint256 above, uint256 daily) public pure {
        daily = bound(daily, 1e18, Emission.DAILY);
        above = bound(above, 0, daily * 3000);
        uint256 reserve = Emission.TAIL_DAYS * daily + above;
        uint256 start = (above * 1 days) / daily;
        uint256 last = Emission.emitted(reserve, daily, start);
        for (uint256 dt = start + 1; dt <= start + 3; ++dt) {
            uint256 next = Emission.emitted(reserve, daily, dt);
            assertGe(next, last, "fell");
            assertLe(next - last, daily / 1 days + 1, "a jump");
            last = next;
        }
    }

    /// @dev After 200 years of the tail, where powers of DECAY are too small to tell one second from the next.
    function testFuzz_neverFallsInTheFarTail(uint256 reserve, uint256 dt, uint256 more) public pure {
        reserve = bound(reserve, 1, _KNEE);
        dt = bound(dt, 200 * 365 days, 2 ** 40);
        more = bound(more, 1, 2 ** 40);
        assertEq(Emission.emitted(reserve, Emission.DAILY, dt), reserve);
        assertEq(Emission.emitted(reserve, Emission.DAILY, dt + more), reserve);
    }

    function testFuzz_neverLessOfALargerReserve(uint256 reserve, uint256 daily, uint256 dt, uint256 more) public pure {
        (reserve, daily, dt) = _bounded(reserve, daily, dt);
        more = bound(more, 0, _SUPPLY - reserve);
        uint256 ofLess = Emission.emitted(reserve, daily, dt);
        assertGe(Emission.emitted(reserve + more, daily, dt) + _KNEE_ERROR, ofLess, "less of more");
    }

    /// @dev In two steps as in one, give or take 3 wei, and a little if the knee comes after the first.
    function testFuzz_twoStepsAreOne(uint256 reserve, uint256 daily, uint256 a, uint256 b) public pure {
        (reserve, daily, a) = _bounded(reserve, daily, a);
        b = bound(b, 0, 40 * 365 days);
        uint256 first = Emission.emitted(reserve, daily, a);
        uint256 whole = Emission.emitted(reserve, daily, a + b);
        uint256 parts = first + Emission.emitted(reserve - first, daily, b);
        uint256 knee = Emission.TAIL_DAYS * daily;
        bool kneeLater = reserve - first > knee && reserve - parts <= knee;
        assertApproxEqAbs(parts, whole, kneeLater ? _KNEE_ERROR : 3, "path");
    }

    /// @dev A thousand settlements, as claims and new seats cause them, do not change what flows.
    function testFuzz_manyStepsAreOne(uint256 reserve, uint256 step) public pure {
        reserve = bound(reserve, 0, _SUPPLY);
        step = bound(step, 1, 10 days);
        uint256 left = reserve;
        for (uint256 i = 0; i < 1000; ++i) left -= Emission.emitted(left, Emission.DAILY, step);
        uint256 whole = Emission.emitted(reserve, Emission.DAILY, 1000 * step);
        assertApproxEqAbs(reserve - left, whole, 2000 + _KNEE_ERROR, "path");
    }

    /// @dev The worst that the knee does: 2 seconds above it, less a part of a wei, of which 1 second is left after 1.
    function test_aSecondAtTheKnee() public pure {
        uint256 reserve = _KNEE + (Emission.DAILY * 2) / 1 days;
        uint256 whole = Emission.emitted(reserve, Emission.DAILY, 101);
        uint256 first = Emission.emitted(reserve, Emission.DAILY, 1);
        uint256 parts = first + Emission.emitted(reserve - first, Emission.DAILY, 100);
        assertGt(parts - whole, 5e10);
        assertLe(parts - whole, _KNEE_ERROR);
    }

    function testFuzz_flatIsExact(uint256 dt) public pure {
        dt = bound(dt, 0, 1000 days);
        assertEq(Emission.emitted(2 * _KNEE, Emission.DAILY, dt), (Emission.DAILY * dt) / 1 days);
    }

    function _bounded(
        uint256 reserve,
        uint256 daily,
        uint256 dt
    ) private pure returns (uint256 boundReserve, uint256 boundDaily, uint256 boundDt) {
        return (bound(reserve, 0, _SUPPLY), bound(daily, 0, Emission.DAILY), bound(dt, 0, 40 * 365 days));
    }
}
