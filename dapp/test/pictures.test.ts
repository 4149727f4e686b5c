import { setRecords } from "@ans/client";
import { expect } from "chai";
import { artifacts } from "hardhat";
import { createServer, type Server } from "node:http";
import { type Address, createWalletClient, http, isHex, type PrivateKeyAccount } from "viem";
import { hardhat } from "viem/chains";

import { readManifest } from "../../scripts/deployment/manifest.ts";
import { configOf, serveDapp, type Served } from "../server/index.ts";
import { registered } from "./helpers/registered.ts";
import { distributor, stack } from "./helpers/stack.ts";
import { type Visit, visit } from "./helpers/visit.ts";

const drawn = '<svg xmlns="http://www.w3.org/2000/svg" width="7" height="7"><path d="M0 0h7v7H0z"/></svg>';
const inline = `data:image/svg+xml,${encodeURIComponent(drawn)}`;

/** Waits until the picture is the one that is seven pixels wide. */
async function isShown({ page }: Visit): Promise<void> {
  await page.waitForFunction(() => {
    const image = document.querySelector("main img");
    return image instanceof HTMLImageElement && image.naturalWidth === 7;
  });
}

/** A token whose description is at an address. */
async function token(maker: PrivateKeyAccount, description: string): Promise<Address> {
  const { as, rpc } = await stack();
  const { abi, bytecode } = await artifacts.readArtifact("PictureToken");
  const wallet = createWalletClient({ account: maker, chain: hardhat, transport: http(rpc) });
  if (!isHex(bytecode)) throw new Error("Build the contracts first.");
  const hash = await wallet.deployContract({ abi, bytecode, args: [description] });
  const { contractAddress } = await as(maker).publicClient.waitForTransactionReceipt({ hash });
  return contractAddress ?? "0x";
}

describe("The picture of a name", function () {
  this.timeout(240_000);
  let open: Visit | undefined;
  let owner: PrivateKeyAccount;
  let name = "";
  let ipfs: Server;
  let served: Served;

  before(async () => {
    const { person, gate, manifest } = await stack();
    owner = await person();
    [name = ""] = await registered(owner);
    ipfs = createServer((request, response) => {
      const isPicture = request.url === "/ipfs/bafypicture/a.svg";
      response.writeHead(200, {
        "access-control-allow-origin": "*",
        "content-type": isPicture ? "image/svg+xml" : "application/json",
      });
      response.end(isPicture ? drawn : JSON.stringify({ name: "One", image: "ipfs://bafypicture/a.svg" }));
    });
    await new Promise<void>((resolve) => ipfs.listen(0, "127.0.0.1", resolve));
    const address = ipfs.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const network = { rpc: gate.url, manifest: readManifest(manifest.replace("/manifest.json", "")) };
    served = await serveDapp({
      config: { ...configOf({ ...network, faucet: distributor }), ipfs: `http://127.0.0.1:${port}/ipfs/` },
    });
  });
  after(async () => {
    await served.close();
    ipfs.closeAllConnections();
    ipfs.close();
  });
  afterEach(async () => {
    const complaints = open?.complaints ?? [];
    await open?.end();
    open = undefined;
    expect(complaints).to.deep.equal([]);
  });

  /** The name's profile, with a picture in its record. */
  async function profile(avatar: string, at?: string): Promise<Visit> {
    const { as } = await stack();
    await setRecords(as(owner), { name, records: { texts: { avatar } } });
    const made = await visit(at === undefined ? {} : { at });
    open = made;
    await made.go(`/name/${name}`);
    await made.page.getByText("Held by").waitFor();
    return made;
  }

  it("is shown from the record itself", async () => {
    await isShown(await profile(inline));
  });

  it("is not asked of anybody whom the site does not name: it says so, and gives a link", async () => {
    const asked: string[] = [];
    const made = await profile("https://pictures.example/a.png");
    made.page.on("request", (request) => asked.push(request.url()));
    await made.page.getByText("who would learn that you look: it is not loaded").waitFor();
    const link = made.page.getByRole("link", { name: "Open it at pictures.example" });
    expect(await link.getAttribute("href")).to.equal("https://pictures.example/a.png");
    await made.page.reload();
    await link.waitFor();
    expect(asked.filter((url) => url.includes("pictures.example"))).to.deep.equal([]);
  });

  it("comes from the IPFS gateway of the site, where it has one", async () => {
    await isShown(await profile("ipfs://bafypicture/a.svg", served.url));
    await open?.end();
    await (await profile("ipfs://bafypicture/a.svg")).page.getByText("this site has no IPFS gateway").waitFor();
  });

  for (const kind of ["erc721", "erc1155"]) {
    it(`is that of a token of ${kind} that its owner holds, described in the token or on IPFS`, async () => {
      const described = `data:application/json;base64,${Buffer.from(JSON.stringify({ image: inline })).toString("base64")}`;
      const address = await token(owner, described);
      await isShown(await profile(`eip155:31337/${kind}:${address}/1`));
      await open?.end();
      const elsewhere = await token(owner, "ipfs://bafytoken/{id}");
      await isShown(await profile(`eip155:31337/${kind}:${elsewhere}/1`, served.url));
    });

    it(`is not that of a token of ${kind} that somebody else holds`, async () => {
      const { person } = await stack();
      const address = await token(await person(), inline);
      const { page } = await profile(`eip155:31337/${kind}:${address}/1`);
      await page.getByText("a token that the owner of the name does not hold").waitFor();
    });
  }

  it("is not looked for on another chain", async () => {
    const { page } = await profile("eip155:1/erc721:0xb47e3cd837dDF8e4c57F05d70Ab865de6e193BBB/7");
    await page.getByText("a token of another chain").waitFor();
  });

  it("says that it cannot be read where the record is none", async () => {
    const { page } = await profile("javascript:alert(1)");
    await page.getByText("Its picture cannot be read.").waitFor();
  });
});
