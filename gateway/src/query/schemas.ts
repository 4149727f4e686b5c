import { Type, type TSchema } from "typebox";

const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const text = (description: string) => Type.String({ description });
const seconds = (description: string) => Type.Integer({ description: `${description} Unix seconds.` });
const wei = (description: string) => Type.String({ description: `${description} DIMT wei.` });

const hash = Type.String({ pattern: "^0x[0-9a-f]{64}$" });
const address = Type.String({
  pattern: "^0x[0-9a-fA-F]{40}$",
  examples: ["0x70997970C51812dc3A010C7d01b50e0d17dc79C8"],
});

const gap = Type.Object(
  { code: text("For programs."), message: text("What is missing, and what to do.") },
  { description: "Something that the answer does not know, or may have wrong." },
);

const block = nullable(
  Type.Object({ number: Type.Integer(), hash, time: seconds("") }, { description: "The block that the answer is of." }),
);

/** What is in every answer that is of the index. */
const asOf = { asOf: block, partial: Type.Array(gap, { description: "Empty for a whole answer." }) };

const nameFields = {
  name: text("Normalised by ENSIP-15; [hash] stands for a label that no client would type."),
  node: hash,
  origin: Type.Union([Type.Literal("chain"), Type.Literal("offchain")]),
  state: Type.Union([
    Type.Literal("registered"),
    Type.Literal("grace"),
    Type.Literal("free"),
    Type.Literal("reserved"),
  ]),
  owner: nullable(address),
  expiry: nullable(seconds("")),
  graceEnd: nullable(seconds("When anybody may register it.")),
  resolver: nullable(address),
  seat: Type.Integer({ description: "The seat that the owner chose, 0 for none." }),
  resolvesToOwner: Type.Boolean(),
  isReserved: Type.Boolean(),
  isSubname: Type.Boolean(),
  isEmancipated: Type.Boolean(),
  registeredAt: nullable(seconds("")),
};

const nameSummary = Type.Object(nameFields);

const nameAnswer = {
  ...nameFields,
  address: nullable(text("The Ethereum address it resolves to.")),
  records: Type.Array(
    Type.Object({ key: text("addr:60, text:url, contenthash, dim…"), value: nullable(Type.String()) }),
  ),
  offchain: nullable(
    Type.Object(
      { sequence: Type.String(), evidence: Type.Unknown() },
      { description: "All that was signed about an off-chain name, for anybody to verify." },
    ),
  ),
};

const failure = Type.Object(
  { error: Type.Object({ code: text("For programs."), message: text("A sentence that says what to do.") }) },
  { description: "A question that is not answered." },
);

const next = nullable(text("Give this as cursor to go on; null where the list ends."));
const cursor = Type.Optional(Type.String({ maxLength: 1024, description: "The next of the page before." }));
const limit = (most: number, usual: number) => Type.Integer({ minimum: 1, maximum: most, default: usual });

const historyEntry = Type.Object({
  block: Type.Integer(),
  logIndex: Type.Integer(),
  time: seconds(""),
  tx: hash,
  contract: Type.String(),
  event: Type.String(),
  args: Type.Record(Type.String(), Type.Unknown(), { description: "As the contract's ABI has them." }),
});

const historyQuery = Type.Object({
  limit: limit(200, 50),
  cursor,
  events: Type.Optional(
    Type.String({ maxLength: 500, description: "Only these, with commas between: CommissionChanged,SeatSlashed." }),
  ),
});

/** The parts that routes are described with. */
export const schemas = {
  nullable,
  text,
  seconds,
  wei,
  hash,
  address,
  block,
  gap,
  asOf,
  nameSummary,
  nameAnswer,
  failure,
  next,
  cursor,
  limit,
  historyEntry,
  historyQuery,
} as const;

/** A route's answers: `body` when all is well, and failures with these statuses. */
export function answers<T extends TSchema>(body: T, ...failures: number[]): { 200: T } {
  return { 200: body, ...Object.fromEntries(failures.map((status) => [status, failure])) };
}
