import type { Catalogue } from "../translate.ts";

/** Names off chain: granting, records, handing on, receipts, faults. */
export const offchain: Catalogue = {
  "Subnames off chain": "链下子名称",
  "Give any number of names without gas: you sign them, service providers keep them, and nobody can forge one.":
    "授予任意多个名称而无需网络费用：由您签名，服务商保存，谁也无法伪造。",
  "From then on the name is answered off chain too: the records it has on chain no longer count.":
    "此后该名称也由链下应答：它在链上的记录不再有效。",
  "Open {name} for names off chain": "为 {name} 开通链下名称",
  "Granted by {issuer}, answered by service providers.": "由 {issuer} 授予，由服务商应答。",
  "Name off chain below {parent}": "{parent} 下的链下名称",
  "Who gets the name off chain": "链下名称授予谁",
  "Sign and publish": "签名并发布",
  "Signed and kept.": "已签名并保存。",
  "Signed, but nobody keeps it yet. Try again when a gateway answers.": "已签名，但还没有人保存。请在网关响应后再试。",
  "A gateway of the zone": "该区域的网关",
  "{who} keeps it, and gave a receipt.": "{who} 已保存，并给出收据。",
  "{who} does not: {reason}": "{who} 没有保存：{reason}",
  "A receipt is worth keeping: a provider that answers with less than it acknowledged loses stake by it.":
    "收据值得保存：服务商若应答的内容少于其确认的内容，将凭收据被罚没质押。",
  "Save the receipts": "保存收据",
  "Records off chain": "链下记录",
  "You sign them; nothing is sent to the chain, and nothing is paid.": "由您签名；不向链上发送任何内容，也无需付款。",
  "It lives off chain: its owner signed what it says, and service providers answer for it.":
    "它在链下：其内容由持有人签名，由服务商应答。",
  "This browser keeps it.": "此浏览器会保存它。",
  "This browser keeps nothing for this site: save the receipts to a file.":
    "此浏览器不为本站保存任何内容：请将收据保存到文件。",
  "Signed in this browser": "在此浏览器签名的",
  "it knows a later update: load the page again, and sign anew": "它已有更新的版本：请重新加载页面后重新签名",
  "it knows another update of the same number: load the page again, and sign anew":
    "它已有同一编号的另一版本：请重新加载页面后重新签名",
  "it does not know the zone yet: try again in a moment": "它还不知道该区域：请稍后再试",
  "it does not know the grant: publish that first": "它不知道该授予：请先发布授予",
  "the signature is not the right account’s": "签名不属于应签名的账户",
  "the time to publish it is over: sign anew": "发布期限已过：请重新签名",
  "it is too long": "内容过长",
  "it was asked too often: try again in a minute": "请求过于频繁：请一分钟后再试",
  "it refuses it ({code})": "它拒绝了（{code}）",
  "it gives no answer": "它没有应答",
  "it took it, but its receipt is worth nothing": "它接受了，但其收据无效",
  "Hand it on": "转手",
  "Its records end with that, and whatever you signed before counts no more. Only the receiver could give it back.":
    "它的记录随之终止，您此前的签名不再有效。只有接收者才能归还。",
  "Sign the hand-over of {name}": "签名转手 {name}",
  "Give it up": "放弃",
  "Take it back": "收回",
  "The name stands for nothing any more. Who granted it can grant it anew, to anybody.":
    "该名称不再代表任何内容。授予者可以将它重新授予任何人。",
  "You granted it, so you can end the grant: the name stands for nothing, until you grant it anew.":
    "由您授予，因此您可以终止：在重新授予之前，该名称不代表任何内容。",
  "Sign the release of {name}": "签名释放 {name}",
  "Give {name} up": "放弃 {name}",
  "Take {name} back": "收回 {name}",
  Receipts: "收据",
  "This name is on chain: nobody needs a receipt for what it says.": "这个名称在链上：其内容无需收据。",
  "A receipt binds a service provider, by its stake, to answer with at least what it acknowledged. They are kept in this browser.":
    "收据以质押约束服务商：其应答不得少于所确认的内容。收据保存在此浏览器中。",
  "There is none here.": "这里没有。",
  "Ask for receipts again": "重新索取收据",
  Who: "服务商",
  Update: "版本",
  When: "时间",
  "Those are receipts of {name}.": "那是 {name} 的收据。",
  "The receipts are kept here now.": "收据已保存在此。",
  "That file holds no receipts, or is damaged. Choose one that was saved here.":
    "该文件不含收据，或已损坏。请选择在此保存的文件。",
  "Add receipts from a file": "从文件添加收据",
  "File with receipts": "收据文件",
  "epoch {epoch}, revision {revision}": "第 {epoch} 期，第 {revision} 版",
  "Who answers with it": "谁在应答",
  "Asks every service provider of the name itself, and compares the answers with what was signed, and with the receipts above.":
    "直接询问该名称的每个服务商，并将应答与已签名的内容和上面的收据比较。",
  "Ask every provider": "询问每个服务商",
  "The zone has no gateway.": "该区域没有网关。",
  "answers with the newest": "应答最新内容",
  "answers with less": "应答的内容较少",
  "answers with what the resolver refuses": "应答被解析器拒绝",
  "gives no answer": "没有应答",
  "Seat {seat} was slashed by {amount}. A tenth of it is yours, a week from now.":
    "席位 {seat} 被罚没 {amount}。其中十分之一在一周后归您。",
  "Seat {seat} is at fault, and its own signatures prove it.": "席位 {seat} 有过错，它自己的签名就是证据。",
  "It answers with less than what it gave a receipt for.": "它的应答少于收据所确认的内容。",
  "It answered with two different profiles of one number.": "它以同一编号应答了两份不同的资料。",
  "Whoever reports it has it lose {part} of its owner’s stake, and leave for ever.":
    "举报后，它将失去其所有者质押的 {part}，并永久退出。",
  "Whoever reports it has it lose {part} of its owner’s stake, and stand aside for {time}.":
    "举报后，它将失去其所有者质押的 {part}，并停用 {time}。",
  "Report seat {seat} on chain": "在链上举报席位 {seat}",
  "Save the proof": "保存证据",
};
