// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @dev The cheatcodes of Hardhat's Solidity test runner that the tests use. To know:
/// - They act on the next external call, never on a call of an internal function.
/// - `expectRevert(bytes4)` matches only an error without arguments: give the whole error, or `expectPartialRevert`.
/// - The runner has no `vm.bound` and no `vm.signDelegation`; `bound` below stands in for the first.
interface Vm {
    function addr(uint256 privateKey) external pure returns (address);
    function assume(bool condition) external pure;
    function chainId(uint256 id) external;
    function coinbase(address producer) external;
    function deal(address account, uint256 balance) external;
    function etch(address account, bytes calldata code) external;
    function expectCall(address callee, bytes calldata data) external;
    function expectEmit() external;
    function expectEmit(address emitter) external;
    function expectRevert() external;
    function expectRevert(bytes4 selector) external;
    function expectRevert(bytes calldata reason) external;
    function expectPartialRevert(bytes4 selector) external;
    function getBlockTimestamp() external view returns (uint256);
    function getCode(string calldata artifact) external view returns (bytes memory creationCode);
    function label(address account, string calldata name) external;
    function load(address account, bytes32 slot) external view returns (bytes32);
    function prank(address sender) external;
    function prank(address sender, address origin) external;
    function roll(uint256 blockNumber) external;
    function sign(uint256 privateKey, bytes32 digest) external pure returns (uint8 v, bytes32 r, bytes32 s);
    function startPrank(address sender) external;
    function stopPrank() external;
    function store(address account, bytes32 slot, bytes32 value) external;
    function toString(uint256 value) external pure returns (string memory);
    function warp(uint256 timestamp) external;
}

