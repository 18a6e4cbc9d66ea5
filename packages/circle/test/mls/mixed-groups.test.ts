import { beforeAll, expect, test } from "vitest";
import type { Kit } from "../../src/mls/kit.ts";
import { type CoreCrypto, loadCoreCrypto } from "./core-crypto.ts";
import { ourPerson, type Person, plainKit, theirPerson } from "./mixed-people.ts";
import { here } from "./people.ts";
import { type Seeded, seeded } from "./seeded.ts";

let cc: CoreCrypto;
let kit: Kit;
let born = 0;

beforeAll(async () => {
  cc = await loadCoreCrypto();
  kit = await plainKit();
});

const commits = 30;
const seeds = [1, 2, 3, 4, 5, 6];

test.each(seeds)("ours and theirs keep step through every change (seed %i)", { timeout: 120_000 }, async (seed) => {
  const choices = seeded(seed);
  let members = [await personOf(seed % 2 === 0 ? "ours" : "theirs")];
  await here(members[0]).create();
  for (let commit = 0; commit < commits; commit++) {
    members = await changeSomething(members, choices);
    await expectOneSecret(members);
    if (choices.chance(0.3)) await expectAllHear(choices.pick(members), members);
  }
});

test.each(["ours", "theirs"] as const)("the commit secret skips a blank root when %s commit", async (engine) => {
  const other = engine === "ours" ? "theirs" : "ours";
  const people = [await personOf(engine), await personOf(other), await personOf(engine), await personOf(other)];
  const [first, second, third, fourth] = people as [Person, Person, Person, Person];
  await first.create();
  await apply(first, [first], { add: [second, third, fourth] });
  // The left half of the tree falls empty, so that the root is on nobody's filtered direct path.
  await apply(third, people, { remove: [first] });
  await apply(third, [second, third, fourth], { remove: [second] });
  await apply(third, [third, fourth], {});
  await expectOneSecret([third, fourth]);
  await apply(fourth, [third, fourth], {});
  await expectOneSecret([third, fourth]);
});

async function changeSomething(members: Person[], choices: Seeded): Promise<Person[]> {
  const committer = choices.pick(members);
  const others = members.filter((member) => member !== committer);
  const kind = choices.below(10);
  const wantsAdd = members.length < 3 || (kind < 4 && members.length < 9);
  const wantsRemove = !wantsAdd ? kind < 8 : committer.mixesChanges && kind < 2;
  const remove = wantsRemove ? choices.some(others, 1 + choices.below(2)) : [];
  const kinds = choices.some(["ours", "theirs", "ours", "theirs"] as const, wantsAdd ? 1 + choices.below(3) : 0);
  const add = await Promise.all(kinds.map(personOf));
  return apply(committer, members, { add, remove });
}

async function apply(committer: Person, members: readonly Person[], change: { add?: Person[]; remove?: Person[] }) {
  const { commit, welcome } = await committer.commit(change);
  const staying = members.filter((member) => !change.remove?.includes(member));
  for (const member of staying) if (member !== committer) await member.open(commit);
  for (const newcomer of change.add ?? []) await newcomer.join(here(welcome));
  return [...staying, ...(change.add ?? [])];
}

async function expectOneSecret(members: readonly Person[]) {
  const [secret, ...others] = await Promise.all(members.map((member) => member.shared()));
  for (const other of others) expect(other).toEqual(secret);
}

async function expectAllHear(speaker: Person, members: readonly Person[]) {
  const message = await speaker.say("still here");
  for (const member of members) if (member !== speaker) expect(await member.hear(message)).toBe("still here");
}

async function personOf(engine: "ours" | "theirs"): Promise<Person> {
  born += 1;
  return engine === "ours" ? ourPerson(cc, kit, born) : theirPerson(cc, born);
}
