/** Takes the arguments of a contract's error, as texts. */
type Sentence = (args: readonly string[]) => string;

const timeOf = (seconds: string | undefined) => new Date(Number(seconds) * 1000).toLocaleString("zh-CN");

/** What the contracts' errors mean that somebody meets who looks at a name off-chain, by their Solidity name. */
export const refusals: Readonly<Record<string, Sentence>> = {
  NoZone: () => "这个名称没有开通链下名称。",
  NoGateway: () => "没有可询问该名称的网关。请其区域的持有人指定网关，或指定有网关的席位。",
  GrantExpired: ([name, expires]) => `${name} 的授予已于 ${timeOf(expires)} 到期。请向其区域的授予者申请新的授予。`,
  GrantNotByIssuer: ([name]) => `${name} 的授予不是由其区域的授予者签名的。请申请新的授予。`,
  TooManyTransfers: ([name, count, most]) =>
    `${name} 自授予以来已转手 ${count} 次，最多 ${most} 次。请向其区域的授予者申请新的授予。`,
  TransferNotByOwner: ([name]) => `${name} 的一次转手不是由当时的持有人签名的。请持有人重新签名。`,
  EpochMismatch: ([name, epoch, expected]) =>
    `为 ${name} 签名的内容属于第 ${epoch} 期，而不是第 ${expected} 期。请重新签名。`,
  ZeroRevision: ([name]) => `${name} 的资料版本号为 0。请用 1 或更大的编号重新签名。`,
  ProfileExpired: ([name, expires]) => `${name} 的资料已于 ${timeOf(expires)} 到期。请其持有人重新签名。`,
  ProfileNotByOwner: ([name]) => `${name} 的资料不是由其持有人签名的。请持有人重新签名。`,
  SignerNotDeployed: ([signer]) => `账户 ${signer} 在此链上尚不存在，无法核对其签名。请先用它发送一笔交易。`,
  ThresholdTooHigh: ([threshold, seats]) => `只有 ${seats} 个席位可以应答，无法要求 ${threshold} 个一致。`,
  FreshnessOutOfBounds: ([, least, most]) => `应答的有效时间必须在 ${least} 到 ${most} 秒之间。`,
  AnswerIsTrue: () => "该应答与收据相符：没有过错。",
  AnsweredInTime: () => "服务商还在允许的延迟时间内。请稍后再查。",
  PunishedAlready: ([seat]) => `席位 ${seat} 已因这段时间的过错受罚。`,
  EvidenceTooOld: () => "证据太旧，不能再举报。",
  KeyRetired: ([key]) => `操作密钥 ${key} 早已停用。`,
};
