import { type Static, Type } from "typebox";

const url = Type.String({ pattern: "^https?://.+" });
const address = Type.String({ pattern: "^0x[0-9a-fA-F]{40}$" });
const whole = (least: number, most: number, initial: number, description: string) =>
  Type.Integer({ minimum: least, maximum: most, default: initial, description });
const closed = { additionalProperties: false };

/** Everything that can be configured, with what holds where nothing is said. */
export const configSchema = Type.Object(
  {
    seat: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 0xffffff, description: "The number of the seat that is answered for." }),
    ),
    mirror: Type.Boolean({
      default: false,
      description: "Whether it has no seat and no key, and answers for zones alone that ask no seat.",
    }),
    chain: Type.Object(
      {
        rpc: Type.String({ pattern: "^https?://.+", description: "Where an Ethereum node answers." }),
        manifest: Type.String({ description: "The deployment: deployments/chain-<id>/manifest.json." }),
        pollSeconds: whole(1, 60, 2, "How often the chain is looked at."),
        logRange: whole(100, 1_000_000, 10_000, "Over how many blocks events are asked for at once."),
        clock: Type.Union([Type.Literal("wall"), Type.Literal("chain")], {
          default: "wall",
          description: "chain for a development chain, whose time is not that of the world.",
        }),
      },
      closed,
    ),
    keys: Type.Object(
      {
        keystores: Type.Array(Type.String(), {
          default: [],
          description: "Encrypted keystore files of the operator key; while it is rotated, of the next one too.",
        }),
        passwordFile: Type.Optional(
          Type.String({ description: "The file with the passwords, one a line, in the order of the keystores." }),
        ),
        signer: Type.Optional(
          Type.Object(
            {
              url,
              addresses: Type.Array(address, { minItems: 1 }),
              tokenFile: Type.Optional(Type.String()),
              timeout: whole(10, 10_000, 1000, "Milliseconds."),
            },
            { ...closed, description: "A process that holds the key, in place of keystores." },
          ),
        ),
      },
      { ...closed, default: {} },
    ),
    store: Type.String({
      default: "sqlite:gateway.db",
      description: "sqlite:FILE, or postgres://USER@HOST/DATABASE for several machines.",
    }),
    listen: Type.Object(
      {
        host: Type.String({ default: "127.0.0.1" }),
        port: whole(0, 65_535, 8080, "0 for any that is free."),
        trustProxy: Type.Boolean({
          default: false,
          description: "Whether X-Forwarded-For says who asks: only behind a proxy that sets it.",
        }),
      },
      { ...closed, default: {} },
    ),
    limits: Type.Object(
      {
        queries: whole(1, 100_000, 512, "EIP-3668 queries that are answered at the same time."),
        connections: whole(1, 1_000_000, 10_000, "Connections that are open at the same time."),
        requestsPerMinute: whole(1, 10_000_000, 600, "Requests to the API of one client, EIP-3668 queries left out."),
        updatesPerMinute: whole(1, 10_000_000, 120, "Updates that one client may submit."),
        bodyBytes: whole(1024, 16_777_216, 262_144, "The longest body of a request."),
        requestSeconds: whole(1, 300, 10, "Until when a request must have been received as a whole."),
        rememberedNames: whole(0, 10_000_000, 20_000, "Names that are kept in memory, ready for answers."),
        answerCacheMB: whole(0, 65_536, 64, "Memory for signed answers that are given again."),
      },
      { ...closed, default: {} },
    ),
    peers: Type.Object(
      {
        timeout: whole(50, 10_000, 1500, "Milliseconds that another gateway has to sign."),
        allowPrivate: Type.Boolean({
          default: false,
          description: "Whether other gateways may be in a private network, and speak http.",
        }),
        urls: Type.Array(url, { default: [], description: "Gateways to follow beside those of the directory." }),
        replicateSeconds: whole(1, 3600, 5, "How often what others accepted is fetched; see replicate."),
        catchUp: Type.Union(
          ["restored", "always", "never"].map((when) => Type.Literal(when)),
          {
            default: "restored",
            description:
              "When others are read to the end before anything is signed: restored for a store that is not as it was left.",
          },
        ),
        catchUpSeconds: whole(0, 86_400, 60, "How long those are waited for then that do not answer."),
        replicate: Type.Boolean({ default: true, description: "Whether to fetch what other gateways accepted." }),
      },
      { ...closed, default: {} },
    ),
    index: Type.Boolean({ default: true, description: "Whether names on chain are indexed, for the query API." }),
    workers: whole(1, 256, 1, "Processes that answer."),
    log: Type.Union(
      ["fatal", "error", "warn", "info", "debug", "silent"].map((level) => Type.Literal(level)),
      { default: "info" },
    ),
  },
  closed,
);

/** The configuration of a gateway, complete. */
export type GatewayConfig = Static<typeof configSchema>;
