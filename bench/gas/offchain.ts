import { network } from "hardhat";

import { ask, deployOffchain, NAME, type Story, tell } from "../../test/helpers/offchain.ts";
import { encodeResponse } from "../../test/helpers/offchainMessages.ts";
import { signsTogether } from "../../test/helpers/signedTogether.ts";
import { text } from "../../test/helpers/universal.ts";
import type { GasRow } from "./measure.ts";

/** The same hashes in every run, without a zero byte. */
const PATH = Array.from({ length: 7 }, (_, i) => `0x${`1${i + 1}`.repeat(32)}`);

/**
 * Measures what it costs to check a gateway's answer about a name off-chain: the callback as a transaction that a
 * contract would make, with the 21,000 and the calldata of one. Clients call it and pay nothing. The name has two
 * records, of which one is asked for. Sixty-four answers under one signature have paths of seven hashes.
 */
export async function measureOffchainGas(): Promise<GasRow[]> {
  const { ethers } = await network.create({
    network: "default",
    override: { initialDate: new Date("2027-01-01T00:00:00Z") },
  });
  const offchain = await deployOffchain(ethers);

  const callback = async (threshold: number, story: Partial<Story> = {}) => {
    await offchain.setPolicy({ threshold });
    const { callData, extraData } = await ask(offchain, text(NAME, "url"));
    const keys = offchain.operators.slice(0, threshold);
    const response = encodeResponse(await tell(offchain, callData, { keys, ...story }));
    return Number(await offchain.resolver.resolveCallback.estimateGas(response, extraData));
  };
  const together = offchain.operators.slice(0, 1).map((key) => signsTogether(key, PATH));
  return [
    { operation: "off-chain, no seat", gas: await callback(0) },
    { operation: "off-chain, 1 seat", gas: await callback(1) },
    { operation: "off-chain, 1 seat, 64 together", gas: await callback(1, { keys: together }) },
    { operation: "off-chain, 2 seats", gas: await callback(2) },
    { operation: "off-chain, 3 seats", gas: await callback(3) },
    { operation: "off-chain, nothing there", gas: await callback(1, { profile: null }) },
  ];
}
