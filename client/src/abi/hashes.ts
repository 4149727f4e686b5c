// Written by "npm run abis" from the compiled contracts: change the contract, not this file.
/** The hash of each contract's ABI, as manifests note it. */
export const abiHashes = {
  DIMToken: "0x0cc603d177ef79df4bc371794ec69ce7dd45d72479b9fecf27e933c26db310b4",
  ANSRegistry: "0xd0a17b80bdf1cea1f64e89a125e9b0f5b1de16d8692f0af69e25692db416d988",
  NameRegistrar: "0xd18af87bd98a9678c9bccc5a24b610b27cb0bbda8a2138f41cb4153c8323450d",
  FeeRouter: "0x752730ee1566df1496e52397912395c1d8eeb097f3a4b1e43504ee5c7be6d087",
  PublicResolver: "0x07e9f55eddf0359cf96f73cf54a5f1e01676d9705c09151493157db181f67bac",
  ReverseRegistrar: "0xf3a3e078eeac60a5fd2722a93baf747d56340fead6d763d2c5f029726ec8ef16",
  UniversalResolver: "0x0d1992f8dcf4ecbe5a026ec1473341c7f2d232a9763c3db0b798a566148a80c2",
  TimelockController: "0x9e561d2a81d7cd34209cf4b9737de2d320974b07f36bc53b493ff5d73d9b03bb",
  ServiceProviders: "0x1ef8db06c2f0b2edecbce51957efe88838573141dbe71853bce23f1e736cbe72",
  SeatVotes: "0x70b4e72af616830563f6ce6e14749938d2bf36f1a730bb162b01c110c05c01b0",
  ANSGovernor: "0x1f5adea853436eb5a0bd55fad82fdf766804572da518e87e4f400a4015ad269f",
  HandoverController: "0x15accc35a9153b3bf5c06b4d3b102f85f4a0a89651d951fd890cc8eaa4066baa",
  Guardian: "0x2cf91af65d4d06ab4f78e96f9df1a349feafd306b5ba02afc4e8c4014b1727fa",
  RecordDuty: "0x98b490a20d44b2c5810590f1528b5c2e8e580c4c52dbf8ae4b45bc39aec98080",
  GatewayDuty: "0x210298543f58d374f794c40d6596fb107bb2b6636c0bfda444aed68622364a87",
  ValidatorCommittee: "0x4b81d5c4a947d51e64764632cd451a4de73b05ccb14153e2a77ab2b63a8835ef",
  AnswerFaults: "0x3dd69229d3f5c0aa51bf5c95fb168a0d9db858347264d969b4a34e2b581d8ceb",
  SeatProfiles: "0x17218dcd37b3b1673dca378ba7ac14b45122f6d85a7674e1c66432793c000af3",
  SPLens: "0x1d85c9dc531708070762aaaa13dfb8b62f68a00b8ffd93c0b8ad29a1181b7e12",
} as const;
