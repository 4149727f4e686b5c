import type { Catalogue } from "../translate.ts";

/** The pages about service providers: one's own stakes, one's own seat, taking a seat. */
export const stakes: Catalogue = {
  "Eight gateways are the most. Take some away.": "最多八个网关。请减少一些。",
  "{url} cannot be used: it has to begin with https:// and to contain {part}.":
    "{url} 不能使用：必须以 https:// 开头，并包含 {part}。",
  "At most, in DIMT": "最多（DIMT）",
  "{dimt} are delegated now. 0 closes the seat; what is delegated stays.":
    "现已委托 {dimt}。填 0 表示关闭；已委托的不受影响。",
  "Change it": "修改",
  "{rate} is the most now: half, and 10 points above what it is.":
    "目前最多 {rate}：不超过一半，且比现在最多高 10 个百分点。",
  "Commission in %": "佣金（%）",
  "A higher one is announced now and begins on about {time}.": "上调现在公布，大约在 {time} 生效。",
  "{rate} now. A lower one begins at once, a higher one 7 days later.": "现在 {rate}。下调立即生效，上调 7 天后生效。",
  "Announce it": "公布",
  Address: "地址",
  "That is no address. Check it for a typing error.": "这不是地址。请检查是否输错。",
  "Paid to {payout} now. Leave it empty to be paid to the owner.": "现在付给 {payout}。留空则付给所有者。",
  "Write the entry": "写入条目",
  "Done: it is on the chain.": "完成：已上链。",
  "The seat earns nothing from then on, and loses its vote.": "此后席位没有收益，并失去投票权。",
  "{dimt} can be withdrawn after {length}, on about {time}. Until then they can be slashed for what was done before.":
    "{dimt} 在 {length} 后，即大约 {time} 可以提取。在此之前仍可能因先前的过错被罚没。",
  "What waits to be paid stays claimable. Delegators leave on their own.": "待支付的仍可领取。委托人自行离开。",
  "There is no way back: to serve again you take a new seat.": "无法撤回：要再次服务须获取新席位。",
  "I have read this, and want to leave.": "我已阅读，并要退出。",
  "Leave the seat": "退出席位",
  "You have left this seat, and nothing of its stake is left in it.": "您已退出此席位，其中没有剩余质押。",
  "The stake was paid to the owner.": "质押已付给所有者。",
  "{dimt} unbond until {time}.": "{dimt} 正在解绑，到 {time} 为止。",
  "Withdraw in {length}": "{length}后可提取",
  "Withdraw the stake": "提取质押",
  "Your seat": "您的席位",
  "Add to the stake": "追加质押",
  "Change the commission": "修改佣金",
  "How much others may delegate": "他人可委托的额度",
  "Entry in the directory": "目录条目",
  "Change the operator key": "更换运营密钥",
  "Where rewards are paid": "奖励收款地址",
  "Take a part of the stake out": "取出部分质押",
  Leave: "退出",
  Name: "名称",
  "Your ANS name, or what you call yourself.": "您的 ANS 名称，或您的称呼。",
  "Gateways, one a line": "网关，每行一个",
  "Up to 8, as EIP-3668 has them, the preferred first: {example}": "最多 8 个，按 EIP-3668 的格式，首选在前：{example}",
  "A URL where it takes messages for people. May be empty.": "接收消息的网址。可以留空。",
  "How people reach you: an address for mail, or a page.": "别人如何联系您：邮箱或网页。",
  "The key is {key} now. What it signed stays attributable to the seat. Start the gateway with the new key as soon as this is done.":
    "现在的密钥是 {key}。它签过的内容仍由该席位负责。完成后请立即用新密钥启动网关。",
  "There is no more in it than a seat needs.": "其中没有超出席位所需的部分。",
  "Up to {dimt}. It can be withdrawn from about {time} on, and can be slashed until then. What was taken out before waits as long again.":
    "最多 {dimt}。大约从 {time} 起可以提取，在此之前仍可能被罚没。之前取出的部分也要重新等待同样长的时间。",
  "Take it out": "取出",
  "You have {dimt}. What is added unbonds like the rest of the stake, in {length}, and can be slashed like it.":
    "您有 {dimt}。追加的部分与其余质押一样，需 {length} 解绑，也同样可能被罚没。",
  "Back in {length}": "{length}后可恢复",
  "Bring the seat back": "恢复席位",
  "Move to another seat": "转到其他席位",
  To: "转到",
  "Choose a seat": "选择席位",
  "earns nothing now": "目前没有收益",
  "Its commission is {rate}, and no other one is announced.": "其佣金为 {rate}，没有公布变更。",
  "Its commission is {rate}, and {next} from {time} on, as was announced.":
    "其佣金为 {rate}，已公布从 {time} 起为 {next}。",
  "If it rises before your transaction is in a block, the transaction is refused.":
    "如果在您的交易进入区块之前佣金上调，交易会被拒绝。",
  "{dimt} would be left, but 100 DIMT are the least. Leave more, or take all of it.":
    "将剩余 {dimt}，但至少须为 100 DIMT。请多留一些，或全部取出。",
  "{dimt} are delegated. What they earned so far stays to be claimed.": "已委托 {dimt}。至今的收益仍可领取。",
  "Move at once": "立即转移",
  "Connect one to see what you have delegated, what it earned, and what unbonds.":
    "连接后可查看您的委托、收益和解绑中的金额。",
  "Read from the chain’s events.": "读取自链上事件。",
  "Told by {gateway} up to block {block}, and read from the chain since.":
    "区块 {block} 之前由 {gateway} 提供，之后读取自链上。",
  "Nothing has happened yet.": "还没有发生任何事。",
  "My seats": "我的席位",
  "earns for {length}": "还有 {length} 收益期",
  "My delegations": "我的委托",
  "You have delegated nothing yet. Lend a seat your DIMT, and you share what it earns; you can take it back at any time.":
    "您还没有委托。把 DIMT 委托给一个席位，即可分享它的收益；随时可以取回。",
  "{dimt} to be claimed": "待领取 {dimt}",
  "{rate} a year, now": "当前年化 {rate}",
  "Earned {dimt} so far; over {length}, that is {rate} a year.": "至今赚得 {dimt}；历时 {length}，合年化 {rate}。",
  "It earns nothing now: the seat has shown no service. You can move to another seat at once.":
    "目前没有收益：该席位没有证明服务。您可以立即转到其他席位。",
  "It earns nothing now: the seat {status}. You can move to another seat at once.":
    "目前没有收益：该席位{status}。您可以立即转到其他席位。",
  Move: "转移",
  "Take out": "取出",
  "Take out of a delegation": "取出委托",
  "{dimt} are delegated.": "已委托 {dimt}。",
  "It unbonds for {length}: it can be withdrawn from about {time} on.": "解绑需要 {length}：大约从 {time} 起可以提取。",
  "It earns nothing meanwhile.": "期间没有收益。",
  "It earns nothing meanwhile: about {dimt} less than if it stayed.": "期间没有收益：比留着大约少赚 {dimt}。",
  "What unbonds cannot be moved or put back. To another seat it can be moved at once, and goes on earning.":
    "解绑中的不能转移或放回。转到其他席位则可立即进行，并继续产生收益。",
  "Move to another seat instead": "改为转到其他席位",
  Totals: "合计",
  "To be claimed": "待领取",
  Unbonding: "解绑中",
  "Ready to withdraw": "可提取",
  "Claim from the first {n} of {all} seats": "从 {all} 个席位中的前 {n} 个领取",
  "Claim all rewards": "领取全部奖励",
  "The rewards were paid to your account.": "奖励已付到您的账户。",
  "Withdraw DIMT from seat {n}": "从席位 {n} 提取 DIMT",
  "Nothing is on its way out.": "没有正在取出的金额。",
  "It was paid to your account.": "已付到您的账户。",
  "from seat {n}": "来自席位 {n}",
  "ready since {time}": "自 {time} 起可提取",
  "{length} left, until {time}": "还有 {length}，到 {time}",
  "of your stake in seat {n}; withdraw it there": "来自您在席位 {n} 的质押；请在该席位页面提取",
  "Withdraw DIMT": "提取 DIMT",
  "Withdraw {dimt}": "提取 {dimt}",
  "Put the days into my calendar": "加入我的日历",
  "What unbonds earns nothing and cannot be moved. Once it is ready, withdraw it and delegate it anew, or keep it.":
    "解绑中的没有收益，也不能转移。到期后请提取，然后重新委托或自行保留。",
  "Stake and terms": "质押与条款",
  "Stake in DIMT": "质押（DIMT）",
  "Your account has {dimt}, so {missing} are missing. Get them first.": "您的账户有 {dimt}，还差 {missing}。请先存入。",
  "You have {dimt}.": "您有 {dimt}。",
  "Write per cent, at most 50.": "请填写百分比，最多 50。",
  "What you take of the reward before delegators share it.": "在委托人分配之前您从奖励中收取的部分。",
  "Others may delegate, in DIMT": "他人可委托（DIMT）",
  "0 keeps the seat closed. Can be changed at any time.": "填 0 则不开放。随时可以修改。",
  "Pay rewards to": "奖励付给",
  "An address; yours if it is empty.": "一个地址；留空则为您的地址。",
  "Your wallet asks twice: to sign that the stake may be taken, and to send the transaction.":
    "您的钱包会询问两次：签名允许扣除质押，以及发送交易。",
  "Your wallet asks three times: to sign that the stake may be taken, to take the seat, and to write its entry.":
    "您的钱包会询问三次：签名允许扣除质押、获取席位、写入条目。",
  "Freeze the stake and take a seat": "冻结质押并获取席位",
  "Seat {n} is yours, and its stake is frozen. Only its entry in the directory is not written yet.":
    "席位 {n} 已属于您，质押已冻结。只剩目录条目尚未写入。",
  "Write the entry of seat {n}": "写入席位 {n} 的条目",
  "An operator key, with its proof or its file, and the figures above are needed.":
    "需要运营密钥（及其证明或文件），以及上面的数字。",
  "A seat serves names, earns a daily reward and fees, has a vote, and answers for what it signs with its stake.":
    "席位为名称提供服务，赚取每日奖励和费用，拥有一票，并以质押为其签名负责。",
  "Before you begin": "开始之前",
  "{dimt} or more are frozen while the seat serves": "席位服务期间冻结 {dimt} 或更多",
  "You leave, wait {length} and withdraw. Leaving today, that would be on {time}.":
    "退出，等待 {length}，然后提取。如果今天退出，则在 {time}。",
  Place: "位置",
  "{n} places are free: the seat is active at once": "有 {n} 个空位：席位立即活跃",
  "all places are taken: the seat stands by until one becomes free, or its stake outranks another":
    "位置已满：席位候补，直到有空位，或质押超过其他席位",
  Reward: "奖励",
  "{dimt} a day for each seat that serves, at the rate of now": "按当前速率，每个服务中的席位每天 {dimt}",
  "a gateway has to answer, and the seat has to finalise in its turn: it earns only for {length} after it showed service":
    "网关必须应答，席位须在轮值时确认记录：证明服务后只有 {length} 的收益期",
  "5 % to all of the stake is slashed for answers that are proven stale, contradictory or forged. What others delegate is never slashed.":
    "应答被证明陈旧、矛盾或伪造时，罚没 5 % 直至全部质押。他人委托的绝不会被罚没。",
  "Connect the account that will own the seat: it holds the stake, and may be a hardware wallet.":
    "请连接将拥有席位的账户：它持有质押，可以是硬件钱包。",
  "Password of the file": "文件密码",
  "At least 8 characters.": "至少 8 个字符。",
  "The same again": "再输一次",
  "The two differ.": "两次不一致。",
  "Make the key and save its file": "生成密钥并保存文件",
  "The key {key} is in the file {file}, in your downloads, and nowhere else. This page forgets it as soon as it is closed; nobody can restore it without the file and the password.":
    "密钥 {key} 只存在于您下载的文件 {file} 中。页面关闭后即忘记；没有文件和密码，谁也无法恢复。",
  "I have the file, and the password.": "我已保存文件和密码。",
  "It signs the answers of your gateway and holds no money. It has to lie on the machine that serves, and must never have been the key of another seat.":
    "它为您的网关签署应答，不持有资金。它必须放在提供服务的机器上，且从未用作其他席位的密钥。",
  "It is on the machine that serves": "在提供服务的机器上",
  "The safer way: it never leaves that machine.": "更安全：它从不离开那台机器。",
  "Make one here": "在这里生成",
  "You get it as an encrypted file, to be brought to that machine.": "您会得到一个加密文件，需带到那台机器上。",
  "On that machine, make the key and have it sign that it is for your account:":
    "在那台机器上生成密钥，并让它签名表明用于您的账户：",
  "Address of the key": "密钥地址",
  "Proof that it printed": "输出的证明",
  "That is no signature: it begins with 0x and has 132 characters.": "这不是签名：应以 0x 开头，共 132 个字符。",
};
