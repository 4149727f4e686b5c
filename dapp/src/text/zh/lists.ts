import type { Catalogue } from "../translate.ts";

/** The lists of names, their renewal, their history and their pictures. */
export const lists: Catalogue = {
  "{n} of {all} names": "{all} 个名称中的 {n} 个",
  "No name here has that in it.": "没有名称包含这些文字。",
  "Renew it by {lost}, or anybody can have it. Expired on {date}.":
    "请在 {lost} 前续费，否则任何人都可注册。已于 {date} 过期。",
  "Off chain, until {date}": "链下名称，有效期至 {date}",
  "{n} days left": "还剩 {n} 天",
  "{n} more": "另外 {n} 个",
  "Renew it now": "立即续费",
  "Renew all {n} now": "立即续费全部 {n} 个",
  "{n} more names": "另外 {n} 个名称",
  "Search for it": "搜索它",
  "{n} transactions, of up to {most} names each, and a signature to pay for each.":
    "共 {n} 笔交易，每笔最多 {most} 个名称，每笔各需一次付款签名。",
  "{n} names are renewed.": "已续费 {n} 个名称。",
  "{n} are left: go on below.": "还剩 {n} 个：请在下方继续。",
  "No changes to save": "没有要保存的更改",
  "Given by governance to {owner}": "由治理授予 {owner}",
  "Taken from {from}": "已从 {from} 收回",
  "A subname was taken back": "一个子名称已被收回",
  "Its time was extended": "有效期已延长",
  "It was emancipated: nobody can take it back": "已独立：无人能收回它",
  "No service provider was chosen": "未选择服务商",
  "Seat {seat} was chosen as its service provider": "已选择席位 {seat} 作为服务商",
  "It leads to its owner": "它指向其持有人",
  "It no longer leads to its owner by itself": "它不再自动指向其持有人",
  "Every record was removed": "所有记录均已移除",
  "Its records are kept at {address}": "其记录保存在 {address}",
  "{record} was changed": "{record}已修改",
  "Granted by signature; a service provider keeps it": "已通过签名授予，由服务商保存",
  "Records were signed; a service provider keeps them": "记录已签名，由服务商保存",
  "Given back by signature": "已通过签名归还",
  "Its picture is with somebody else, who would learn that you look: it is not loaded.":
    "图片存放在第三方，加载会让对方得知您在查看，因此不加载。",
  "Its picture is on IPFS, and this site has no IPFS gateway.": "图片存放在 IPFS 上，而本站没有配置 IPFS 网关。",
  "Its picture is a token of another chain, which this site does not read.": "图片是另一条链上的代币，本站不读取。",
  "Its picture is a token that the owner of the name does not hold: it is not shown.":
    "图片是一枚代币，但名称持有人并不拥有它，因此不显示。",
  "Its picture cannot be read.": "无法读取图片。",
  "Open it at {host}": "在 {host} 打开",
  "in the record itself, {n} kB": "在记录本身中，{n} kB",
  "Keep them": "保留",
  "Handed on by signature": "已通过签名转交",
};
