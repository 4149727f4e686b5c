import type { Catalogue } from "../translate.ts";

/** The pages about governance. */
export const governance: Catalogue = {
  "There is no proposal yet.": "还没有提案。",
  "begins in {length}": "{length}后开始",
  "ends in {length}": "{length}后结束",
  "can go into the timelock": "可以进入时间锁",
  "can be carried out in {length}": "{length}后可以执行",
  "can be carried out now": "现在可以执行",
  Foundation: "基金会",
  Shared: "共管",
  "Led by the providers": "服务商主导",
  Community: "社区",
  "The foundation decides. Votes of service providers cannot be carried out yet.":
    "由基金会决定。服务商的投票尚不能执行。",
  "The foundation and the service providers both propose; the foundation can cancel.":
    "基金会和服务商都可以提案；基金会可以取消。",
  "Only the service providers propose. The foundation can still cancel, until its veto ends.":
    "只有服务商可以提案。在否决权结束之前，基金会仍可取消。",
  "The service providers decide alone.": "由服务商独立决定。",
  "vote not begun": "投票未开始",
  "vote is on": "投票中",
  cancelled: "已取消",
  rejected: "未通过",
  accepted: "已通过",
  "in the timelock": "在时间锁中",
  expired: "已过期",
  "carried out": "已执行",
  "Prices, shares and modules change only by a vote of the service providers: one active seat, one vote.":
    "价格、份额和模块只能由服务商投票更改：每个活跃席位一票。",
  Proposals: "提案",
  "Propose something": "发起提案",
  "Show older ones": "显示更早的",
  "Without a title": "无标题",
  "{for} for, {against} against, {abstain} abstain": "赞成 {for}，反对 {against}，弃权 {abstain}",
  "Hand-over to the service providers": "向服务商移交",
  "Since {day}.": "自 {day} 起。",
  "What “{stage}” needs": "“{stage}”的条件",
  "Take the step": "推进一步",
  "Once all of it holds, anybody may take the step. There is no way back.":
    "条件全部满足后，任何人都可以推进。无法回退。",
  "{needed} seats active without a break; {active} are now": "{needed} 个席位持续活跃；现在有 {active} 个",
  "not before {time}": "不早于 {time}",
  "{needed} proposals of service providers carried out, {counted} are counted; or from {time} on":
    "已执行 {needed} 个服务商提案，现计 {counted} 个；或从 {time} 起",
  "holds:": "已满足：",
  "not yet:": "尚未满足：",
  "{length} left": "还有 {length}",
  "My votes": "我的投票权",
  "Whoever owns an active seat has one vote for it, and may lend it. Who had a vote when a proposal’s vote began may vote on it; DIMT alone gives none.":
    "拥有活跃席位的人每席一票，并可以出借。提案投票开始时拥有投票权的人可以投票；仅持有 DIMT 没有投票权。",
  "Connect one to see your votes, or to vote.": "连接后可查看投票权或投票。",
  "You have 1 vote.": "您有 1 票。",
  "You have {n} votes.": "您有 {n} 票。",
  "Active seats of yours: {n}.": "您的活跃席位：{n} 个。",
  "Their votes are lent to {who}.": "其投票权已出借给 {who}。",
  "Lend your votes to": "出借投票权给",
  "An address; leave it empty to vote yourself. It counts for votes that begin later.":
    "一个地址；留空则自己投票。只对之后开始的投票有效。",
  "Vote myself again": "改回自己投票",
  "Lend my votes": "出借投票权",
  "Calls, one a line": "调用，每行一个",
  "As {example}. Lists are in brackets, structs in parentheses; numbers may have DIMT, %, seconds or days.":
    "例如 {example}。列表用方括号，结构用圆括号；数字可带 DIMT、%、seconds 或 days。",
  "All proposals": "所有提案",
  "Connect the account that owns a seat: a proposal needs votes.": "请连接拥有席位的账户：提案需要投票权。",
  "A proposal needs {needed} votes, and you have {votes}. Take a seat, or ask an owner of one to lend you its vote.":
    "提案需要 {needed} 票，您有 {votes} 票。请获取席位，或请席位所有者出借投票权。",
  "In the stage “Foundation” the timelock takes nothing from the service providers: the vote can be held, and carried out once the stage “Shared” has begun.":
    "在“基金会”阶段，时间锁不接受服务商的提案：可以投票，但要等“共管”阶段开始后才能执行。",
  "The vote begins after {delay} and lasts {period}. What is accepted waits in the timelock before it can be carried out.":
    "投票在 {delay} 后开始，持续 {period}。通过后须在时间锁中等待才能执行。",
  "What it is about": "内容",
  Title: "标题",
  Why: "理由",
  "What it would do": "将执行的操作",
  "Propose it": "提交提案",
  "A proposal cannot be changed. Its proposer can take it back until the vote begins.":
    "提案不能修改。投票开始之前提案人可以撤回。",
  "Your proposal": "您的提案",
  "Take it back": "撤回",
  "Possible until the vote begins.": "投票开始之前可以撤回。",
  "A proposal that was carried out counts towards the last stage of the hand-over, once somebody shows it.":
    "已执行的提案经人出示后，计入移交的最后阶段。",
  "Have it counted": "计入",
  "It was accepted": "已通过",
  "In the stage “Foundation” the timelock takes nothing from the service providers. It can go there once the stage “Shared” has begun.":
    "在“基金会”阶段，时间锁不接受服务商的提案。“共管”阶段开始后才能进入。",
  "It goes into the timelock, where it waits so that everybody can see what is coming. Anybody may put it there.":
    "它将进入时间锁等待，让所有人看到即将发生的事。任何人都可以放入。",
  "Put it into the timelock": "放入时间锁",
  "It is in the timelock": "在时间锁中",
  "It can be carried out from {time} on, by anybody.": "从 {time} 起任何人都可以执行。",
  "Its time is over. Anybody may carry it out.": "等待期已过。任何人都可以执行。",
  "Carry it out in {length}": "{length}后可执行",
  "Carry it out": "执行",
  Proposal: "提案",
  "That is no number of a proposal.": "这不是提案编号。",
  "This call is not one that the app can read. Look at it closely: to {target}.":
    "应用无法解读此调用。请仔细查看：目标 {target}。",
  "to {target}": "目标 {target}",
  "The vote": "投票",
  "About it": "详情",
  "Proposed by": "提案人",
  Vote: "投票",
  "from {start} to {end}": "从 {start} 到 {end}",
  Timelock: "时间锁",
  "until {time}": "到 {time}",
  Number: "编号",
  For: "赞成",
  Against: "反对",
  Abstain: "弃权",
  "How many have to take part is known once the vote begins.": "投票开始后才知道需要多少人参与。",
  "Enough take part: {n} say yes or abstain, {quorum} are needed.":
    "参与人数足够：赞成或弃权 {n} 票，需要 {quorum} 票。",
  "Not enough take part yet: {n} say yes or abstain, {quorum} are needed.":
    "参与人数不足：赞成或弃权 {n} 票，需要 {quorum} 票。",
  "The vote begins on {time}. Whoever has a vote then may vote.": "投票于 {time} 开始。届时拥有投票权的人可以投票。",
  "The vote is over.": "投票已结束。",
  "Connect one to vote: a vote belongs to whoever owns an active seat, or was lent its vote.":
    "请连接钱包投票：投票权属于活跃席位的所有者，或获得出借的人。",
  "You have voted. A vote cannot be changed.": "您已投票。投票不能更改。",
  "You had no vote when the vote began, on {time}. A vote belongs to whoever owned an active seat then, or was lent its vote.":
    "投票于 {time} 开始时您没有投票权。投票权属于当时活跃席位的所有者，或获得出借的人。",
  "You had 1 vote when the vote began.": "投票开始时您有 1 票。",
  "You had {n} votes when the vote began.": "投票开始时您有 {n} 票。",
  "Why (shown beside your vote, for good)": "理由（永久显示在您的投票旁）",
  "May be empty.": "可以留空。",
  "Your vote": "您的投票",
  "Votes cast": "已投的票",
  "Nobody has voted yet.": "还没有人投票。",
};
