import { AbiCoder, computeAddress, id, parseEther, SigningKey, ZeroAddress } from "ethers";

import { NO_PERMIT } from "../../../test/helpers/registrar.ts";
import { SEAT_STAKE, type Staking } from "../../../test/helpers/staking.ts";

/** The operator key with this name, always the same. */
const keyNamed = (name: string) => new SigningKey(id(name));

/** What `owner` sends to take a seat whose key is made of `name`. */
export function seatWith(
  name: string,
  agreement: string,
  { self = SEAT_STAKE, delegationCap = 0n, commission = 500n },
) {
  const key = keyNamed(name);
  const keyProof = key.sign(agreement).serialized;
  return { key: computeAddress(key), payout: ZeroAddress, commission, delegationCap, self, keyProof };
}

/** Takes `count` seats for the deployer, one transaction and one second each, open to delegations. */
export async function fillSeats({ custody, deployer, ethers, keys }: Staking, count: number): Promise<void> {
  const agreement = await keys.operatorKeyHash(deployer);
  const to = await custody.getAddress();
  for (let i = 0; i < count; ++i) {
    const seat = seatWith(`key ${i}`, agreement, { delegationCap: parseEther("1000000") });
    const data = custody.interface.encodeFunctionData("join", [seat, NO_PERMIT]);
    await ethers.provider.send("eth_sendTransaction", [{ from: deployer.address, to, data, gas: "0x7a120" }]);
  }
  const active = await custody.activeCount();
  if (active !== BigInt(count)) throw new Error(`${active} of ${count} seats are active`);
}

/** The hash that names the n-th fault. */
export const fault = (n: number) => AbiCoder.defaultAbiCoder().encode(["uint256"], [n]);
