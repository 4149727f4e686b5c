import { concat, domainSeparator, type Hex } from "viem";

import { errorsAbi } from "../../abi/errors.ts";
import { offchainResolverAbi } from "../../abi/offchainResolver.ts";
import { explained } from "../../chain/explained.ts";
import { read } from "../../chain/read.ts";
import { addressOf } from "../../context/addressOf.ts";
import type { AnsContext } from "../../context/AnsContext.ts";
import { AnsError } from "../../errors/AnsError.ts";
import { askLookup } from "../gateways/askLookup.ts";
import type { GatewayAccess, GatewayTarget } from "../gateways/GatewayTarget.ts";
import { parseLookup } from "../query/parseLookup.ts";
import { sequenceOf } from "../sequenceOf.ts";
import type { Answer } from "../service/Answer.ts";
import { answerHash } from "../service/answerHash.ts";
import { answerOf } from "../service/answerOf.ts";
import { decodeResponse } from "../service/decodeResponse.ts";
import type { GatewayResponse } from "../service/GatewayResponse.ts";
import { serviceDomain } from "../service/serviceDomain.ts";
import { serviceSigner } from "../service/serviceSigner.ts";
import type { AuditedGateway, SeatAnswer } from "./AuditedGateway.ts";

/** What an SP answered, and whether the resolver takes it; before it is compared with others. */
export type Examined = Omit<AuditedGateway, "verdict"> & {
  isValid: boolean;
  profileHash: Hex | null;
  servedAt: number;
};

/** Asks one SP by its gateways in turn, until one answers, and has the resolver judge the answer. */
export async function examine(
  context: AnsContext,
  { seat, urls }: GatewayTarget,
  callData: Hex,
  access: GatewayAccess,
): Promise<Examined> {
  const nothing = { seat, sequence: null, answers: [], isValid: false, profileHash: null, servedAt: 0 };
  let last: Examined = { ...nothing, url: "", reason: "it names no gateway" };
  for (const url of urls) {
    try {
      const sender = addressOf(context, "OffchainResolver");
      const data = await askLookup(url, { sender, data: callData }, access);
      return { seat, url, ...(await judged(context, callData, data)) };
    } catch (error) {
      if (!(error instanceof AnsError) || isOfNode(error)) throw error;
      last = { ...nothing, url, reason: error.message };
    }
  }
  return last;
}

async function judged(context: AnsContext, callData: Hex, data: Hex): Promise<Omit<Examined, "seat" | "url">> {
  const resolver = addressOf(context, "OffchainResolver");
  const response = decodeResponse(data);
  const answer = answerOf(response, { resolver, lookup: parseLookup(callData) });
  const refusal = await refusalOf(context, callData, data);
  return {
    sequence: updateIn(response),
    profileHash: answer.profileHash,
    servedAt: answer.servedAt,
    isValid: refusal === "",
    reason: refusal,
    answers: await signersOf(context, answer, response.service.signatures),
  };
}

/** Where no seat is asked, the profile alone says which update it is. */
function updateIn({ profile, service }: GatewayResponse): bigint {
  return profile === null ? service.sequence : sequenceOf(profile.epoch, profile.revision);
}

/** Behind the question: no others are to be asked. A refusal is then an error and no further lookup. */
const LAST_COUNT = "0xff";

/** Why the resolver refuses a response; empty if it does not. */
async function refusalOf(context: AnsContext, callData: Hex, response: Hex): Promise<string> {
  const extraData = concat([callData, LAST_COUNT]);
  const address = addressOf(context, "OffchainResolver");
  const call = { address, abi: [...offchainResolverAbi, ...errorsAbi], functionName: "resolveCallback" } as const;
  try {
    await explained(context, () =>
      context.publicClient.simulateContract({ ...call, args: [response, extraData], blockTag: "pending" }),
    );
    return "";
  } catch (error) {
    if (!(error instanceof AnsError) || isOfNode(error)) throw error;
    return error.message;
  }
}

async function signersOf(context: AnsContext, answer: Answer, signatures: readonly Hex[]): Promise<SeatAnswer[]> {
  const domain = serviceDomain(context.chainId, addressOf(context, "ServiceProviders"));
  const separator = domainSeparator({ domain });
  const structHash = answerHash(answer);
  return await Promise.all(
    signatures.map(async (signature) => {
      const key = await serviceSigner(separator, structHash, signature);
      if (key === undefined) return { seat: null, answer: { ...answer, signature } };
      const [seat] = await read(context, "ServiceProviders", "seatOfKey", [key]);
      return { seat: seat === 0 ? null : seat, answer: { ...answer, signature } };
    }),
  );
}

/** True where it is not the gateway that failed, but the node. */
function isOfNode({ code }: AnsError): boolean {
  return code === "NO_RPC" || code === "RPC_FAILED" || code === "STALE_MANIFEST";
}
