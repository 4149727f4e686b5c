// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ANSRegistry} from "../../contracts/registry/ANSRegistry.sol";
import {IANSRegistry} from "../../contracts/registry/IANSRegistry.sol";
import {PublicResolver} from "../../contracts/resolvers/PublicResolver.sol";
import {Test} from "../helpers/Test.sol";

contract PublicResolverTest is Test {
    ANSRegistry private _registry;
    PublicResolver private _resolver;
    bytes32 private _tld = keccak256(abi.encode(bytes32(0), keccak256("dim")));
    bytes32 private _node;
    address private _alice = makeAddr("alice");
    address private _bob = makeAddr("bob");

    function setUp() public {
        _registry = new ANSRegistry(address(this), 30 days);
        _resolver = new PublicResolver(_registry);
        _registry.setDefaults(address(_resolver), address(this));
        _registry.setRegistrar("dim", address(this));
        _node = _register("alice", _alice);
    }

    /// @dev Any text under any key reads back, over any other, and is gone at once with its version.
    function testFuzz_text(string calldata key, string calldata value, string calldata next) public {
        vm.startPrank(_alice);
        _resolver.setText(_node, key, value);
        assertEq(_resolver.text(_node, key), value);
        _resolver.setText(_node, key, next);
        assertEq(_resolver.text(_node, key), next);
        _resolver.clearRecords(_node);
        assertEq(_resolver.text(_node, key), "");
        vm.stopPrank();
    }

    /// @dev Any bytes for any coin type that is not an EVM chain's; no other coin type answers them.
    function testFuzz_addressOfAnyChain(uint256 coinType, uint256 other, bytes calldata value) public {
        vm.assume(!_isEVM(coinType) && !_isEVM(other) && other != coinType);
        vm.prank(_alice);
        _resolver.setAddr(_node, coinType, value);
        assertEq(_resolver.addr(_node, coinType), value);
        assertEq(_resolver.hasAddr(_node, coinType), value.length != 0);
        assertEq(_resolver.addr(_node, other).length, 0);
    }

    function testFuzz_ethereumAddress(address value) public {
        vm.prank(_alice);
        _resolver.setAddr(_node, value);
        assertEq(_resolver.addr(_node), value);
        assertEq(_resolver.addr(_node, 60), abi.encodePacked(value));
    }

    /// @dev Nobody but those whom the owner named writes anything.
    function testFuzz_strangersWriteNothing(address stranger) public {
        vm.assume(stranger != _alice);
        vm.expectRevert(abi.encodeWithSelector(IANSRegistry.NotAuthorised.selector, _node, stranger));
        vm.prank(stranger);
        _resolver.setText(_node, "url", "mine");
    }

    /// @dev Whatever was written under a version reads back under no other.
    function testFuzz_versionsAreApart(bytes calldata value, uint8 hands) public {
        vm.assume(value.length != 0);
        vm.prank(_alice);
        _resolver.setData(_node, "key", value);
        address holder = _alice;
        for (uint256 i = 0; i < bound(hands, 1, 6); ++i) {
            address next = holder == _alice ? _bob : _alice;
            vm.prank(holder);
            _registry.transferFrom(holder, next, uint256(_node));
            assertEq(_resolver.data(_node, "key").length, 0);
            holder = next;
        }
    }

    /// @dev This test stands in for the reverse registrar.
    function hasName(bytes32) external pure returns (bool) {
        return false;
    }

    function _register(string memory label, address owner) private returns (bytes32 node) {
        (node, ) = _registry.register(
            IANSRegistry.NewName({
                tld: _tld,
                labelHash: keccak256(bytes(label)),
                owner: owner,
                expiry: uint40(block.timestamp + 365 days),
                seat: 0,
                flags: 0,
                resolver: address(0),
                writer: address(0)
            })
        );
    }

    function _isEVM(uint256 coinType) private pure returns (bool) {
        return coinType == 60 || (coinType >= 1 << 31 && coinType < 1 << 32);
    }
}
