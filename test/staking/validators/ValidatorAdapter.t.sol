// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IValidatorAdapter} from "../../../contracts/staking/validators/IValidatorAdapter.sol";
import {Test} from "../../helpers/Test.sol";
import {ValidatorsScriptedSource} from "../../mocks/ValidatorsScriptedSource.sol";

/// @dev The adapter at its place, with the storage of a genesis, and sources that answer anything (A18, A19).
contract ValidatorAdapterTest is Test {
    IValidatorAdapter private constant _ADAPTER = IValidatorAdapter(0x0000000000000000000000000000000000007777);
    /// @dev The gas limit of a block in the sample genesis of Besu.
    uint256 private constant _SAMPLE_LIMIT = 4_700_000;

    address[] private _founders;
    ValidatorsScriptedSource private _source;

    function setUp() public {
        address made = deploy("ValidatorAdapter.sol:ValidatorAdapter", "");
        vm.etch(address(_ADAPTER), made.code);
        vm.store(address(_ADAPTER), bytes32(uint256(0)), bytes32(uint256(uint160(address(this)))));
        vm.store(address(_ADAPTER), bytes32(uint256(2)), bytes32(uint256(4)));
        for (uint256 i = 0; i < 4; ++i) {
            _founders.push(address(uint160(0xf00d + i)));
            bytes32 slot = bytes32(uint256(keccak256(abi.encode(2))) + i);
            vm.store(address(_ADAPTER), slot, bytes32(uint256(uint160(_founders[i]))));
        }
        _source = new ValidatorsScriptedSource();
    }

    /// @dev Good lists of 4 to 31 are handed on; with the longest, the answer costs less than 0.5 M (A18).
    function testFuzz_handsOnGoodLists(uint256 count, uint256 seed) public {
        count = bound(count, 4, 31);
        _setGoodSource(count, seed);
        assertEq(abi.encode(_list(_SAMPLE_LIMIT, 500_000)), abi.encode(_goodList(count, seed)), "list");
    }

    /// @dev Whatever bytes a source answers, the adapter's answer is a good list, and the founders' unless those bytes
    /// are one.
    function testFuzz_survivesAnyAnswer(bytes calldata raw, uint256 cut, uint256 flip, uint256 count) public {
        _setGoodSource(4, 1);
        _source.answerBytes(raw);
        assertEq(abi.encode(_list(_SAMPLE_LIMIT, 500_000)), abi.encode(_goodList(4, 1)), "random bytes");
        bytes memory list = abi.encode(_goodList(bound(count, 4, 31), 2));
        _source.answerBytes(_cut(list, bound(cut, 0, list.length - 1)));
        assertEq(abi.encode(_list(_SAMPLE_LIMIT, 500_000)), abi.encode(_goodList(4, 1)), "cut");
        // A bit of where the list begins, how long it is, or of what is beyond an address.
        uint256 position = bound(flip, 0, 63);
        list[position] = bytes1(uint8(list[position]) ^ 0x40);
        _source.answerBytes(list);
        assertEq(abi.encode(_list(_SAMPLE_LIMIT, 500_000)), abi.encode(_goodList(4, 1)), "flipped");
    }

    /// @dev However little gas there is, a source cannot use up what the last good list needs.
    function testFuzz_leavesGasToFallBackOn(uint256 limit, uint8 mode) public {
        limit = bound(limit, 250_000, _SAMPLE_LIMIT);
        _setGoodSource(31, 1);
        _source.misbehave(ValidatorsScriptedSource.Mode(bound(mode, 1, 4)));
        assertEq(abi.encode(_list(limit, 1_400_000)), abi.encode(_goodList(31, 1)), "last good list");
    }

    function _setGoodSource(uint256 count, uint256 seed) private {
        _source.answer(_goodList(count, seed));
        _ADAPTER.setSource(address(_source));
    }

    function _list(uint256 limit, uint256 most) private view returns (address[] memory validators) {
        uint256 gas = gasleft();
        validators = _ADAPTER.getValidators{gas: limit}();
        assertLe(gas - gasleft(), most, "gas");
    }

    function _goodList(uint256 count, uint256 seed) private pure returns (address[] memory list) {
        list = new address[](count);
        for (uint256 i = 0; i < count; ++i) list[i] = address(uint160(uint256(keccak256(abi.encode(seed, i)))));
    }

    function _cut(bytes memory data, uint256 length) private pure returns (bytes memory part) {
        part = new bytes(length);
        for (uint256 i = 0; i < length; ++i) part[i] = data[i];
    }
}
