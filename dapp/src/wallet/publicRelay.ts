/** WalletConnect's own relay, for those who name no other. */
export const publicRelay = "wss://relay.walletconnect.org";
