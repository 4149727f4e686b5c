import { id } from "ethers";

import { act, type Action, type Outcome } from "./actions.ts";
import type { Chain } from "./chain.ts";
import { encode } from "./encode.ts";
import { askAll, askSome, figuresOf, type Figure, type Question } from "./figures.ts";
import { beginning, type Block, type History } from "./history.ts";
import { actors, owners } from "./people.ts";
import { newRandom } from "./random.ts";
import type { World } from "./world.ts";

/** Where the contract does not do what the model says. */
export type Disagreement = { block: number; time: bigint; about: string[] };

type Answer = { done: boolean; data: string };
type Told = { answers: Answer[]; words: bigint[] };

/** After so many blocks everything is read. */
const EVERYTHING = 25;

const word = (data: string, position: number) => data.slice(2 + 64 * position, 2 + 64 * (position + 1));
const number = (data: string, position: number) => BigInt(`0x${word(data, position)}`);

/** Reads `Acted(bool,bytes)`. */
function answerOf(data: string): Answer {
  const length = Number(number(data, 2));
  return { done: number(data, 0) === 1n, data: `0x${data.slice(2 + 192, 2 + 192 + 2 * length)}` };
}

/** Reads `Figures(uint256[])`. */
function wordsOf(data: string): bigint[] {
  return Array.from({ length: Number(number(data, 1)) }, (_, i) => number(data, 2 + i));
}

function questionFor(question: Question, { addressOf }: Chain) {
  return {
    seats: question.seats,
    people: question.people.map(addressOf),
    voters: question.times.length > 0 ? owners.map(addressOf) : [],
    holdings: question.holdings.map(({ seat, delegator }) => ({ seat, delegator: addressOf(delegator) })),
    modules: question.modules.map(addressOf),
    keys: question.keys.map(addressOf),
    faults: question.faults.map((fault) => id(fault)),
    times: question.times,
    requests: question.requests.map((request) => ({ ...request, delegator: addressOf(request.delegator) })),
  };
}

/** Plays a block on the chain and hears what it came to. */
async function playBlock(chain: Chain, { time, actions }: Block, question: Question): Promise<Told> {
  const steps = actions.map((action) => {
    const { to, data } = encode(action, chain.book);
    return { actor: actors.indexOf(action.by), target: chain.targets[to], data };
  });
  const call = chain.runner.encodeFunctionData("play", [steps, questionFor(question, chain)]);
  const logs = await chain.send(chain.targets.runner, call, time);
  const acted = chain.runner.getEvent("Acted")?.topicHash;
  const told: Told = { answers: [], words: [] };
  for (const { topics, data } of logs) {
    if (topics[0] === acted) told.answers.push(answerOf(data));
    else told.words.push(...wordsOf(data));
  }
  return told;
}

function errorOf(data: string, { interfaces }: Chain): string {
  for (const known of interfaces) {
    const error = known.parseError(data);
    if (error !== null) return error.name === "Panic" ? `Panic ${error.args.join()}` : error.name;
  }
  return `unknown error ${data}`;
}

/** What an action should have come to and did not. */
function compareOutcome(chain: Chain, action: Action, expected?: Outcome, answer?: Answer): string[] {
  if (expected === undefined || answer === undefined) return [`${action.does}: no answer`];
  const error = answer.done ? undefined : errorOf(answer.data, chain);
  if (!expected.done) {
    if (error !== undefined && expected.grounds.includes(error)) return [];
    return [`${action.does}: expected ${expected.grounds.join(" or ")}, got ${error ?? "success"}`];
  }
  if (error !== undefined) return [`${action.does}: expected success, got ${error}`];
  const value = expected.value === undefined ? undefined : number(answer.data, 0);
  return value === expected.value ? [] : [`${action.does}: expected ${expected.value}, got ${value}`];
}

function compareFigures(expected: Figure[], words: bigint[]): string[] {
  if (expected.length !== words.length) return [`expected ${expected.length} figures, got ${words.length}`];
  return expected.flatMap(([label, value], i) =>
    value === undefined || value === words[i]
      ? []
      : [`${label}: expected ${value}, got ${words[i]} (${(words[i] ?? 0n) - value})`],
  );
}

function simulate(world: World, { time, actions }: Block) {
  const outcomes: Outcome[] = [];
  let after = { ...world, now: time };
  for (const action of actions) {
    const step = act(after, action, time);
    outcomes.push(step.outcome);
    after = step.world;
  }
  return { world: after, outcomes };
}

/**
 * Plays a history in the model and on the chain, up to the first block about which they disagree. What is read after
 * each block is what it was about and a part of the rest, chosen by chance; after some blocks, the last one, and each one if
 * so wanted, it is everything.
 */
export async function play(chain: Chain, history: History, everything = false): Promise<Disagreement | undefined> {
  await chain.begin();
  const random = newRandom(history.seed + 0x10000);
  const word = (name: string) => BigInt(chain.addressOf(name));
  let world = beginning(history.maxSeats, history.start);
  for (const [index, block] of history.blocks.entries()) {
    const step = simulate(world, block);
    ({ world } = step);
    const all = everything || index % EVERYTHING === EVERYTHING - 1 || index === history.blocks.length - 1;
    const question = all ? askAll(random, world) : askSome(random, world, block.actions);
    let about: string[];
    try {
      const { answers, words } = await playBlock(chain, block, question);
      about = block.actions.flatMap((action, i) => compareOutcome(chain, action, step.outcomes[i], answers[i]));
      about.push(...compareFigures(figuresOf(world, question, word), words));
    } catch (error) {
      about = [`the contract cannot be read: ${error instanceof Error ? error.message : String(error)}`];
    }
    if (about.length > 0) return { block: index, time: block.time, about };
  }
  return undefined;
}
