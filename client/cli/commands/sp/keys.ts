import type { Command } from "commander";

import { rotateKey, signOperatorKey } from "../../../src/index.ts";
import { connect } from "../../chain/connect.ts";
import { parseAddress } from "../../parse/address.ts";
import { changesSeat } from "../../staking/change.ts";
import { addKeyOptions } from "../../staking/keyOptions.ts";
import { findKey, type KeyOptions } from "../../staking/operatorKey.ts";
import { does } from "../does.ts";

/** `ans sp rotate-key` and `prove-key`: the operator key. */
export function addKeys(group: Command): void {
  addRotate(group);
  addProve(group);
}

function addRotate(group: Command): void {
  const command = addKeyOptions(
    group.command("rotate-key").description("give a seat another operator key"),
    "the new operator key",
  );
  changesSeat<[], KeyOptions>(command, async ({ seat, connection, options }) => {
    const operator = await findKey(connection, options);
    return {
      facts: [
        `Seat ${seat.seat} has the operator key ${operator.address} from now on, in place of ${seat.key}.`,
        "What the former key signed stays attributable to the seat; keep it secret. Neither can be used for another seat.",
        "Gateways that sign with the former key must be given the new one now.",
      ],
      question: "Rotate it?",
      doing: `Rotating the key of seat ${seat.seat}`,
      work: async (ans) => rotateKey(ans, { seat: seat.seat, ...(await operator.prove()) }),
      done: (changed) => `Seat ${seat.seat} has the operator key ${changed.key}.`,
    };
  });
}

function addProve(group: Command): void {
  const command = group
    .command("prove-key <owner>")
    .description("sign with the operator key of --account that it is for the seat of an owner, who joins elsewhere");
  does<[string]>(command, async ({ args: [typed], globals }) => {
    const owner = parseAddress("The owner", typed);
    const connection = await connect(globals);
    const signer = await connection.signer();
    const key = await signer.unlock();
    const keyProof = await signOperatorKey(await connection.signing(signer), { key, owner });
    return { json: { key: signer.address, owner, keyProof }, text: [keyProof] };
  });
}
