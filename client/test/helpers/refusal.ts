import { expect } from "chai";

import { AnsError, type AnsErrorCode } from "../../src/index.ts";

/** The error that `work` must be refused with; fails where it is not, or where the sentence is not one for people. */
export async function refusal(work: Promise<unknown>, code: AnsErrorCode): Promise<AnsError> {
  const thrown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (thrown === undefined) throw new Error(`It was not refused, but should have been with ${code}.`);
  if (!(thrown instanceof AnsError)) throw thrown;
  expect(thrown.code, thrown.message).to.equal(code);
  expect(thrown.message).to.match(/^[^\n]*[.!]$/);
  return thrown;
}
