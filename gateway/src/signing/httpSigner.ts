import { type Address, isHex } from "viem";

import { GatewayError } from "../errors/GatewayError.ts";
import { recoverSigner } from "../verification/recoverSigner.ts";
import type { Signer } from "./Signer.ts";

/** Where a key is kept elsewhere. */
export type HttpSignerOptions = {
  /** `POST`ed `{ "address": "0x…", "digest": "0x…" }`; answers `{ "signature": "0x…" }`, 65 bytes. */
  url: string;
  address: Address;
  /** Sent as `Authorization: Bearer …`. */
  token?: string | undefined;
  /** Milliseconds. */
  timeout: number;
};

/**
 * Signs with a key that another process holds: a hardware module, a cloud's key service, or a signer on a machine of its
 * own. What it gives back is checked, so that nothing leaves that the seat did not sign.
 */
export function httpSigner({ url, address, token, timeout }: HttpSignerOptions): Signer {
  const headers = { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) };
  return {
    address,
    sign: async (digest) => {
      const hash = `0x${digest.toString("hex")}` as const;
      const signature = await ask(async () => {
        const body = JSON.stringify({ address, digest: hash });
        const response = await fetch(url, { method: "POST", headers, body, signal: AbortSignal.timeout(timeout) });
        if (!response.ok) throw new Error(`it answered with status ${response.status}`);
        return signatureOf(await response.json());
      });
      if (recoverSigner(hash, signature) !== address.toLowerCase()) {
        throw silent(`it did not sign with the key ${address}`);
      }
      return Buffer.from(signature.slice(2), "hex");
    },
  };
}

async function ask<Answer>(question: () => Promise<Answer>): Promise<Answer> {
  try {
    return await question();
  } catch (error) {
    throw silent(error instanceof Error ? error.message : String(error), error);
  }
}

function signatureOf(answer: unknown): `0x${string}` {
  const signature: unknown = typeof answer === "object" && answer !== null && "signature" in answer && answer.signature;
  if (isHex(signature) && /^0x[0-9a-fA-F]{128}(1b|1c)$/i.test(signature)) return signature;
  throw new Error("it gave back no signature of 65 bytes that ends in 27 or 28");
}

function silent(reason: string, cause?: unknown): GatewayError {
  return new GatewayError(
    "NO_KEY",
    `The signer of this gateway's key does not serve (${reason}): ask another gateway.`,
    {
      cause,
    },
  );
}
