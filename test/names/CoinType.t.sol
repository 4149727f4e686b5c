// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {CoinType} from "../../contracts/names/CoinType.sol";
import {Test} from "../helpers/Test.sol";

contract CoinTypes {
    function isThisChain(uint256 coinType) external view returns (bool) {
        return CoinType.isThisChain(coinType);
    }
}

contract CoinTypeTest is Test {
    CoinTypes private _coinTypes = new CoinTypes();

    function test_ethereumAndChainsAreEVM() public pure {
        assertTrue(CoinType.isEVM(60));
        assertTrue(CoinType.isEVM(0x80000000));
        assertTrue(CoinType.isEVM(0x80000000 | 10));
        assertTrue(CoinType.isEVM(0xffffffff));
        assertFalse(CoinType.isEVM(0));
        assertFalse(CoinType.isEVM(501));
        assertFalse(CoinType.isEVM(0x7fffffff));
        assertFalse(CoinType.isEVM(0x100000000));
        assertFalse(CoinType.isEVM(0x180000000));
        assertFalse(CoinType.isEVM(type(uint256).max));
    }

    function testFuzz_thisChain(uint32 chainId, uint32 other) public {
        uint256 chain = bound(chainId, 1, 0x7fffffff);
        vm.chainId(chain);
        assertTrue(_coinTypes.isThisChain(60));
        assertTrue(_coinTypes.isThisChain(0x80000000 | chain));
        assertFalse(_coinTypes.isThisChain(0x80000000));
        assertFalse(_coinTypes.isThisChain(chain == 60 ? 61 : chain));
        if (other | 0x80000000 != chain | 0x80000000) assertFalse(_coinTypes.isThisChain(other | 0x80000000));
    }

    /// @dev ENSIP-11 has no coin type for a chain id of 2^31 or more: it must not borrow another chain's.
    function test_chainIdTooLargeForACoinType() public {
        vm.chainId(0x80000000 | 10);
        assertTrue(_coinTypes.isThisChain(60));
        assertFalse(_coinTypes.isThisChain(0x80000000 | 10));
    }
}
