import { ansRegistryAbi } from "../abi/ansRegistry.ts";
import { dimTokenAbi } from "../abi/dimToken.ts";
import { feeRouterAbi } from "../abi/feeRouter.ts";
import { nameRegistrarAbi } from "../abi/nameRegistrar.ts";
import { l2NamesAbi } from "../abi/l2Names.ts";
import { l2ResolverAbi } from "../abi/l2Resolver.ts";
import { offchainResolverAbi } from "../abi/offchainResolver.ts";
import { publicResolverAbi } from "../abi/publicResolver.ts";
import { reverseRegistrarAbi } from "../abi/reverseRegistrar.ts";
import { ansGovernorAbi } from "../abi/ansGovernor.ts";
import { guardianAbi } from "../abi/guardian.ts";
import { gatewayDutyAbi } from "../abi/gatewayDuty.ts";
import { recordDutyAbi } from "../abi/recordDuty.ts";
import { handoverControllerAbi } from "../abi/handoverController.ts";
import { answerFaultsAbi } from "../abi/answerFaults.ts";
import { checkpointedRecordsAbi } from "../abi/checkpointedRecords.ts";
import { signedRecordsAbi } from "../abi/signedRecords.ts";
import { seatProfilesAbi } from "../abi/seatProfiles.ts";
import { seatVotesAbi } from "../abi/seatVotes.ts";
import { spLensAbi } from "../abi/spLens.ts";
import { validatorCommitteeAbi } from "../abi/validatorCommittee.ts";
import { serviceProvidersAbi } from "../abi/serviceProviders.ts";
import { timelockControllerAbi } from "../abi/timelockController.ts";
import { universalResolverAbi } from "../abi/universalResolver.ts";

/** The ABI of each contract that the library calls, under its name in the manifest. */
export const abis = {
  DIMToken: dimTokenAbi,
  ANSRegistry: ansRegistryAbi,
  NameRegistrar: nameRegistrarAbi,
  FeeRouter: feeRouterAbi,
  PublicResolver: publicResolverAbi,
  ReverseRegistrar: reverseRegistrarAbi,
  UniversalResolver: universalResolverAbi,
  TimelockController: timelockControllerAbi,
  ServiceProviders: serviceProvidersAbi,
  SeatVotes: seatVotesAbi,
  ANSGovernor: ansGovernorAbi,
  HandoverController: handoverControllerAbi,
  Guardian: guardianAbi,
  RecordDuty: recordDutyAbi,
  GatewayDuty: gatewayDutyAbi,
  ValidatorCommittee: validatorCommitteeAbi,
  AnswerFaults: answerFaultsAbi,
  SeatProfiles: seatProfilesAbi,
  SPLens: spLensAbi,
  OffchainResolver: offchainResolverAbi,
  SignedRecords: signedRecordsAbi,
  CheckpointedRecords: checkpointedRecordsAbi,
  L2Resolver: l2ResolverAbi,
  L2Names: l2NamesAbi,
} as const;

/** A contract that the library calls. */
export type CallableName = keyof typeof abis;
