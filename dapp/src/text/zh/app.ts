import type { Catalogue } from "../translate.ts";

/** Layout, wallet, transactions. */
export const app: Catalogue = {
  "There is no such page": "没有这个页面",
  "Search for a name": "搜索名称",
  "This page could not be shown": "无法显示此页面",
  "Try again": "再试一次",
  "Load the page again": "重新加载页面",
  "Skip to the content": "跳到正文",
  Pages: "页面",
  "My names": "我的名称",
  Providers: "服务商",
  Governance: "治理",
  "Network: {name}": "网络：{name}",
  Language: "语言",
  Theme: "主题",
  "As the device": "跟随设备",
  Light: "浅色",
  Dark: "深色",
  Close: "关闭",
  "Loading …": "正在加载……",
  "The Ethereum node at {url} does not answer. What is shown may be old. Trying again every few seconds.":
    "以太坊节点 {url} 没有响应。显示的内容可能已过时。每隔几秒会重试一次。",
  "Connect wallet": "连接钱包",
  "Your wallet is on another network. The names here are on {name}.":
    "您的钱包在另一个网络上。这里的名称在 {name} 上。",
  "Switch to {name}": "切换到 {name}",
  "The wallet did not switch. Add the network in the wallet: chain id {id}, address {rpc}.":
    "钱包没有切换。请在钱包里添加网络：链编号 {id}，地址 {rpc}。",
  "Your wallet": "您的钱包",
  "Connect a wallet": "连接钱包",
  "This browser has no wallet. Install one that works with Ethereum, as an extension or an app with a browser, and load the page again.":
    "此浏览器没有钱包。请安装支持以太坊的钱包扩展，或使用带浏览器的钱包应用，然后重新加载页面。",
  "Test wallet": "测试钱包",
  "Needs nothing installed. Its key stays in this browser, unprotected: for this test network only.":
    "无需安装。密钥不加保护地存放在此浏览器中：只用于本测试网络。",
  "{wallet} is asking you. Answer there, or close this window to choose another.":
    "{wallet} 正在询问您。请在那里回答，或关闭此窗口另选钱包。",
  "Waiting for a wallet app to connect.": "正在等待钱包应用连接。",
  "Scan this with the wallet on your phone, or give it the link.": "请用手机上的钱包扫描，或将链接交给它。",
  "Code to scan with a wallet": "用钱包扫描的二维码",
  "Copy the link": "复制链接",
  "Open a wallet on this device": "在此设备上打开钱包",
  "WalletConnect’s relay does not answer, so no wallet can be reached by it. Check the connection and try again, or connect another wallet.":
    "WalletConnect 的中继没有响应，无法通过它连接钱包。请检查网络后再试，或连接其他钱包。",
  "The wallet agreed, but not for this network. Add the network to it, and connect again.":
    "钱包已同意，但不在此网络上。请在钱包中添加此网络，然后重新连接。",
  "Stop waiting": "不再等待",
  Copied: "已复制",
  "Copy the address": "复制地址",
  Disconnect: "断开连接",
  "Get {dimt} test DIMT and {eth} test ETH": "领取 {dimt} 测试 DIMT 和 {eth} 测试 ETH",
  "{n} under way": "{n} 笔进行中",
  Transactions: "交易",
  "Clear the list": "清空列表",
  "under way": "进行中",
  done: "已完成",
  reverted: "已撤销",
  "in the wallet": "在钱包中",
  "in no block": "未进入区块",
  "Waiting for your wallet and the chain. If nothing opens, look for the wallet’s icon.":
    "正在等待您的钱包和区块链。如果没有弹出窗口，请点击钱包图标。",
  "No wallet is connected. Connect one with the button at the top, and try again.":
    "没有连接钱包。请用顶部的按钮连接后再试。",
  "The Ethereum node does not answer. Nothing is lost: check the connection, wait a moment and try again.":
    "以太坊节点没有响应。什么也没有丢失：请检查网络，稍后再试。",
  "The wallet is on another network. Switch it with the button at the top of the page, and try again.":
    "钱包在另一个网络上。请用页面顶部的按钮切换后再试。",
  "This browser has no wallet. Install one, or use the test wallet.": "此浏览器没有钱包。请安装一个，或使用测试钱包。",
  "The wallet is still asking about an earlier request. Open the wallet and answer there first.":
    "钱包还在等待您处理先前的请求。请先打开钱包处理。",
  "Commit to a name": "提交名称承诺",
  "Register a name": "注册名称",
  "Register names": "注册多个名称",
  "Renew a name": "续费名称",
  "Renew names": "续费多个名称",
  "Allow a payment in DIMT": "允许支付 DIMT",
  "Change a record": "修改记录",
  "Change records": "修改多条记录",
  "Set the primary name": "设置主名称",
  "Transfer a name": "转让名称",
  "Move a name": "迁移名称",
  "Create a subname": "创建子名称",
  "Take back a subname": "收回子名称",
  "Emancipate a subname": "让子名称独立",
  "Choose a service provider": "选择服务商",
  "This browser keeps nothing for this site, so a registration could get lost. Leave private browsing, or allow it, and try again.":
    "此浏览器不为本站保存任何内容，注册信息可能会丢失。请退出无痕模式或允许保存，然后再试。",
  "Asking the chain …": "正在查询区块链……",
  "Connect a wallet to go on.": "请连接钱包以继续。",
  "That is no address. Check it for a typing error.": "这不是地址。请检查是否输错。",
};
