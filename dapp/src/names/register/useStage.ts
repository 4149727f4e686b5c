import { type AnsContext, commitmentStatus, type Pending, whois } from "@ans/client";
import { useQuery } from "@tanstack/react-query";
import { type Hex, TransactionNotFoundError } from "viem";

import { useAns } from "../../chain/useAns.ts";
import { useNow } from "../../chain/useNow.ts";
import { type Facts, type Stage, stageOf, stageOfAll } from "./stageOf.ts";

/** How far several registrations are that go together, and the times that matter. Times are Unix seconds. */
export type Progress = {
  stage: Stage;
  stages: Stage[];
  /** When the last commitment was made, can be used, and the first can no longer. */
  committedAt: number;
  readyAt: number;
  expiresAt: number;
  now: number;
};

/** Follows registrations on the chain; undefined until it has answered. */
export function useStage(pendings: readonly Pending[]): { progress: Progress | undefined; error: unknown } {
  const ans = useAns();
  const now = useNow();
  const secrets = pendings.map(({ registration, commitHash, registerHash }) => [
    registration.secret,
    commitHash,
    registerHash,
  ]);
  const { data, error } = useQuery({
    queryKey: ["registration", secrets],
    queryFn: () => Promise.all(pendings.map((pending) => lookAt(ans, pending))),
    enabled: pendings.length > 0,
    refetchInterval: 2000,
  });
  if (data === undefined || now === undefined) return { progress: undefined, error };
  // The same for everybody: a node's answer may be a moment older than the clock that goes on here.
  const stages = data.map((facts) => stageOf(facts, Math.max(now, facts.commitment.now)));
  const made = data.map(({ commitment }) => commitment).filter(({ state }) => state !== "none");
  return {
    progress: {
      stage: stageOfAll(stages),
      stages,
      committedAt: Math.max(0, ...made.map((each) => each.committedAt)),
      readyAt: Math.max(0, ...made.map((each) => each.readyAt)),
      expiresAt: Math.min(...made.map((each) => each.expiresAt)),
      now,
    },
    error,
  };
}

async function lookAt(ans: AnsContext, { registration, name, commitHash, registerHash }: Pending): Promise<Facts> {
  const [commitment, { owner: holder }, isCommitUnderWay, isRegisterUnderWay] = await Promise.all([
    commitmentStatus(ans, { registration }),
    whois(ans, { name }),
    isUnderWay(ans, commitHash),
    isUnderWay(ans, registerHash),
  ]);
  return { commitment, holder, owner: registration.owner, isCommitUnderWay, isRegisterUnderWay };
}

/** True for a transaction that a node holds and no block does. One that no node knows was lost, and may be sent anew. */
async function isUnderWay({ publicClient }: AnsContext, hash: Hex | undefined): Promise<boolean> {
  if (hash === undefined) return false;
  try {
    return (await publicClient.getTransaction({ hash })).blockNumber === null;
  } catch (error) {
    if (error instanceof TransactionNotFoundError) return false;
    throw error;
  }
}
