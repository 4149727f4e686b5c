export { ansGovernorAbi } from "./abi/ansGovernor.ts";
export { ansRegistryAbi } from "./abi/ansRegistry.ts";
export { answerFaultsAbi } from "./abi/answerFaults.ts";
export { dimTokenAbi } from "./abi/dimToken.ts";
export { errorsAbi } from "./abi/errors.ts";
export { feeRouterAbi } from "./abi/feeRouter.ts";
export { gatewayDutyAbi } from "./abi/gatewayDuty.ts";
export { recordDutyAbi } from "./abi/recordDuty.ts";
export { guardianAbi } from "./abi/guardian.ts";
export { handoverControllerAbi } from "./abi/handoverController.ts";
export { nameRegistrarAbi } from "./abi/nameRegistrar.ts";
export { publicResolverAbi } from "./abi/publicResolver.ts";
export { reverseRegistrarAbi } from "./abi/reverseRegistrar.ts";
export { seatProfilesAbi } from "./abi/seatProfiles.ts";
export { seatVotesAbi } from "./abi/seatVotes.ts";
export { serviceProvidersAbi } from "./abi/serviceProviders.ts";
export { spLensAbi } from "./abi/spLens.ts";
export { timelockControllerAbi } from "./abi/timelockController.ts";
export { universalResolverAbi } from "./abi/universalResolver.ts";
export { validatorCommitteeAbi } from "./abi/validatorCommittee.ts";
export { chainTime } from "./chain/chainTime.ts";
export { confirm } from "./chain/confirm.ts";
export { read } from "./chain/read.ts";
export type { Sent } from "./chain/Sent.ts";
export { write } from "./chain/write.ts";
export { accountOf } from "./context/accountOf.ts";
export { addressOf } from "./context/addressOf.ts";
export type { AnsContext, Submitted } from "./context/AnsContext.ts";
export { checkDeployment } from "./context/checkDeployment.ts";
export { createAns, type CreateAnsOptions } from "./context/createAns.ts";
export type { ContractName, DeployedContract, Manifest, NamingContract, StakingContract } from "./context/Manifest.ts";
export { parseManifest } from "./context/parseManifest.ts";
export { AnsError, type AnsErrorCode } from "./errors/AnsError.ts";
export * from "./errors/commitments.ts";
export * from "./errors/contract.ts";
export { explain } from "./errors/explain.ts";
export * from "./errors/governance.ts";
export * from "./errors/names.ts";
export * from "./errors/network.ts";
export * from "./errors/offchain.ts";
export * from "./errors/payment.ts";
export * from "./errors/records.ts";
export * from "./errors/staking.ts";
export * from "./errors/wallet.ts";
export { type AnsEvent, type EventContract, eventContracts } from "./events/AnsEvent.ts";
export { events, type EventsPage, type EventsQuery } from "./events/events.ts";
export { eventsOf, type EventOf } from "./events/eventsOf.ts";
export { eventsSince } from "./events/eventsSince.ts";
export { advanceHandover } from "./governance/advanceHandover.ts";
export { cancel } from "./governance/cancel.ts";
export { countProposal } from "./governance/countProposal.ts";
export { type DecodedCall, decodeCall } from "./governance/decodeCall.ts";
export { delegateVotes } from "./governance/delegateVotes.ts";
export { execute } from "./governance/execute.ts";
export { getProposal } from "./governance/getProposal.ts";
export type { HandoverStage } from "./governance/handoverStageOf.ts";
export { type Handover, handoverStatus, type NextStage } from "./governance/handoverStatus.ts";
export { listProposals } from "./governance/listProposals.ts";
export { parseCall } from "./governance/parseCall.ts";
export type { Call, Proposal } from "./governance/Proposal.ts";
export { proposalState } from "./governance/proposalState.ts";
export type { ProposalState } from "./governance/proposalStateOf.ts";
export { propose } from "./governance/propose.ts";
export { queue } from "./governance/queue.ts";
export { type Support, vote } from "./governance/vote.ts";
export { votesOf } from "./governance/votesOf.ts";
export { dnsDecode } from "./names/dnsDecode.ts";
export { dnsEncode } from "./names/dnsEncode.ts";
export { isAddressText } from "./names/isAddressText.ts";
export { labelFault } from "./names/labelFault.ts";
export { namehash } from "./names/namehash.ts";
export { normalise } from "./names/normalise.ts";
export { parseLabel } from "./names/parseLabel.ts";
export { type Name, parseName } from "./names/parseName.ts";
export { answerQuery, recordKeysOf, type RecordsByKey, recordsByKey } from "./offchain/query/answerQuery.ts";
export { encodeLookup, type Lookup, parseLookup } from "./offchain/query/parseLookup.ts";
export { parseQuery } from "./offchain/query/parseQuery.ts";
export { recordFault } from "./offchain/query/recordFault.ts";
export { DEFAULT_EVM, isEvmCoin, recordKey } from "./offchain/query/recordKey.ts";
export type { ResolverQuery } from "./offchain/query/ResolverQuery.ts";
export { MAX_UINT32, partsOf, sequenceOf } from "./offchain/sequence.ts";
export type { Answer, SignedAnswer } from "./offchain/service/Answer.ts";
export { answerOf } from "./offchain/service/answerOf.ts";
export { decodeResponse, encodeResponse } from "./offchain/service/encodeResponse.ts";
export type { GatewayResponse, ProfileProof, ServiceProof } from "./offchain/service/GatewayResponse.ts";
export { parseAnswer, parseReceipt, parseSignedAnswer, toJson } from "./offchain/service/parseService.ts";
export type { Receipt, SignedReceipt } from "./offchain/service/Receipt.ts";
export { answerHash, receiptHash } from "./offchain/service/serviceHashes.ts";
export { serviceDomain, type ServiceDomain, serviceTypes } from "./offchain/service/serviceTypes.ts";
export type { Evidence } from "./offchain/statements/Evidence.ts";
export {
  authorityOf,
  evidenceHash,
  evidenceSequence,
  lastStatement,
  servedHash,
  servedUntil,
  statementSequence,
} from "./offchain/statements/evidenceOrder.ts";
export { nextEvidence, ruleFault } from "./offchain/statements/nextEvidence.ts";
export { offchainLimits } from "./offchain/statements/offchainLimits.ts";
export { parseEvidence } from "./offchain/statements/parseEvidence.ts";
export {
  checkRecords,
  parseGrant,
  parseProfile,
  parseRelease,
  parseTransfer,
} from "./offchain/statements/parseStatement.ts";
export { signatureVerifier } from "./offchain/statements/signatureVerifier.ts";
export type {
  Grant,
  Profile,
  ProfileRecord,
  Release,
  SignedGrant,
  SignedProfile,
  SignedRelease,
  SignedTransfer,
  Statement,
  Transfer,
} from "./offchain/statements/Statement.ts";
export {
  grantHash,
  profileHash,
  profileHashOf,
  type RecordHash,
  recordHash,
  releaseHash,
  statementHash,
  transferHash,
} from "./offchain/statements/statementHashes.ts";
export { offchainDomain, type OffchainDomain, statementTypes } from "./offchain/statements/statementTypes.ts";
export {
  type EvidenceCheck,
  type VerifiedEvidence,
  verifyEvidence,
  type VerifySignature,
} from "./offchain/statements/verifyEvidence.ts";
export { typedDigest } from "./offchain/typedDigest.ts";
export type { EntryState } from "./ownership/entryState.ts";
export { mine, type OwnedName } from "./ownership/mine.ts";
export { setSeat } from "./ownership/setSeat.ts";
export { transfer } from "./ownership/transfer.ts";
export { whois, type Whois } from "./ownership/whois.ts";
export { approve } from "./payment/approve.ts";
export { balances, type Balances } from "./payment/balances.ts";
export type { Payment } from "./payment/pay.ts";
export type { Permit } from "./payment/Permit.ts";
export { signPermit } from "./payment/signPermit.ts";
export { getPrimary, type Primary } from "./primary/getPrimary.ts";
export { setPrimary } from "./primary/setPrimary.ts";
export { setPrimaryWithSignature } from "./primary/setPrimaryWithSignature.ts";
export { type SignedPrimary, signPrimary } from "./primary/signPrimary.ts";
export { clearRecords } from "./records/clearRecords.ts";
export { type Coin, coinOf } from "./records/coinOf.ts";
export { decodeAddress } from "./records/decodeAddress.ts";
export { decodeContenthash } from "./records/decodeContenthash.ts";
export type { DimClaim, DimIdentity } from "./records/DimIdentity.ts";
export { encodeAddress } from "./records/encodeAddress.ts";
export { encodeContenthash } from "./records/encodeContenthash.ts";
export { encodeRecords } from "./records/encodeRecords.ts";
export { getAddress } from "./records/getAddress.ts";
export { getKnownRecords } from "./records/getKnownRecords.ts";
export { getRecords } from "./records/getRecords.ts";
export { getText } from "./records/getText.ts";
export { parseDimAddress } from "./records/parseDimAddress.ts";
export type { RecordChanges } from "./records/RecordChanges.ts";
export type { Records, RecordWish } from "./records/Records.ts";
export { setAddress } from "./records/setAddress.ts";
export { setRecords } from "./records/setRecords.ts";
export { setResolver } from "./records/setResolver.ts";
export { setResolvesToOwner } from "./records/setResolvesToOwner.ts";
export { setText } from "./records/setText.ts";
export { showDimAddress } from "./records/showDimAddress.ts";
export { available, type Availability } from "./registration/available.ts";
export { commit, type Commitment } from "./registration/commit.ts";
export { commitmentOf } from "./registration/commitmentOf.ts";
export { commitmentStatus, type CommitmentStatus } from "./registration/commitmentStatus.ts";
export { prepareRegistration, type RegistrationWish } from "./registration/prepareRegistration.ts";
export { price, type Price } from "./registration/price.ts";
export { prices } from "./registration/prices.ts";
export { register } from "./registration/register.ts";
export type { Registered, RegisteredMany, RegisteredName } from "./registration/Registered.ts";
export { registerMany } from "./registration/registerMany.ts";
export type { Registration } from "./registration/Registration.ts";
export { renew } from "./registration/renew.ts";
export type { Renewed, RenewedMany, RenewedName } from "./registration/Renewed.ts";
export { renewMany } from "./registration/renewMany.ts";
export { reserved } from "./registration/reserved.ts";
export { waitForCommitment } from "./registration/waitForCommitment.ts";
export { acceptSeat } from "./staking/acceptSeat.ts";
export { claimDuty } from "./staking/claimDuty.ts";
export { claimFees } from "./staking/claimFees.ts";
export { claimRewards } from "./staking/claimRewards.ts";
export { claimSeat } from "./staking/claimSeat.ts";
export { compound } from "./staking/compound.ts";
export { dearestCommission } from "./staking/dearestCommission.ts";
export { decreaseSelf } from "./staking/decreaseSelf.ts";
export { delegate } from "./staking/delegate.ts";
export { displace } from "./staking/displace.ts";
export { duty, type Duty, type Turn } from "./staking/duty.ts";
export { type Earnings, earnings } from "./staking/earnings.ts";
export { exitSeat } from "./staking/exitSeat.ts";
export { finalise, type Finalised } from "./staking/finalise.ts";
export { getSeat } from "./staking/getSeat.ts";
export { getSeatProfile } from "./staking/getSeatProfile.ts";
export { heartbeat } from "./staking/heartbeat.ts";
export { type JoinedSeat, joinSeat, type NewSeat } from "./staking/joinSeat.ts";
export { type ListedSeat, listSeats, type SeatsPage } from "./staking/listSeats.ts";
export { type Network, network } from "./staking/network.ts";
export { offerSeat } from "./staking/offerSeat.ts";
export type { OperatorKey } from "./staking/operatorProof.ts";
export type { StakePayment } from "./staking/payStake.ts";
export { type Position, positions } from "./staking/positions.ts";
export { reap } from "./staking/reap.ts";
export { redelegate } from "./staking/redelegate.ts";
export { registerConsensusKey } from "./staking/registerConsensusKey.ts";
export { requests, type UnbondingRequest } from "./staking/requests.ts";
export { rotateKey } from "./staking/rotateKey.ts";
export type { Seat, SeatStatus } from "./staking/Seat.ts";
export type { SeatProfile } from "./staking/SeatProfile.ts";
export { seatsOf } from "./staking/seatsOf.ts";
export type { SentAmount } from "./staking/sentAmount.ts";
export { setAutoCompound } from "./staking/setAutoCompound.ts";
export { setCommission } from "./staking/setCommission.ts";
export { setDelegationCap } from "./staking/setDelegationCap.ts";
export { setPayout } from "./staking/setPayout.ts";
export { setRewardRecipient } from "./staking/setRewardRecipient.ts";
export { setSeatProfile } from "./staking/setSeatProfile.ts";
export { signConsensusKey } from "./staking/signConsensusKey.ts";
export { signOperatorKey } from "./staking/signOperatorKey.ts";
export { topUp } from "./staking/topUp.ts";
export { undelegate, type Undelegated } from "./staking/undelegate.ts";
export { unjail } from "./staking/unjail.ts";
export { withdrawSelf } from "./staking/withdrawSelf.ts";
export { withdrawStake } from "./staking/withdrawStake.ts";
export { createSubname } from "./subnames/createSubname.ts";
export { emancipate } from "./subnames/emancipate.ts";
export { extendSubname } from "./subnames/extendSubname.ts";
export { revokeSubname } from "./subnames/revokeSubname.ts";
export { showBps } from "./text/showBps.ts";
export { showDimt } from "./text/showDimt.ts";
export { showDuration } from "./text/showDuration.ts";
export { showTime } from "./text/showTime.ts";
