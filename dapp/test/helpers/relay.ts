import { createServer } from "node:http";

import { type WebSocket, WebSocketServer } from "ws";

import { listen } from "../../../test/helpers/listen.ts";

type Message = { topic: string; message: string; tag?: number };
type Request = { id: number; method?: string; params?: Record<string, unknown> };

/** A relay of WalletConnect (version 2) on this machine, without its cloud. */
export type Relay = {
  url: string;
  /** How many have come to it. */
  visits: () => number;
  close: () => Promise<void>;
};

/**
 * Runs a relay: it hands on messages, which it cannot read, to who has subscribed to their topic, and keeps those for
 * which nobody has yet.
 */
export async function startRelay(): Promise<Relay> {
  const server = createServer();
  const sockets = new WebSocketServer({ server });
  const subscribers = new Map<string, Set<WebSocket>>();
  const waiting = new Map<string, Message[]>();
  let visits = 0;
  let last = 0;

  const push = (to: WebSocket, data: Message) => {
    const params = { id: data.topic, data: { ...data, publishedAt: Date.now() } };
    to.send(
      JSON.stringify({ id: Date.now() * 1000 + (last++ % 1000), jsonrpc: "2.0", method: "irn_subscription", params }),
    );
  };
  const publish = (from: WebSocket, data: Message) => {
    const others = [...(subscribers.get(data.topic) ?? [])].filter((each) => each !== from);
    for (const each of others) push(each, data);
    if (others.length === 0) waiting.set(data.topic, [...(waiting.get(data.topic) ?? []), data]);
  };
  const subscribe = (who: WebSocket, topic: string): string => {
    const before = subscribers.get(topic) ?? new Set();
    if (!before.has(who)) {
      for (const data of waiting.get(topic) ?? []) push(who, data);
      waiting.delete(topic);
    }
    subscribers.set(topic, before.add(who));
    return topic;
  };
  const methods: Record<string, (who: WebSocket, params: Record<string, unknown>) => unknown> = {
    irn_subscribe: (who, { topic }) => subscribe(who, String(topic)),
    irn_batchSubscribe: (who, { topics }) => list(topics).map((topic) => subscribe(who, topic)),
    irn_unsubscribe: (who, { topic }) => subscribers.get(String(topic))?.delete(who) ?? true,
    irn_batchFetchMessages: () => ({ messages: [], hasMore: false }),
    irn_publish: (who, { topic, message, tag }) => {
      publish(who, { topic: String(topic), message: String(message), tag: Number(tag) });
      return true;
    },
    // A proposal of the page, and the wallet's answer to it with the session that it opens.
    wc_proposeSession: (who, { pairingTopic, sessionProposal }) => {
      subscribe(who, String(pairingTopic));
      publish(who, { topic: String(pairingTopic), message: String(sessionProposal), tag: 1100 });
      return true;
    },
    wc_approveSession: (who, params) => {
      const [pairing, session] = [String(params["pairingTopic"]), String(params["sessionTopic"])];
      subscribe(who, session);
      publish(who, { topic: pairing, message: String(params["sessionProposalResponse"]), tag: 1101 });
      publish(who, { topic: session, message: String(params["sessionSettlementRequest"]), tag: 1102 });
      return true;
    },
  };
  sockets.on("connection", (socket) => {
    visits++;
    socket.on("message", (text) => {
      const { id, method, params = {} }: Request = JSON.parse(Buffer.isBuffer(text) ? text.toString() : "{}");
      if (method === undefined) return;
      const result = methods[method]?.(socket, params) ?? true;
      socket.send(JSON.stringify({ id, jsonrpc: "2.0", result }));
    });
    socket.on("close", () => {
      for (const all of subscribers.values()) all.delete(socket);
    });
  });
  const origin = await listen(server);
  return {
    url: origin.replace("http:", "ws:"),
    visits: () => visits,
    close: async () => {
      for (const each of sockets.clients) each.terminate();
      await new Promise<void>((resolve) => sockets.close(() => server.close(() => resolve())));
    },
  };
}

function list(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
