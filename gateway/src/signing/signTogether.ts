import { merklePaths } from "./merklePaths.ts";

/** Signs a hash, see {@link Signer.sign}; alone in 65 bytes, together with others in more. */
export type Sign = (digest: Buffer) => Promise<Buffer>;

/** The most digests under one signature: their paths have 11 hashes, with the random one, of the 16 that are allowed. */
const MOST = 1024;
/** How many signatures are waited for at once. A signer that is slower gets larger batches. */
const MOST_WAITED_FOR = 8;

type Waiting = { digest: Buffer; resolve: (signature: Buffer) => void; reject: (reason: unknown) => void };

/**
 * Signs digests, those that are asked for in the same turn of the event loop by one signature under the root of their
 * Merkle tree (contracts/staking/messages/ServiceSignature.sol). Nobody waits for others to ask.
 *
 * @param sign Signs one hash.
 * @param batchDigest The hash to be signed for a root.
 */
export function signTogether(
  sign: (digest: Buffer) => Buffer | Promise<Buffer>,
  batchDigest: (root: Buffer) => Buffer,
): Sign {
  const waiting: Waiting[] = [];
  let waitedFor = 0;
  let isDue = false;

  const arrange = (): void => {
    if (isDue || waiting.length === 0 || waitedFor === MOST_WAITED_FOR) return;
    isDue = true;
    setImmediate(() => {
      isDue = false;
      void settle(waiting.splice(0, MOST));
      arrange();
    });
  };

  async function settle(batch: readonly Waiting[]): Promise<void> {
    waitedFor += 1;
    try {
      const signatures = await signAll(batch.map(({ digest }) => digest));
      for (const [i, { resolve }] of batch.entries()) resolve(signatures[i]);
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
    waitedFor -= 1;
    arrange();
  }

  async function signAll(digests: readonly Buffer[]): Promise<Buffer[]> {
    if (digests.length === 1) return [await sign(digests[0])];
    const { root, paths } = merklePaths(digests);
    const signature = await sign(batchDigest(root));
    return paths.map((path) => Buffer.concat([signature, path]));
  }

  return async (digest) =>
    await new Promise((resolve, reject) => {
      waiting.push({ digest, resolve, reject });
      arrange();
    });
}
