// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {Hashes} from "@openzeppelin/contracts/utils/cryptography/Hashes.sol";

import {ServiceDomain} from "../../../contracts/staking/messages/ServiceDomain.sol";
import {ServiceSignature} from "../../../contracts/staking/messages/ServiceSignature.sol";
import {Test} from "../../helpers/Test.sol";

/// @dev Signatures with paths of every length, over random messages.
contract ServiceSignatureTest is Test {
    bytes32 private constant _BATCH = keccak256("Batch(bytes32 root)");
    address private constant _CUSTODY = address(0xC0);
    uint256 private constant _KEY = 0xA11CE;

    function testFuzz_isOfWhoeverSignedTheMessage(bytes32 digest) public view {
        assertEq(this.recover(digest, _sign(digest)), vm.addr(_KEY));
    }

    function testFuzz_isOfWhoeverSignedTheRoot(bytes32 digest, bytes32[16] memory beside, uint256 levels) public view {
        bytes32[] memory path = _path(beside, bound(levels, 1, 16));
        assertEq(this.recover(digest, _signTree(digest, path)), vm.addr(_KEY));
    }

    function testFuzz_isOfNobodyForAnotherMessage(
        bytes32 digest,
        bytes32 other,
        bytes32[16] memory beside
    ) public view {
        vm.assume(digest != other);
        bytes memory signature = _signTree(digest, _path(beside, 16));
        assertNotEq(this.recover(other, signature), vm.addr(_KEY));
    }

    function testFuzz_isOfNobodyByAnotherPath(
        bytes32 digest,
        bytes32[16] memory beside,
        uint256 place,
        uint8 bit
    ) public view {
        bytes memory signature = _signTree(digest, _path(beside, 16));
        place = bound(place, 65, signature.length - 1);
        signature[place] ^= bytes1(uint8(1) << (bit % 8));
        assertNotEq(this.recover(digest, signature), vm.addr(_KEY));
    }

    function testFuzz_isOfNobodyByAShorterPath(bytes32 digest, bytes32[16] memory beside, uint256 levels) public view {
        levels = bound(levels, 1, 16);
        bytes memory whole = _signTree(digest, _path(beside, levels));
        bytes memory signature = new bytes(whole.length - 32);
        for (uint256 i = 0; i < signature.length; ++i) signature[i] = whole[i];
        assertNotEq(this.recover(digest, signature), vm.addr(_KEY));
    }

    /// @dev What was signed as a message is not signed as a root, nor the other way round.
    function testFuzz_keepsMessagesAndRootsApart(bytes32 digest, bytes32 beside) public view {
        bytes32[] memory path = new bytes32[](1);
        path[0] = beside;
        bytes32 root = Hashes.commutativeKeccak256(digest, beside);
        bytes memory ofRoot = abi.encodePacked(_sign(root), beside);
        assertNotEq(this.recover(digest, ofRoot), vm.addr(_KEY));
        bytes memory batch = _sign(ServiceDomain.digest(_CUSTODY, keccak256(abi.encode(_BATCH, root))));
        assertNotEq(this.recover(root, batch), vm.addr(_KEY));
    }

    function testFuzz_isOfOneCustody(bytes32 digest, bytes32[16] memory beside, address other) public view {
        vm.assume(other != _CUSTODY);
        bytes memory signature = _signTree(digest, _path(beside, 16));
        assertNotEq(this.recoverFor(other, digest, signature), vm.addr(_KEY));
    }

    function testFuzz_refusesEveryOtherLength(bytes32 digest, uint256 length) public {
        length = bound(length, 0, 1000);
        vm.assume(length < 65 || length > 577 || (length - 65) % 32 != 0);
        vm.expectRevert(abi.encodeWithSelector(ECDSA.ECDSAInvalidSignatureLength.selector, length));
        this.recover(digest, new bytes(length));
    }

    function test_refusesAPathThatIsTooLong() public {
        bytes memory signature = abi.encodePacked(_sign(bytes32(0)), new bytes32[](17));
        vm.expectRevert(abi.encodeWithSelector(ECDSA.ECDSAInvalidSignatureLength.selector, 609));
        this.recover(bytes32(0), signature);
    }

    function testFuzz_refusesAnSThatIsHigh(bytes32 digest, bytes32[16] memory beside) public {
        bytes32[] memory path = _path(beside, 16);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(_KEY, _rootDigest(digest, path));
        s = bytes32(0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141 - uint256(s));
        vm.expectRevert(abi.encodeWithSelector(ECDSA.ECDSAInvalidSignatureS.selector, s));
        this.recover(digest, abi.encodePacked(r, s, v ^ 7, path));
    }

    function test_refusesWhatIsNone() public {
        vm.expectRevert(ECDSA.ECDSAInvalidSignature.selector);
        this.recover(bytes32(0), new bytes(97));
    }

    function recover(bytes32 digest, bytes memory signature) external view returns (address) {
        return ServiceSignature.recover(_CUSTODY, digest, signature);
    }

    function recoverFor(address custody, bytes32 digest, bytes memory signature) external view returns (address) {
        return ServiceSignature.recover(custody, digest, signature);
    }

    function _path(bytes32[16] memory beside, uint256 levels) private pure returns (bytes32[] memory path) {
        path = new bytes32[](levels);
        for (uint256 i = 0; i < levels; ++i) path[i] = beside[i];
    }

    function _sign(bytes32 hash) private pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(_KEY, hash);
        return abi.encodePacked(r, s, v);
    }

    function _signTree(bytes32 digest, bytes32[] memory path) private view returns (bytes memory) {
        return abi.encodePacked(_sign(_rootDigest(digest, path)), path);
    }

    function _rootDigest(bytes32 digest, bytes32[] memory path) private view returns (bytes32 root) {
        root = digest;
        for (uint256 i = 0; i < path.length; ++i) root = Hashes.commutativeKeccak256(root, path[i]);
        return ServiceDomain.digest(_CUSTODY, keccak256(abi.encode(_BATCH, root)));
    }
}
