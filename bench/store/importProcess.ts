// Imports a file into a store, for the benchmark: prints after each batch how many lines are dealt with.
import { createReadStream } from "node:fs";

import { AnsError, type Evidence, verifyEvidence } from "@ans/client";

import { importEvidences } from "../../gateway/src/archive/importEvidences.ts";
import { openStore } from "../../gateway/src/store/openStore.ts";
import { recoverSigner } from "../../gateway/src/verification/recoverSigner.ts";
import { zone } from "./signedNames.ts";

const [file = "", address = ""] = process.argv.slice(2);
const store = await openStore(address);

async function verify(evidence: Evidence): Promise<boolean> {
  try {
    await verifyEvidence(evidence, {
      ...zone,
      verifySignature: ({ signer, hash, signature }) => recoverSigner(hash, signature) === signer.toLowerCase(),
    });
    return true;
  } catch (error) {
    if (error instanceof AnsError) return false;
    throw error;
  }
}

const { accepted, known, refused } = await importEvidences(
  { store, verify, told: ({ lines }) => console.log(lines) },
  createReadStream(file),
);
if (refused > 0) throw new Error(`${refused} lines were refused, ${accepted} accepted, ${known} known`);
await store.close();
