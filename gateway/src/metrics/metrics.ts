import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

/** What is counted, for Prometheus. Names of people are in none of it. */
export type Metrics = ReturnType<typeof createMetrics>;

/** Makes the metrics of one gateway. */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  /** How many queries are being answered now. */
  const load = { running: 0 };
  /** How many EIP-3668 queries were answered so far: with an answer signed anew, with one from memory, or refused. */
  const answers = { signed: 0, cached: 0, malformed: 0, overloaded: 0, failed: 0 };
  collectDefaultMetrics({ register: registry });
  return {
    registry,
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
    block: new Gauge({ name: "ans_gateway_chain_block", help: "The newest block that was seen.", registers }),
    blockTime: new Gauge({
      name: "ans_gateway_chain_time_seconds",
      help: "The time of the newest block, in Unix seconds.",
      registers,
    }),
    ready: new Gauge({
      name: "ans_gateway_ready",
      help: "1 if the gateway can sign: it has its seat's key, and the seat is active.",
      registers,
    }),
    names: new Gauge({ name: "ans_gateway_names", help: "Names in the store.", registers }),
    conflicted: new Gauge({
      name: "ans_gateway_conflicted_names",
      help: "Names of which two updates with one number were signed, and that are not answered.",
      registers,
    }),
  };
}
