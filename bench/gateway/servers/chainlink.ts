// @chainlink/ccip-read-server, with answers signed as the ENS offchain-resolver signs them: by ethers 5, which it needs.
import { createRequire } from "node:module";

import { Server } from "@chainlink/ccip-read-server";

import { sampleAddress, sampleNode } from "../../store/sampleUpdate.ts";
import { portOf, report } from "./report.ts";

const { ethers } = createRequire(createRequire(import.meta.url).resolve("@chainlink/ccip-read-server"))("ethers");
const addresses = new Map<string, string>();
for (let number = 1; number <= Number(process.argv[2]); ++number) {
  addresses.set(sampleNode(number), sampleAddress(number));
}
const key = new ethers.utils.SigningKey(`0x${"07".repeat(32)}`);
const resolver = new ethers.utils.Interface(["function addr(bytes32 node) view returns (address)"]);
const { keccak256, solidityKeccak256 } = ethers.utils;

const server = new Server();
server.add(
  ["function resolve(bytes name, bytes data) view returns (bytes result, uint64 expires, bytes sig)"],
  [
    {
      type: "resolve",
      func: async ([, data], request) => {
        const [node] = resolver.decodeFunctionData("addr", data);
        const result = resolver.encodeFunctionResult("addr", [addresses.get(node) ?? ethers.constants.AddressZero]);
        const expires = Math.floor(Date.now() / 1000) + 60;
        const hash = solidityKeccak256(
          ["bytes", "address", "uint64", "bytes32", "bytes32"],
          ["0x1900", request.to, expires, keccak256(request.data), keccak256(result)],
        );
        const signature = key.signDigest(hash);
        return [result, expires, signature.compact];
      },
    },
  ],
);
const listening = server.makeApp("/").listen(0, "127.0.0.1", () => report(portOf(listening.address())));
