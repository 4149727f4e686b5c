import { artifactOf, hashAbi } from "../deployment/manifest.ts";
import type { Fact } from "./Fact.ts";
import type { Subject } from "./Subject.ts";

type Ranges = Record<string, { start: number; length: number }[]>;

/** Every contract is there, and is the one compiled from these sources. Immutable values are checked by the rooms. */
export async function codeFacts({ deployment, manifest }: Subject): Promise<Fact[]> {
  const { hre, chain } = deployment;
  const facts = Object.entries(manifest.contracts).map(async ([name, { address, abiHash }]): Promise<Fact[]> => {
    const code = (await chain.getCode({ address })) ?? "0x";
    if (code === "0x") return [{ what: `The code of ${name} at ${address}`, is: "absent", should: "there" }];
    const { abi, deployedBytecode, immutableReferences } = await hre.artifacts.readArtifact(artifactOf(name));
    const ranges = Object.values(immutableReferences ?? {}).flat();
    const same = blank(code, ranges) === blank(deployedBytecode, ranges);
    return [
      {
        what: `The code of ${name} at ${address}`,
        is: same ? "that of the sources" : "another",
        should: "that of the sources",
      },
      { what: `The ABI hash of ${name} in the manifest`, is: abiHash, should: hashAbi(abi) },
    ];
  });
  return (await Promise.all(facts)).flat();
}

/**
 * The code that runs, without what the constructor wrote into it. The metadata at its end never runs, and for a contract
 * that another one made it tells how that one was compiled.
 */
function blank(code: string, ranges: Ranges[string]): string {
  const bytes = Buffer.from(code.slice(2), "hex");
  for (const { start, length } of ranges) bytes.subarray(start, start + length).fill(0);
  const metadata = bytes.length < 2 ? 0 : bytes.readUInt16BE(bytes.length - 2) + 2;
  return bytes.subarray(0, Math.max(0, bytes.length - metadata)).toString("hex");
}
