// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {DIMToken} from "../../contracts/token/DIMToken.sol";
import {Test} from "../helpers/Test.sol";

/// @dev The supply is 10 billion and all of it allotted, or there is no token.
contract DIMTokenTest is Test {
    uint256 private constant _SUPPLY = 10_000_000_000e18;

    function testFuzz_allotsTheWholeSupply(uint256[4] memory cuts) public {
        (address[] memory holders, uint256[] memory amounts) = _allocation(cuts);
        DIMToken token = new DIMToken(holders, amounts);
        for (uint256 i = 0; i < 5; ++i) assertEq(token.balanceOf(holders[i]), amounts[i], "allotted");
        assertEq(token.totalSupply(), _SUPPLY, "supply");
    }

    function testFuzz_refusesAnyOtherSum(uint256[4] memory cuts, uint256 change, bool more) public {
        (address[] memory holders, uint256[] memory amounts) = _allocation(cuts);
        if (more) amounts[4] += bound(change, 1, _SUPPLY);
        else if (amounts[4] == 0) return;
        else amounts[4] -= bound(change, 1, amounts[4]);
        uint256 sum = 0;
        for (uint256 i = 0; i < 5; ++i) sum += amounts[i];
        vm.expectRevert(abi.encodeWithSelector(DIMToken.AllocationNotSupply.selector, sum));
        new DIMToken(holders, amounts);
    }

    function testFuzz_transfersKeepTheSupply(uint256 amount, uint256 back) public {
        (address alice, address bob) = (makeAddr("alice"), makeAddr("bob"));
        address[] memory holders = new address[](1);
        uint256[] memory amounts = new uint256[](1);
        (holders[0], amounts[0]) = (alice, _SUPPLY);
        DIMToken token = new DIMToken(holders, amounts);
        amount = bound(amount, 0, _SUPPLY);
        back = bound(back, 0, amount);
        vm.prank(alice);
        token.transfer(bob, amount);
        vm.prank(bob);
        token.transfer(alice, back);
        assertEq(token.balanceOf(bob), amount - back, "bob");
        assertEq(token.balanceOf(alice), _SUPPLY - amount + back, "alice");
        assertEq(token.totalSupply(), _SUPPLY, "supply");
    }

    function _allocation(uint256[4] memory cuts) private returns (address[] memory holders, uint256[] memory amounts) {
        holders = new address[](5);
        amounts = new uint256[](5);
        uint256 rest = _SUPPLY;
        for (uint256 i = 0; i < 4; ++i) {
            amounts[i] = bound(cuts[i], 0, rest);
            rest -= amounts[i];
        }
        amounts[4] = rest;
        for (uint256 i = 0; i < 5; ++i) holders[i] = makeAddr(vm.toString(i));
    }
}
