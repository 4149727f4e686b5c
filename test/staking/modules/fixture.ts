import type { HardhatEthers } from "@nomicfoundation/hardhat-ethers/types";
import type { NetworkHelpers } from "@nomicfoundation/hardhat-network-helpers/types";
import { parseEther, ZeroAddress } from "ethers";

import { deployRegistrar, NO_PERMIT } from "../../helpers/registrar.ts";

const SERVICE_RIGHT = 1;
const SEAT_STAKE = parseEther("5000000");

/** The whole system with the custody of four seats, the router of fees and both duties, wired as in production. */
export async function deployDuties(ethers: HardhatEthers, networkHelpers: NetworkHelpers) {
  const system = await deployRegistrar(ethers, networkHelpers);
  const { dimt, registrar, governance, treasury } = system;
  const signers = await ethers.getSigners();
  const [owners, operators] = [signers.slice(10, 14), signers.slice(14, 18)];
  const { target } = await ethers.deployContract("ServiceProviders", [governance, dimt]);
  const custody = await ethers.getContractAt("IServiceProviders", target);
  const feeRouter = await ethers.deployContract("FeeRouter", [governance, dimt, registrar, custody, treasury]);
  const recordDuty = await ethers.deployContract("RecordDuty", [governance, feeRouter]);
  const gatewayDuty = await ethers.deployContract("GatewayDuty", [custody]);
  await registrar.connect(governance).setFeeRouter(feeRouter);
  await feeRouter.connect(governance).setPayee(0, recordDuty);
  for (const module of [recordDuty, gatewayDuty]) {
    await custody.connect(governance).scheduleModule(module, SERVICE_RIGHT);
  }

  const keys = await ethers.getContractAt("ISeatKeys", await custody.SEAT_KEYS());
  const domain = {
    name: "ANS Service Providers",
    version: "1",
    chainId: (await ethers.provider.getNetwork()).chainId,
    verifyingContract: await keys.getAddress(),
  };
  for (const [i, owner] of owners.entries()) {
    const key = operators[i] ?? owner;
    const types = { OperatorKey: [{ name: "owner", type: "address" }] };
    const keyProof = await key.signTypedData(domain, types, { owner: owner.address });
    await dimt.connect(treasury).transfer(owner, SEAT_STAKE);
    await dimt.connect(owner).getFunction("approve")(custody, SEAT_STAKE);
    const seat = { key, payout: ZeroAddress, commission: 0, delegationCap: 0, self: SEAT_STAKE, keyProof };
    await custody.connect(owner).join(seat, NO_PERMIT);
  }
  return { ...system, owners, operators, custody, feeRouter, recordDuty, gatewayDuty };
}
