/** What `node scripts/genesis.ts --help` says. */
export const help = `Writes the genesis file of a sovereign ANS chain for Besu's QBFT engine, or amends one. See docs/sovereign-chain.md.

  npm run genesis -- --founders 0x...,0x...,0x...,0x... --admin 0x... --out genesis.json
  npm run genesis -- --amend genesis.json --mode contract --transition-block 50000 --out genesis.json
  npm run genesis -- --amend genesis.json --mode blockheader --validators 0x...,... --transition-block 60000 --out genesis.json

A new genesis:
  --founders LIST         4 to 21 addresses of validator nodes, with commas between them
  --admin ADDRESS         who may say where the adapter asks for the validators: a multi-signature account, later the
                          timelock
  --chain-id N            default 4279891
  --period N              seconds from block to block, 1 to 60; default 2
  --gas-limit N           of a block; default 30000000, least 4700000
  --mode MODE             blockheader (default): the founders' nodes begin and vote; contract: the adapter is asked from
                          the first block on
  --transition-block N    with --mode blockheader: the adapter is asked from block N on
  --base-fee WEI          what gas costs at first; default 0: gas is free for ever
  --fund ADDRESS=COINS    gives an account coins to pay for gas; may be repeated

An amended genesis, with which every node is started again before block N:
  --amend FILE            the genesis file of the running chain
  --transition-block N    the first block with other validators
  --mode MODE             contract: ask the adapter; blockheader: name the validators, when the contract's are lost
  --validators LIST       with --mode blockheader: 4 to 31 addresses

  --out FILE              where to write it; only an amended file is overwritten
  --help                  says this
`;
