import { InvalidMessageError } from "../../errors/offchain.ts";
import { fieldsOf, listField, nameField } from "../fields.ts";
import type { Evidence } from "./Evidence.ts";
import { offchainLimits } from "./offchainLimits.ts";
import { grantFields, profileFields, releaseFields, transferFields } from "./statementFields.ts";

/**
 * Takes anything, as JSON from a gateway, as the evidence of a name. Neither signatures nor how its statements go
 * together are checked: see {@link verifyEvidence}.
 *
 * @throws {@link InvalidMessageError} that names the field, {@link InvalidNameError}.
 * @example
 * const evidence = parseEvidence(await (await fetch("https://acme.example/v1/evidence/bob.acme.dim")).json());
 */
export function parseEvidence(value: unknown): Evidence {
  const fields = fieldsOf(value, "evidence");
  const { profile, release } = fields.value;
  if (profile !== undefined && release !== undefined) {
    throw new InvalidMessageError("evidence", "has a profile and a release, of which only the last one counts");
  }
  const evidence: Evidence = {
    name: nameField(fields, "name"),
    grant: grantFields(fieldsOf(fields.value["grant"], "grant")),
    transfers: listField(fields, "transfers", offchainLimits.transfers).map((each, index) =>
      transferFields(fieldsOf(each, `transfers[${index}]`)),
    ),
  };
  if (profile !== undefined) evidence.profile = profileFields(fieldsOf(profile, "profile"));
  if (release !== undefined) evidence.release = releaseFields(fieldsOf(release, "release"));
  return evidence;
}
