/** People who exchange answers, and what they see of it. */
import type { CircleId, ExchangeView, MessageId } from "../src/index.ts";
import { here, type Person, said, until } from "./world.ts";
import { worldOfTest } from "./world-of-test.ts";

export const QUESTION = "What do you need, and find hard to ask for?";

/** A circle of these people in a world of the test; the first of them has founded it. */
export async function circleOf<N extends readonly string[]>(...names: N) {
  const at = await worldOfTest();
  const people: Person[] = [];
  for (const name of names) people.push(await at.person(name));
  const [founder, ...guests] = people as [Person, ...Person[]];
  const circle = await at.found(founder);
  for (const guest of guests) await at.bringIn(founder, guest, circle);
  const last = people.at(-1) as Person;
  for (const person of people) await until(() => here(person.nexus.circle(circle)).includes(last.name));
  return { at, circle, people: people as { [K in keyof N]: Person } };
}

export const idOf = (person: Person, circle: CircleId) => person.nexus.circle(circle).me;

export const exchangeOf = (person: Person, circle: CircleId): ExchangeView | undefined =>
  person.nexus.circle(circle).rounds.find((round) => round.form === "exchange");

export const standing = (person: Person, circle: CircleId): ExchangeView | undefined =>
  person.nexus
    .circle(circle)
    .timeline.flatMap((item) => (item.kind === "round" && item.round.form === "exchange" ? [item.round] : []))[0];

/** What somebody reads once it has opened, by name. */
export function read(person: Person, circle: CircleId): Record<string, string> | undefined {
  const opened = standing(person, circle);
  if (opened?.phase !== "opened") return undefined;
  const names = new Map(person.nexus.circle(circle).members.map((member) => [member.id, member.name]));
  return Object.fromEntries(
    opened.contributions.map((it) => [names.get(it.by), it.kind === "words" ? it.text : `(${it.kind})`]),
  );
}

/** Everything of exchanges that a view shows. */
export const traces = (person: Person, circle: CircleId) => {
  const { rounds, timeline, troubles } = person.nexus.circle(circle);
  return { rounds, timeline: timeline.filter((item) => item.kind === "round"), troubles };
};
export const NOTHING = { rounds: [], timeline: [], troubles: [] };

export async function asked(from: Person, to: Person, circle: CircleId, hours = 24): Promise<MessageId> {
  const id = await from.nexus.openExchange(circle, { with: idOf(to, circle), question: QUESTION, hours });
  await until(() => exchangeOf(from, circle)?.id === id && exchangeOf(to, circle)?.id === id);
  return id;
}

/** An entry that comes after all that was said, so that whoever has it has seen everything before. */
export async function everythingArrived(from: Person, circle: CircleId, others: readonly Person[]): Promise<void> {
  const text = `after all that ${Math.random()}`;
  await from.nexus.write(circle, text);
  for (const person of [from, ...others]) await until(() => said(person.nexus.circle(circle)).includes(text));
}

export const words = {
  Mira: "That somebody stays after the others have gone.",
  Jun: "A day without deciding anything.",
};