/// @dev The base of every Solidity test: `test*` runs once, `testFuzz*` with drawn arguments, `invariant*` after each
/// call of a random sequence, `afterInvariant` once after each sequence. To know about sequences:
/// - Call `targetContract` in `setUp`, or every contract deployed there is called.
/// - `targetSelector` narrows the calls to one contract; without `targetContract` the other contracts stay targets.
/// - A sender that is a precompile (1 to 17) makes the runner draw any sender: use larger addresses.
/// - `warp` and `prank` work inside handlers, and time stays moved on between the calls of a sequence.
/// - The configuration fails a sequence whose handler reverts, so a handler bounds what it is given.
abstract contract Test {
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    Vm internal constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));

    address[] private _targetContracts;
    address[] private _excludedContracts;
    address[] private _targetSenders;
    address[] private _excludedSenders;
    FuzzSelector[] private _targetSelectors;
    FuzzSelector[] private _excludedSelectors;

    error AssertionFailed(string what);
    error NotEqual(string what, uint256 left, uint256 right);
    error NotEqualInt(string what, int256 left, int256 right);
    error NotEqualBytes(string what, bytes left, bytes right);

    function targetContracts() public view returns (address[] memory) {
        return _targetContracts;
    }

    function excludeContracts() public view returns (address[] memory) {
        return _excludedContracts;
    }

    function targetSenders() public view returns (address[] memory) {
        return _targetSenders;
    }

    function excludeSenders() public view returns (address[] memory) {
        return _excludedSenders;
    }

    function targetSelectors() public view returns (FuzzSelector[] memory) {
        return _targetSelectors;
    }

    function excludeSelectors() public view returns (FuzzSelector[] memory) {
        return _excludedSelectors;
    }

    function targetContract(address target) internal {
        _targetContracts.push(target);
    }

    function excludeContract(address target) internal {
        _excludedContracts.push(target);
    }

    function targetSender(address sender) internal {
        _targetSenders.push(sender);
    }

    function excludeSender(address sender) internal {
        _excludedSenders.push(sender);
    }

    function targetSelector(address target, bytes4[] memory selectors) internal {
        _targetSelectors.push(FuzzSelector(target, selectors));
    }

    function excludeSelector(address target, bytes4[] memory selectors) internal {
        _excludedSelectors.push(FuzzSelector(target, selectors));
    }

    /// @dev A named account with a key that can sign.
    function makeAccount(string memory name) internal returns (address account, uint256 privateKey) {
        privateKey = uint256(keccak256(bytes(name)));
        account = vm.addr(privateKey);
        vm.label(account, name);
    }

    /// @dev Deploys without compiling the contract into the test: `deploy("Thing.sol:Thing", abi.encode(...))`.
    function deploy(string memory artifact, bytes memory constructorArguments) internal returns (address deployed) {
        bytes memory creationCode = abi.encodePacked(vm.getCode(artifact), constructorArguments);
        // No other way to run creation code that is known only at run time.
        assembly ("memory-safe") {
            deployed := create(0, add(creationCode, 0x20), mload(creationCode))
        }
        assertTrue(deployed != address(0), artifact);
    }

    function makeAddr(string memory name) internal returns (address account) {
        (account, ) = makeAccount(name);
    }

    /// @dev Moves time on.
    function skip(uint256 duration) internal {
        vm.warp(vm.getBlockTimestamp() + duration);
    }

    /// @dev Brings `x` between `min` and `max`, both included; what lies there already stays as it is.
    function bound(uint256 x, uint256 min, uint256 max) internal pure returns (uint256) {
        assertLe(min, max, "bound: min above max");
        if (x >= min && x <= max) return x;
        uint256 size = max - min;
        return size == type(uint256).max ? x : min + (x % (size + 1));
    }

    function assertTrue(bool condition) internal pure {
        assertTrue(condition, "should be true");
    }

    function assertTrue(bool condition, string memory what) internal pure {
        if (!condition) revert AssertionFailed(what);
    }

    function assertFalse(bool condition) internal pure {
        assertTrue(!condition, "should be false");
    }

    function assertFalse(bool condition, string memory what) internal pure {
        assertTrue(!condition, what);
    }

    function assertEq(uint256 left, uint256 right) internal pure {
        assertEq(left, right, "==");
    }

    function assertEq(uint256 left, uint256 right, string memory what) internal pure {
        if (left != right) revert NotEqual(what, left, right);
    }

    function assertEq(int256 left, int256 right) internal pure {
        if (left != right) revert NotEqualInt("==", left, right);
    }

    function assertEq(address left, address right) internal pure {
        assertEq(left, right, "==");
    }

    function assertEq(address left, address right, string memory what) internal pure {
        if (left != right) revert NotEqualBytes(what, abi.encodePacked(left), abi.encodePacked(right));
    }

    function assertEq(bytes32 left, bytes32 right) internal pure {
        assertEq(left, right, "==");
    }

    function assertEq(bytes32 left, bytes32 right, string memory what) internal pure {
        if (left != right) revert NotEqualBytes(what, abi.encodePacked(left), abi.encodePacked(right));
    }

    function assertEq(bytes memory left, bytes memory right) internal pure {
        assertEq(left, right, "==");
    }

    function assertEq(bytes memory left, bytes memory right, string memory what) internal pure {
        if (keccak256(left) != keccak256(right)) revert NotEqualBytes(what, left, right);
    }

    function assertEq(string memory left, string memory right) internal pure {
        assertEq(bytes(left), bytes(right), "==");
    }

    function assertEq(bool left, bool right) internal pure {
        assertTrue(left == right, "==");
    }

    function assertNotEq(uint256 left, uint256 right) internal pure {
        assertTrue(left != right, "!=");
    }

    function assertNotEq(address left, address right) internal pure {
        assertTrue(left != right, "!=");
    }

    function assertNotEq(bytes32 left, bytes32 right) internal pure {
        assertTrue(left != right, "!=");
    }

    function assertLt(uint256 left, uint256 right) internal pure {
        if (left >= right) revert NotEqual("<", left, right);
    }

    function assertLe(uint256 left, uint256 right) internal pure {
        assertLe(left, right, "<=");
    }

    function assertLe(uint256 left, uint256 right, string memory what) internal pure {
        if (left > right) revert NotEqual(what, left, right);
    }

    function assertGt(uint256 left, uint256 right) internal pure {
        if (left <= right) revert NotEqual(">", left, right);
    }

    function assertGe(uint256 left, uint256 right) internal pure {
        assertGe(left, right, ">=");
    }

    function assertGe(uint256 left, uint256 right, string memory what) internal pure {
        if (left < right) revert NotEqual(what, left, right);
    }

    function assertApproxEqAbs(uint256 left, uint256 right, uint256 maxDelta, string memory what) internal pure {
        uint256 delta = left > right ? left - right : right - left;
        if (delta > maxDelta) revert NotEqual(what, left, right);
    }
}
