/** A circle with an agreement of its own, for stories about law. */
import { type Agreement, type CircleId, type CircleView, defaultAgreement, type MemberId } from "../src/index.ts";
import { type Person, until, type World } from "./world.ts";

export interface Table {
  readonly circle: CircleId;
  readonly people: readonly Person[];
  view(person: Person): CircleView;
  id(person: Person): MemberId;
  codes(person: Person): readonly string[];
  /** Waits until it is so for everyone given, or for all. */
  all(is: (view: CircleView) => unknown, among?: readonly Person[]): Promise<void>;
}

/** The first founds, and brings the others in one after the other. */
export async function table(at: World, names: readonly string[], agreement: Partial<Agreement> = {}): Promise<Table> {
  const people: Person[] = [];
  for (const name of names) people.push(await at.person(name));
  const [founder, ...others] = people as [Person, ...Person[]];
  const circle = await at.found(founder, { agreement: { ...defaultAgreement, ...agreement } });
  const view = (person: Person) => person.nexus.circle(circle);
  const all: Table["all"] = async (is, among = people) => {
    await until(() => among.every((person) => is(view(person))), 15_000);
  };
  for (const other of others) await at.bringIn(founder, other, circle);
  await all((seen) => seen.members.filter((it) => it.isHere).length === names.length);
  return {
    circle,
    people,
    view,
    id: (person) => view(person).me,
    codes: (person) => view(person).troubles.map((it) => it.code),
    all,
  };
}

export const motionIn = (view: CircleView, id: string) =>
  view.timeline.flatMap((item) => (item.kind === "motion" && item.id === id ? [item.motion] : []))[0];
