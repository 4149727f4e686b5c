// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ISeats} from "../../contracts/staking/ISeats.sol";
import {ISlashing} from "../../contracts/staking/ISlashing.sol";
import {IStakingParameters} from "../../contracts/staking/IStakingParameters.sol";
import {StakingWorld} from "./StakingWorld.sol";

/// @dev What modules, governance (this contract), the guardian and patrons do.
abstract contract StakingPowers is StakingWorld {
    function recordService(uint8 which) external act {
        uint24 seat = _pick(which);
        if (!_is(seat, ISeats.SeatStatus.Active)) return;
        vm.prank(clerk);
        custody.recordService(seat);
    }

    /// @dev Takes a part of a stake, rounded up, of the owner's alone (I13, I15).
    function slash(uint8 which, uint16 bps, uint40 jailFor, uint8 who) external act {
        uint24 seat = _pick(which);
        bps = uint16(bound(bps, 1, who % 8 == 0 ? 10_000 : 2000));
        uint256 principal = known[seat].principal;
        if (principal == 0) return;
        bytes32 fault = keccak256(abi.encode(faults.length));
        address reporter = who % 3 == 0 ? address(0) : _person(who);
        jailFor = uint40(jailFor % 40 days);
        vm.prank(judge);
        // The day's limit alone may refuse it.
        try custody.slash(seat, bps, jailFor, reporter, fault) {
            uint256 amount = (principal * bps + 9999) / 10_000;
            faults.push(fault);
            inEscrow[fault] = amount;
            known[seat].principal -= amount;
        } catch {}
    }

    /// @dev A fault that was punished is not punished again (I15).
    function slashAgain(uint8 which, uint8 what) external act {
        if (faults.length == 0) return;
        vm.prank(judge);
        try custody.slash(_pick(which), 1, 0, patron, faults[what % faults.length]) {
            assertTrue(false, "I15: a fault was punished twice");
        } catch {}
    }

    function releaseSlash(uint8 what) external act {
        if (faults.length == 0) return;
        bytes32 fault = faults[what % faults.length];
        ISlashing.Escrow memory e = custody.escrowOf(fault);
        if (e.amount == 0 || vm.getBlockTimestamp() < e.releaseAt) return;
        _release(fault, e);
    }

    function revertSlash(uint8 what) external act {
        if (faults.length == 0) return;
        bytes32 fault = faults[what % faults.length];
        ISlashing.Escrow memory e = custody.escrowOf(fault);
        if (e.amount == 0) return;
        custody.revertSlash(fault);
        known[e.seat].principal += inEscrow[fault];
        inEscrow[fault] = 0;
    }

    function holdSlash(uint8 what) external act {
        if (faults.length == 0) return;
        bytes32 fault = faults[what % faults.length];
        ISlashing.Escrow memory e = custody.escrowOf(fault);
        if (e.amount == 0 || e.held) return;
        vm.prank(guardian);
        custody.holdSlash(fault);
    }

    function fundReserve(uint96 amount) external act {
        uint256 most = dimt.balanceOf(patron) / 8;
        _fund(bound(amount, 0, most));
    }

    /// @dev DIMT that is sent to the custody without a word belongs to nobody and disturbs nobody.
    function donate(uint96 amount) external act {
        amount = amount % 1_000_000e18;
        donated += amount;
        vm.prank(patron);
        dimt.transfer(address(custody), amount);
    }

    function setParameters(uint256 seed) external act {
        _setParameters(seed);
    }

    function pause(bool on) external act {
        uint256 last = custody.pausedUntil();
        if (on && last != 0 && vm.getBlockTimestamp() < last + 30 days) return;
        vm.prank(guardian);
        if (on) custody.pauseEntries();
        else custody.unpauseEntries();
    }

    function delegateVotes(uint8 from, uint8 to) external act {
        vm.prank(_person(from));
        votes.delegate(_person(to));
    }

    /// @dev Any figures within the bounds.
    function _setParameters(uint256 seed) internal {
        IStakingParameters.Parameters memory p = custody.parameters();
        uint256 cap = uint256(keccak256(abi.encode(seed, "cap")));
        p.seatCapPerDay = cap % 3 == 0 ? uint96(bound(cap, 1000e18, 1_024_000e18)) : 0;
        p.minSelf = uint96(bound(p.minSelf - (seed % 300_000e18), 1_000_000e18, p.minSelf));
        p.lease = uint24(bound(seed >> 8, 1 days, 14 days));
        p.unbondSelf = uint24(bound(seed >> 40, 14 days, 30 days));
        p.unbondDelegation = uint24(bound(seed >> 72, 1 days, 14 days));
        p.maxSlashesPerDay = uint8(bound(seed >> 104, 1, 32));
        p.maxDisplacementsPerDay = uint8(bound(seed >> 112, 1, 255));
        custody.setParameters(p);
    }

    function _release(bytes32 fault, ISlashing.Escrow memory e) internal {
        uint256 amount = inEscrow[fault];
        uint256 bounty = e.reporter == address(0) ? 0 : amount / 10;
        uint256 before = e.reporter == address(0) ? 0 : dimt.balanceOf(e.reporter);
        custody.releaseSlash(fault);
        if (bounty != 0) assertEq(dimt.balanceOf(e.reporter), before + bounty, "I15: bounty");
        toReserve += amount - bounty;
        inEscrow[fault] = 0;
    }
}
