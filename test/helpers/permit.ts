import { type AddressLike, MaxUint256, resolveAddress, Signature } from "ethers";

import type { System } from "./system.ts";

/** Signs an ERC-2612 permit of `holder` for `spender`, as INameRegistrar takes it; `change` says what differs. */
export async function signPermit(
  dimt: System["dimt"],
  holder: System["alice"],
  spender: AddressLike,
  value: bigint,
  change: Partial<{ deadline: bigint; signer: System["alice"] }> = {},
) {
  const { deadline = MaxUint256, signer = holder } = change;
  const { name, version, chainId, verifyingContract } = await dimt.eip712Domain();
  const types = {
    Permit: [
      { name: "owner", type: "address" },
      { name: "spender", type: "address" },
      { name: "value", type: "uint256" },
      { name: "nonce", type: "uint256" },
      { name: "deadline", type: "uint256" },
    ],
  };
  const message = {
    owner: holder.address,
    spender: await resolveAddress(spender),
    value,
    nonce: await dimt.nonces(holder),
    deadline,
  };
  const signature = await signer.signTypedData({ name, version, chainId, verifyingContract }, types, message);
  const { v, r, s } = Signature.from(signature);
  return { value, deadline, v, r, s };
}
