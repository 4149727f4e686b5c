import type { Evidence } from "@ans/client";
import * as fc from "fast-check";

import { granted, profiled, released, revoked, transferred } from "./evidence.ts";

/** Evidences of one name as issuers and owners sign them who are careless: numbers are few, so that many are equal. */
export const carelessEvidences = (name: string) =>
  fc
    .record({
      owner: fc.constantFrom("alice", "carol"),
      epoch: fc.integer({ min: 1, max: 2 }),
      expires: fc.constantFrom(4_000_000_000, 4_100_000_000),
      transfers: fc.array(fc.constantFrom("dave", "erin"), { maxLength: 2 }),
      last: fc.constantFrom("none", "profile", "release", "revocation"),
      revision: fc.integer({ min: 1, max: 2 }),
      value: fc.constantFrom("a", "b", "c", "d"),
    })
    .map(({ owner, epoch, expires, transfers, last, revision, value }) => {
      const held = transfers.reduce<Evidence>(
        (evidence, to) => transferred(evidence, to),
        granted(name, { owner, epoch, expires }),
      );
      if (last === "profile") return profiled(held, revision, { "text:value": value });
      if (last === "release") return released(held, revision);
      return last === "revocation" ? revoked(held, 5) : held;
    });
