// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IServiceProviders} from "../../../staking/IServiceProviders.sol";
import {IRecordProof} from "./IRecordProof.sol";
import {ISignedRecords} from "./ISignedRecords.sol";
import {Ownership} from "./Ownership.sol";
import {Response} from "./Response.sol";
import {SeatAnswers} from "./SeatAnswers.sol";

/**
 * @title SignedRecords
 * @notice See {ISignedRecords}. It holds nothing, owns nothing and has no rights anywhere, see {Signers}.
 */
contract SignedRecords is Ownership, SeatAnswers {
    constructor(IServiceProviders custody) SeatAnswers(custody) {}

    /// @inheritdoc IRecordProof
    function prove(Subject calldata subject, bytes calldata response) external override returns (Proven memory proven) {
        Response memory r = abi.decode(response, (Response));
        bool found = r.profile.signature.length != 0;
        if (!found && subject.threshold == 0) revert AbsenceNotProven(subject.name);

        bytes32 profileHash;
        if (found) {
            _checkGrant(subject, r.grant);
            profileHash = _checkProfile(subject, r.grant, r.transfers, r.profile);
            (proven.records, proven.values) = (r.profile.records, r.values);
        }
        if (subject.threshold == 0) return proven;

        uint64 served = r.profile.sequence();
        if (found && r.service.sequence != served) revert SequenceMismatch(r.service.sequence, served);
        _checkService(subject, profileHash, r.service);
    }

    /// @inheritdoc ISignedRecords
    function decode(bytes calldata response) external pure override returns (Response memory) {
        return abi.decode(response, (Response));
    }
}
