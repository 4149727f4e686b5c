// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {INameRegistrar} from "./INameRegistrar.sol";

/**
 * @title Commitments
 * @notice The first half of a registration: who announces first, registers first, and nobody sees what. A commitment
 * can be used from its minimum age to its maximum age, both included, and once.
 */
abstract contract Commitments is INameRegistrar {
    /// @inheritdoc INameRegistrar
    uint256 public immutable override MIN_COMMITMENT_AGE;
    /// @inheritdoc INameRegistrar
    uint256 public immutable override MAX_COMMITMENT_AGE;

    mapping(bytes32 commitment => uint256 madeAt) private _madeAt;

    constructor(uint256 minAge, uint256 maxAge) {
        if (minAge == 0 || maxAge <= minAge) revert BadCommitmentAges(minAge, maxAge);
        MIN_COMMITMENT_AGE = minAge;
        MAX_COMMITMENT_AGE = maxAge;
    }

    /// @inheritdoc INameRegistrar
    function commit(bytes32 commitment) external override {
        if (block.timestamp > _madeAt[commitment] + MAX_COMMITMENT_AGE) _madeAt[commitment] = block.timestamp;
    }

    /// @inheritdoc INameRegistrar
    function committedAt(bytes32 commitment) external view override returns (uint256) {
        return _madeAt[commitment];
    }

    /// @inheritdoc INameRegistrar
    function commitmentOf(Registration calldata registration) public view override returns (bytes32) {
        bytes32 records = keccak256(abi.encode(registration.records));
        bytes32 label = keccak256(bytes(registration.label));
        return
            keccak256(
                abi.encode(
                    block.chainid,
                    address(this),
                    label,
                    registration.owner,
                    registration.secret,
                    registration.resolver,
                    registration.seat,
                    registration.resolvesToOwner,
                    registration.primary,
                    records
                )
            );
    }

    /// @dev Uses the commitment to a registration up, or reverts.
    function _useCommitment(Registration calldata registration) internal {
        bytes32 commitment = commitmentOf(registration);
        uint256 madeAt = _madeAt[commitment];
        if (madeAt == 0) revert CommitmentUnknown(commitment);
        if (block.timestamp < madeAt + MIN_COMMITMENT_AGE) revert CommitmentTooYoung(madeAt + MIN_COMMITMENT_AGE);
        if (block.timestamp > madeAt + MAX_COMMITMENT_AGE) revert CommitmentTooOld(madeAt + MAX_COMMITMENT_AGE);
        delete _madeAt[commitment];
    }
}
