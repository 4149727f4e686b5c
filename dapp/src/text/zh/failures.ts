import {
  type AnsError,
  type AnsErrorCode,
  BatchFailedError,
  ContractRefusedError,
  InsufficientDimtError,
  InvalidNameError,
  PriceAboveMaxError,
  showDimt,
} from "@ans/client";

import { refusals } from "./refusals.ts";

/** What each kind of error means; see the test of languages. */
export const sentences: Partial<Record<AnsErrorCode, string>> = {
  INVALID_NAME: "这不能作为名称。请换一个。",
  NAME_TAKEN: "这个名称已被注册。请换一个，或联系其持有人。",
  NAME_RESERVED: "这个名称是保留字，只有治理才能分配。请换一个。",
  NAME_NOT_FOUND: "这个名称尚未注册或已过期。请检查拼写，或注册它。",
  NAME_NOT_RENEWABLE: "这个名称不能续费：从未注册，或宽限期已过。请重新注册。",
  NOT_OWNER: "这个账户无权修改该名称。请使用持有人的账户，或经其授权的账户。",
  COMMITMENT_UNKNOWN: "链上没有这次注册的承诺：从未提交、已被使用，或内容不同。请先提交承诺，再用同一份注册信息注册。",
  COMMITMENT_TOO_YOUNG: "承诺提交的时间还不够长。请稍候再试。",
  COMMITMENT_TOO_OLD: "承诺已经失效。请重新开始。",
  SEAT_NOT_ACTIVE: "所选服务商目前没有提供服务。请换一个，或不选。",
  YEARS_OUT_OF_RANGE: "年数无效。请填写不小于 1 的整数。",
  PRICE_ABOVE_MAX: "价格超过了您的上限。请提高上限，或减少年数。",
  INSUFFICIENT_DIMT: "DIMT 不足。请先存入 DIMT，或减少年数。",
  INSUFFICIENT_ETH: "ETH 不足以支付网络费用。请先存入 ETH 再试。",
  PERMIT_EXPIRED: "付款授权签名已过期。请重新签名。",
  SIGNATURE_REJECTED: "您在钱包里拒绝了签名。什么也没有发送；可以再试一次。",
  SIGNATURE_EXPIRED: "签名已过期。请重新签名。",
  SIGNATURE_INVALID: "签名无效，或已经用过。请用正确的账户重新签名。",
  NO_SERVICE_PROVIDERS: "此部署没有服务商。",
  SEAT_NOT_FOUND: "没有这个席位。请检查编号。",
  NOT_SEAT_OWNER: "这个账户不是该席位的所有者。请使用所有者的账户。",
  PROPOSAL_NOT_FOUND: "没有这个提案。请检查编号。",
  UNKNOWN_COIN: "不认识这种币。请检查名称或编号。",
  INVALID_ADDRESS: "地址无效。请检查是否输错。",
  INVALID_RECORD: "记录的内容无效。请检查后再试。",
  INVALID_ARGUMENT: "填写的内容无效。请检查后再试。",
  NO_WALLET: "没有连接钱包。请先连接。",
  NO_RPC: "以太坊节点没有响应。什么也没有丢失：请检查网络，稍后再试。",
  RPC_FAILED: "以太坊节点拒绝了请求。请稍后再试。",
  WRONG_CHAIN: "钱包在另一个网络上。请切换网络后再试。",
  INVALID_MANIFEST: "部署清单无法读取。请联系本站的管理者。",
  STALE_MANIFEST: "部署清单与链上不符。请联系本站的管理者。",
  TRANSACTION_REVERTED: "交易被撤销：除网络费用外什么也没有改变。可能有人抢先；请查看现状后再试。",
  TRANSACTION_NOT_SEEN: "交易还没有进入区块，但仍有可能。再次发送前请先查看。",
  BATCH_FAILED: "钱包没有完成全部调用。请在钱包中查看结果和现状，然后再试。",
  CONTRACT_REFUSED: "合约拒绝了这次调用。",
  GATEWAY_FAILED: "该名称的网关没有给出可用的应答。请稍后再试。",
  INVALID_EVIDENCE: "链下名称的证据无效，不予采信。请换一个服务商再试。",
  INVALID_MESSAGE: "要签名的内容无效。请检查后再试。",
  NOT_GRANTED: "这个链下名称尚未被授予。请先向上级名称的持有人申请。",
  OUTDATED_UPDATE: "已有更新的版本。请重新加载后再试。",
  UNEXPECTED: "发生了意外情况。请重新加载页面后再试。",
};

/** How several calls at once ended, by the hundreds of their status (EIP-5792). */
const batches: Readonly<Record<number, string>> = {
  4: "钱包无法发送这些调用，什么也没有执行。请再试一次。",
  5: "这些调用被一并撤销：除网络费用外什么也没有改变。请查看现状后再试。",
  6: "钱包只执行了一部分调用，尽管它声明要么全部执行要么都不执行。请先在钱包中查看已执行的部分和现状，再继续。",
};

/** An error of the client library in Chinese; where only English says it exactly, that follows. */
export function failures(error: AnsError): string {
  const sentence = sentences[error.code];
  if (sentence === undefined) return error.message;
  if (error instanceof InsufficientDimtError) {
    return `${sentence}(需要 ${showDimt(error.needed)},现有 ${showDimt(error.balance)},还差 ${showDimt(error.missing)}。)`;
  }
  if (error instanceof PriceAboveMaxError) {
    return `${sentence}(价格 ${showDimt(error.price)},上限 ${showDimt(error.maxPrice)}。)`;
  }
  if (error instanceof BatchFailedError) return batches[Math.floor(error.status / 100)] ?? sentence;
  if (error instanceof ContractRefusedError) {
    const refusal = refusals[error.errorName ?? ""]?.(error.args.map(String));
    if (refusal !== undefined) return refusal;
  }
  if (error instanceof InvalidNameError) return `${sentence}(${error.reason})`;
  const isVague = error.code === "CONTRACT_REFUSED" || error.code === "UNEXPECTED" || error.code === "RPC_FAILED";
  return isVague ? `${sentence}(${error.message})` : sentence;
}
