import type * as Query from "@tanstack/react-query";
import type * as Testing from "@testing-library/react";
import { expect } from "chai";
import { network } from "hardhat";
import { createElement, type ReactNode } from "react";
import { getAddress } from "viem";
import type * as Wagmi from "wagmi";

import { pretendBrowser } from "../helpers/browser.ts";
import { registerName } from "../helpers/names.ts";
import { CHAIN_COIN, CHAIN_ID, describeChain, transportOf } from "../helpers/stock.ts";
import { deploySystem } from "../helpers/system.ts";

const { ethers, networkHelpers, provider } = await network.create();

const image = "data:image/svg+xml;base64,PHN2ZyB4bWxucz0naHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmcnLz4=";

async function registered() {
  const system = { ...(await deploySystem(ethers)), ethers, networkHelpers };
  const { resolver } = system;
  const node = ethers.namehash("alice.dim");
  await registerName(system, "alice", {
    resolvesToOwner: true,
    primary: true,
    records: [
      resolver.interface.encodeFunctionData("setText", [node, "url", "https://alice.example"]),
      resolver.interface.encodeFunctionData("setText", [node, "avatar", image]),
    ],
  });
  return { ...system, chain: await describeChain(system.universal) };
}
const load = () => networkHelpers.loadFixture(registered);

describe("stock wagmi hooks", () => {
  let leaveBrowser: () => void;
  let testing: typeof Testing;
  let wagmi: typeof Wagmi;
  let query: typeof Query;

  before(async () => {
    leaveBrowser = pretendBrowser();
    // Imported only now: they look for the browser when they load.
    testing = await import("@testing-library/react");
    wagmi = await import("wagmi");
    query = await import("@tanstack/react-query");
  });
  afterEach(() => testing.cleanup());
  after(() => leaveBrowser());

  /** What a hook answers in a page that knows the chain, once it is done. */
  async function answerOf<T>(hook: () => { data: T | undefined; status: string; error: Error | null }) {
    const { chain } = await load();
    const transports = { [CHAIN_ID]: transportOf(provider) };
    // Nobody announces a wallet here (EIP-6963).
    const config = wagmi.createConfig({ chains: [chain], transports, multiInjectedProviderDiscovery: false });
    const client = new query.QueryClient({ defaultOptions: { queries: { retry: false, gcTime: 0 } } });
    const wrapper = ({ children }: { children: ReactNode }) =>
      createElement(
        wagmi.WagmiProvider,
        { config, reconnectOnMount: false },
        createElement(query.QueryClientProvider, { client }, children),
      );
    const { result } = testing.renderHook(hook, { wrapper });
    await testing.waitFor(() => expect(result.current.status).not.to.equal("pending"));
    if (result.current.error) throw result.current.error;
    return result.current.data;
  }

  it("useEnsAddress answers, and is null for an unknown name", async () => {
    const { alice } = await load();
    expect(await answerOf(() => wagmi.useEnsAddress({ name: "alice.dim" }))).to.equal(alice.address);
    expect(await answerOf(() => wagmi.useEnsAddress({ name: "nobody.dim" }))).to.equal(null);
  });

  it("useEnsName answers, for ETH and this chain's own coin type, and is null for an address without", async () => {
    const { alice, bob } = await load();
    const address = getAddress(alice.address);
    expect(await answerOf(() => wagmi.useEnsName({ address }))).to.equal("alice.dim");
    expect(await answerOf(() => wagmi.useEnsName({ address, coinType: BigInt(CHAIN_COIN) }))).to.equal("alice.dim");
    expect(await answerOf(() => wagmi.useEnsName({ address: getAddress(bob.address) }))).to.equal(null);
  });

  it("useEnsText, useEnsAvatar and useEnsResolver answer", async () => {
    const { resolver } = await load();
    const name = "alice.dim";
    expect(await answerOf(() => wagmi.useEnsText({ name, key: "url" }))).to.equal("https://alice.example");
    expect(await answerOf(() => wagmi.useEnsText({ name, key: "email" }))).to.equal(null);
    expect(await answerOf(() => wagmi.useEnsAvatar({ name }))).to.equal(image);
    expect(await answerOf(() => wagmi.useEnsResolver({ name }))).to.equal(await resolver.getAddress());
  });
});
