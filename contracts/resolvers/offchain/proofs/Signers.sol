// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Bytes} from "@openzeppelin/contracts/utils/Bytes.sol";
import {LowLevelCall} from "@openzeppelin/contracts/utils/LowLevelCall.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";

import {IOwnership} from "./IOwnership.sol";

/**
 * @title Signers
 * @notice Whether somebody signed something: with a key, as a contract account (ERC-1271), or as one that is not made
 * yet (ERC-6492).
 *
 * A key counts first, whatever code stands at its address: an account that delegates to a contract by EIP-7702 keeps
 * its key. An account that is not made yet is made, asked, and unmade by a revert. That needs a call that may change
 * the state, as clients make it that call the resolver themselves. Where none may, as below the universal resolver,
 * nothing can be made, and the error says whose account is missing: anybody can make it, the signature says how.
 *
 * The call that makes an account is any call that a gateway likes. Therefore whoever inherits this must hold nothing
 * and have no rights anywhere.
 */
abstract contract Signers {
    /// @dev What a signature ends with that says how to make its account (ERC-6492).
    bytes32 private constant _WRAPPED = 0x6492649264926492649264926492649264926492649264926492649264926492;
    /// @dev Enough to make an account and to ask it. Where nothing can be made it is lost, so it must be no more.
    uint256 private constant _MAKING_GAS = 3_000_000;

    /// @notice How {makeAndAsk} ends.
    error Asked(bool valid);

    /**
     * @notice Makes the account of a signer, asks it about a signature and takes everything back: always reverts, with
     * {Asked} or {IOwnership-SignerNotDeployed}. Callable by anyone.
     * @param factory What makes the account when it is called with `makingCall`.
     */
    function makeAndAsk(
        address factory,
        bytes calldata makingCall,
        address signer,
        bytes32 digest,
        bytes calldata signature
    ) external {
        LowLevelCall.callNoReturn(factory, makingCall);
        if (signer.code.length == 0) revert IOwnership.SignerNotDeployed(signer);
        revert Asked(SignatureChecker.isValidERC1271SignatureNowCalldata(signer, digest, signature));
    }

    /// @dev True if `signer` signed what has this hash.
    function _isSignedBy(address signer, bytes32 digest, bytes memory signature) internal returns (bool) {
        if (signature.length > 32 && bytes32(Bytes.slice(signature, signature.length - 32)) == _WRAPPED) {
            return _isSignedByAccount(signer, digest, Bytes.slice(signature, 0, signature.length - 32));
        }
        (address recovered, ECDSA.RecoverError fault, ) = ECDSA.tryRecover(digest, signature);
        if (fault == ECDSA.RecoverError.NoError && recovered == signer) return true;
        return signer.code.length != 0 && SignatureChecker.isValidERC1271SignatureNow(signer, digest, signature);
    }

    function _isSignedByAccount(address signer, bytes32 digest, bytes memory wrapped) private returns (bool) {
        (address factory, bytes memory makingCall, bytes memory signature) = abi.decode(
            wrapped,
            (address, bytes, bytes)
        );
        if (signer.code.length != 0) {
            return SignatureChecker.isValidERC1271SignatureNow(signer, digest, signature);
        }
        // It always reverts, and the error is the outcome.
        (, bytes memory outcome) = address(this).call{gas: _MAKING_GAS}(
            abi.encodeCall(this.makeAndAsk, (factory, makingCall, signer, digest, signature))
        );
        if (bytes4(outcome) == Asked.selector) return abi.decode(Bytes.slice(outcome, 4), (bool));
        revert IOwnership.SignerNotDeployed(signer);
    }
}
