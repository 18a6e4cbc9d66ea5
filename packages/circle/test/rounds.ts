/** Circles that hold rounds, for stories. */
import type { CircleId, MessageId, OpenRoundInput, SealedRoundView } from "../src/index.ts";
import { type Person, until, type World } from "./world.ts";

export const sealedInput: OpenRoundInput = {
  title: "How we are",
  form: "sealed",
  prompt: "What do you carry today?",
  opening: "",
  closing: "",
  hours: 24,
  minutes: 0,
  moods: false,
};

export const pieceInput: OpenRoundInput = { ...sealedInput, form: "piece", title: "In turns", minutes: 3 };

/** A circle of these people, the first its founder. */
export async function circleOf(
  at: World,
  names: readonly string[],
  input: Parameters<World["found"]>[1] = {},
): Promise<{ circle: CircleId; people: Person[] }> {
  const people = await Promise.all(names.map((name) => at.person(name)));
  const [founder, ...guests] = people as [Person, ...Person[]];
  const circle = await at.found(founder, input);
  for (const guest of guests) await at.bringIn(founder, guest, circle);
  return { circle, people };
}

/** The round as this person sees it, wherever it stands. */
export function sealedOf(person: Person, circle: CircleId, round: MessageId): SealedRoundView | undefined {
  const view = person.nexus.circle(circle);
  const item = view.timeline.find((it) => it.id === round);
  const found = item?.kind === "round" ? item.round : view.rounds.find((it) => it.id === round);
  return found?.form === "sealed" ? found : undefined;
}

export const seenBy = (people: readonly Person[], circle: CircleId, round: MessageId) =>
  until(() => people.every((person) => sealedOf(person, circle, round)));

export const idOf = (person: Person, circle: CircleId) => person.nexus.circle(circle).me;

export const codesOf = (person: Person, circle: CircleId) =>
  person.nexus.circle(circle).troubles.map(({ code }) => code);

/** What a person reads of an opened round: names to words, "(pass)" or what else it is. */
export function readBy(person: Person, circle: CircleId, round: MessageId): Record<string, string> {
  const view = person.nexus.circle(circle);
  const nameOf = (id: string) => view.members.find((member) => member.id === id)?.name ?? id;
  const { contributions = [] } = sealedOf(person, circle, round) ?? {};
  return Object.fromEntries(contributions.map((it) => [nameOf(it.by), it.kind === "words" ? it.text : `(${it.kind})`]));
}

export const opens = (people: readonly Person[], circle: CircleId, round: MessageId, ms = 15_000) =>
  until(() => people.every((person) => sealedOf(person, circle, round)?.phase === "opened"), ms);
