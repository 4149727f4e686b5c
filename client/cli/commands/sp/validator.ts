import type { Command } from "commander";

import { heartbeat, registerConsensusKey } from "../../../src/index.ts";
import { connect } from "../../chain/connect.ts";
import { sending } from "../../chain/sending.ts";
import { changesSeat } from "../../staking/change.ts";
import { findKey } from "../../staking/operatorKey.ts";
import { does } from "../does.ts";

/** `ans sp heartbeat` and `consensus-key`: the node of a seat on a sovereign chain. */
export function addValidator(group: Command): void {
  addHeartbeat(group);
  addConsensusKey(group);
}

function addHeartbeat(group: Command): void {
  const command = group
    .command("heartbeat")
    .description("show, with the consensus key of --account, that the node of a seat is there");
  does(command, async ({ globals }) => {
    const connection = await connect(globals);
    const signer = await connection.signer();
    const sent = await sending(connection, signer, `A heartbeat of ${signer.address}`, heartbeat);
    return { json: { key: signer.address, transaction: sent.hash }, text: [`${signer.address} is there.`] };
  });
}

function addConsensusKey(group: Command): void {
  const command = group
    .command("consensus-key")
    .description("give a seat the key with which its node signs blocks")
    .requiredOption("--key <who>", "the consensus key: an account's name, a keystore file, or an address of the node")
    .option("--key-password-file <file>", "the password of the key's keystore (default: that of --password-file)");
  changesSeat<[], { key: string; keyPasswordFile?: string }>(command, async ({ seat, connection, options }) => {
    const holder = await findKey(connection, options);
    return {
      facts: [
        `The node of seat ${seat.seat} signs blocks with ${holder.address} from now on; a former key is retired for good.`,
        "Start the node with the new key, and send a heartbeat.",
      ],
      question: "Register it?",
      doing: `Registering the consensus key of seat ${seat.seat}`,
      work: async (ans) => registerConsensusKey(ans, { seat: seat.seat, key: (await holder.prove()).key }),
      done: () => `Seat ${seat.seat} has the consensus key ${holder.address}.`,
    };
  });
}
