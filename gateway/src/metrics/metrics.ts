import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

/** What is counted, for Prometheus. Names of people are in none of it. */
export type Metrics = ReturnType<typeof createMetrics>;

/** What is looked up when metrics are asked for. Times are in Unix seconds. */
export type Facts = { block: number; blockTime: number; isReady: boolean; names: number; conflicted: number };

/** Makes the metrics of one process of a gateway. */
export function createMetrics() {
  const registry = new Registry();
  /** How the facts are looked up; set once the gateway is there. */
  const source: { facts: (() => Promise<Facts>) | undefined } = { facts: undefined };

  /** What is the same in all processes of a gateway is added up over none of them. */
  function fact(name: string, help: string, aggregator: "min" | "max", of: (facts: Facts) => number): Gauge {
    return new Gauge({
      name,
      help,
      aggregator,
      registers: [registry],
      async collect() {
        if (source.facts !== undefined) this.set(of(await source.facts()));
      },
    });
  }

  const registers = [registry];
  /** How many queries are being answered now. */
  const load = { running: 0 };
  /** How many EIP-3668 queries were answered so far: with an answer signed anew, with one from memory, or refused. */
  const answers = { signed: 0, cached: 0, malformed: 0, overloaded: 0, failed: 0 };
  collectDefaultMetrics({ register: registry });
  fact("ans_gateway_chain_block", "The newest block that was seen.", "max", ({ block }) => block);
  fact(
    "ans_gateway_chain_time_seconds",
    "The time of the newest block, in Unix seconds.",
    "max",
    ({ blockTime }) => blockTime,
  );
  fact("ans_gateway_ready", "1 if every process of the gateway can serve: see /healthz.", "min", ({ isReady }) =>
    Number(isReady),
  );
  fact("ans_gateway_names", "Names in the store.", "max", ({ names }) => names);
  fact(
    "ans_gateway_conflicted_names",
    "Names of which two updates with one number were signed, and that are not answered.",
    "max",
    ({ conflicted }) => conflicted,
  );
  return {
    registry,
    source,
    /** All metrics as text; those of all processes, where there are several. */
    text: async (): Promise<string> => await registry.metrics(),
    load,
    answers,
    answersTotal: new Counter({
      name: "ans_gateway_answers_total",
      help: "Answers given to EIP-3668 queries: signed anew, given again from memory, or refused.",
      labelNames: ["outcome"] as const,
      registers,
      collect() {
        this.reset();
        for (const [outcome, count] of Object.entries(answers)) this.inc({ outcome }, count);
      },
    }),
    signatures: new Counter({
      name: "ans_gateway_signatures_total",
      help: "Signatures under answers with the seat's key; answers of one moment have one together.",
      registers,
    }),
    updates: new Counter({
      name: "ans_gateway_updates_total",
      help: "Updates of names that were submitted, by their kind and what became of them.",
      labelNames: ["kind", "outcome"] as const,
      registers,
    }),
    cosigned: new Counter({
      name: "ans_gateway_cosignatures_total",
      help: "What became of answers that other gateways were asked to sign as well.",
      labelNames: ["outcome"] as const,
      registers,
    }),
    replicated: new Counter({
      name: "ans_gateway_replicated_total",
      help: "Updates that other gateways accepted, by what became of them here.",
      labelNames: ["outcome"] as const,
      registers,
    }),
    requestSeconds: new Histogram({
      name: "ans_gateway_request_seconds",
      help: "How long requests to the API took, EIP-3668 queries left out.",
      labelNames: ["route", "status"] as const,
      buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
      registers,
    }),
    running: new Gauge({
      name: "ans_gateway_running_queries",
      help: "Queries that are being answered.",
      registers,
      collect() {
        this.set(load.running);
      },
    }),
  };
}
