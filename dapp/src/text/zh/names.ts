import type { Catalogue } from "../translate.ts";

/** The pages about names. */
export const names: Catalogue = {
  "A name that is yours": "属于您的名称",
  "Find one, register it by the year, and point it at every address you have.":
    "找到一个名称,按年注册,并让它指向您的所有地址。",
  "Name to search for": "要搜索的名称",
  "alice, or several: alice bob": "alice,或多个:alice bob",
  "Nobody but you can change or move it, until its years are over.": "在有效期内,除您之外谁也不能修改或转移它。",
  "Wallets and apps that know Ethereum names can resolve it.": "支持以太坊名称的钱包和应用都能解析它。",
  "What a former owner wrote never comes with it.": "前任持有人写下的内容绝不会随之而来。",
};
