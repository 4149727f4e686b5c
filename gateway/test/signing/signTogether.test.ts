import { serviceDomain, serviceSigner as signerByClient } from "@ans/client";
import { expect } from "chai";
import * as fc from "fast-check";
import { domainSeparator, keccak256, toHex } from "viem";

import { rejection } from "../../../test/helpers/rejection.ts";
import { keccak } from "../../src/hashing/keccak.ts";
import { localSigner } from "../../src/signing/localSigner.ts";
import { merklePaths, rootOf } from "../../src/signing/merklePaths.ts";
import { serviceDigest } from "../../src/signing/serviceDigest.ts";
import { serviceSigner } from "../../src/verification/serviceSigner.ts";
import { signTogether } from "../../src/signing/signTogether.ts";

const CUSTODY = "0x00000000000000000000000000000000000000AA";
const service = serviceDigest(1, CUSTODY);
const separator = domainSeparator({ domain: serviceDomain(1, CUSTODY) });
const local = localSigner(keccak256(toHex("operator's key")));

/** The struct hash of some message, and the digest that is signed for it. */
function message(number: number) {
  const struct = keccak(Buffer.from(`message ${number}`));
  const digest = keccak(Buffer.from("1901", "hex"), Buffer.from(separator.slice(2), "hex"), struct);
  return { struct: toHex(struct), digest };
}

/** The operator's signature under one digest. */
const alone = async (digest: Buffer) => await local.sign(digest);

const messages = (count: number) => Array.from({ length: count }, (_, i) => message(i));

/** A signer that answers when it is told to, and what it was asked. */
function slowSigner() {
  const asked: { digest: Buffer; answer: () => void; fail: (reason: Error) => void }[] = [];
  const sign = (digest: Buffer) =>
    new Promise<Buffer>((resolve, reject) => {
      asked.push({ digest, answer: () => resolve(alone(digest)), fail: reject });
    });
  return { asked, sign };
}

/** Lets the event loop turn. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe("Signing what is asked for in one turn of the loop", () => {
  it("signs a digest that comes alone by itself, in 65 bytes", async () => {
    const sign = signTogether(local.sign, service.batch);
    const { digest } = message(1);
    expect((await sign(digest)).equals(await alone(digest))).to.equal(true);
    expect((await sign(digest)).equals(await alone(digest))).to.equal(true);
  });

  it("signs any number of them at once: each signature is of the key, for its own digest and no other", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 70 }), async (count) => {
        const asked: Buffer[] = [];
        const all = messages(count);
        const sign = signTogether((digest) => (asked.push(digest), local.sign(digest)), service.batch);
        const signatures = await Promise.all(all.map(async ({ digest }) => await sign(digest)));
        expect(asked).to.have.length(1);
        for (const [i, signature] of signatures.entries()) {
          const { digest, struct } = all[i];
          const key = local.address.toLowerCase();
          expect(serviceSigner(service, digest, signature)).to.equal(key);
          expect((await signerByClient(separator, struct, toHex(signature)))?.toLowerCase()).to.equal(key);
          const other = all[(i + 1) % count];
          expect(serviceSigner(service, other.digest, signature)).to.not.equal(key);
          expect((await signerByClient(separator, other.struct, toHex(signature)))?.toLowerCase()).to.not.equal(key);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("signs the same digest twice", async () => {
    const sign = signTogether(local.sign, service.batch);
    const { digest } = message(1);
    for (const signature of await Promise.all([sign(digest), sign(digest)])) {
      expect(serviceSigner(service, digest, signature)).to.equal(local.address.toLowerCase());
    }
  });

  it("puts no more than 1,024 under one signature", async () => {
    let times = 0;
    const sign = signTogether((digest) => (times++, local.sign(digest)), service.batch);
    const all = messages(1025);
    const signatures = await Promise.all(all.map(async ({ digest }) => await sign(digest)));
    expect(times).to.equal(2);
    expect(signatures[0]).to.have.length(65 + 11 * 32);
    expect(signatures[1024]).to.have.length(65);
    for (const [i, signature] of signatures.entries()) {
      expect(serviceSigner(service, all[i].digest, signature)).to.equal(local.address.toLowerCase());
    }
  });

  it("asks a slow signer for eight signatures at once, and puts what comes meanwhile under the next", async () => {
    const { asked, sign: slowly } = slowSigner();
    const sign = signTogether(slowly, service.batch);
    const signed = [];
    for (const { digest } of messages(20)) {
      signed.push(sign(digest));
      await turn();
    }
    expect(asked).to.have.length(8);
    asked[3]?.answer();
    await signed[3];
    await turn();
    expect(asked).to.have.length(9);
    for (const { answer } of asked) answer();
    const signatures = await Promise.all(signed);
    expect(asked).to.have.length(9);
    expect(signatures.map(({ length }) => length > 65)).to.deep.equal(messages(20).map((_, i) => i >= 8));
  });

  it("fails for those alone that a signature failed for", async () => {
    const { asked, sign: slowly } = slowSigner();
    const sign = signTogether(slowly, service.batch);
    const first = [message(1), message(2)].map(async ({ digest }) => await rejection(sign(digest)));
    await turn();
    const last = sign(message(3).digest);
    await turn();
    asked[0]?.fail(new Error("The module is locked."));
    asked[1]?.answer();
    for (const reason of await Promise.all(first)) expect(reason.message).to.equal("The module is locked.");
    expect(await last).to.have.length(65);
    const next = sign(message(4).digest);
    await turn();
    asked[2]?.answer();
    expect(await next).to.have.length(65);
  });

  it("fails where the key is not there", async () => {
    const sign = signTogether(() => {
      throw new Error("There is no key.");
    }, service.batch);
    const reasons = await Promise.all(messages(3).map(async ({ digest }) => await rejection(sign(digest))));
    expect(reasons.map(({ message: said }) => said)).to.deep.equal(Array(3).fill("There is no key."));
  });
});

describe("A signature that was made with others", () => {
  it("tells nothing of them: each path begins with a random word", () => {
    const digests = messages(4).map(({ digest }) => digest);
    const { root, paths } = merklePaths(digests);
    const beside = paths.flatMap((path) =>
      [...Array(path.length / 32).keys()].map((i) => toHex(path.subarray(32 * i, 32 * i + 32))),
    );
    expect(new Set(paths.map((path) => toHex(path.subarray(0, 32))))).to.have.length(4);
    for (const digest of digests) expect(beside).to.not.include(toHex(digest));
    for (const [i, path] of paths.entries()) expect(rootOf(digests[i], path).equals(root)).to.equal(true);
    expect(merklePaths(digests).root.equals(root)).to.equal(false);
  });

  it("is none of another length", async () => {
    const { digest, struct } = message(1);
    const signature = await alone(digest);
    for (const length of [0, 1, 33, 64, 66, 96, 98, 65 + 17 * 32]) {
      const other = Buffer.concat([signature, Buffer.alloc(600)]).subarray(0, length);
      expect(serviceSigner(service, digest, other)).to.equal(undefined);
      expect(await signerByClient(separator, struct, toHex(other))).to.equal(undefined);
    }
    expect(serviceSigner(service, digest, signature)).to.equal(local.address.toLowerCase());
    expect(await signerByClient(separator, struct, toHex(Buffer.alloc(65, 255)))).to.equal(undefined);
    expect(serviceSigner(service, digest, Buffer.alloc(65, 255))).to.equal(undefined);
  });
});
