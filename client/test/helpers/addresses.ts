/** Addresses that go in and must come back the same: coin, kind, text. */
export const addresses = [
  ["eth", "checksummed", "0x52908400098527886E0F7030069857D2E4169EE7"],
  ["btc", "legacy", "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2"],
  ["btc", "script", "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy"],
  ["btc", "segwit", "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"],
  ["btc", "segwit script", "bc1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3qccfmv3"],
  ["btc", "taproot", "bc1p5cyxnuxmeuwuvkwfem96lqzszd02n6xdcjrs20cac6yqjjwudpxqkedrcr"],
  ["eos", "public key", "EOS6MRyAjQq8ud7hVNYcfnVPJqcVpscN5So8BhtHuGYqET5GDW5CV"],
  ["sol", "account", "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA"],
  ["base", "layer 2", "0xde709f2102306220921060314715629080e2fb77"],
  ["op", "layer 2", "0x27b1fdb04752bbc536007a920d24acb045561c26"],
  ["default", "every EVM chain", "0xde709f2102306220921060314715629080e2fb77"],
  ["ltc", "legacy", "LaMT348PWRnrqeeWArpwQPbuanpXDZGEUz"],
  ["doge", "legacy", "DBXu2kgc3xtvCUWFcxFE3r9hEYgmuaaCyD"],
  ["trx", "account", "TLyqzVGLV1srkB7dToTAEqgDSfPtXRJZYH"],
  ["xrp", "account", "rf1BiGeXwwQoi8Z2ueFYTEXSwuJYfV2Jpn"],
] as const;
