import { afterEach, describe, expect, it } from "vitest";
import { type Person, said, until, type World, world } from "./world.ts";

let at: World;
afterEach(() => at?.close(), 60_000);

/** Every member takes in the commit of every other, so that the work grows with the square of them. */
const CROWD = Number(process.env.NEXUS_CROWD ?? 20);

describe(`${CROWD} members at once`, () => {
  it("each commit a change: one wins every epoch, the rest rebase their wish, and all land", async () => {
    at = await world();
    const mira = await at.person("Mira");
    const circle = await at.found(mira);
    const people: Person[] = [mira];
    for (let n = 1; n < CROWD; n++) {
      const next = await at.person(`Member ${n}`);
      await at.bringIn(mira, next, circle);
      people.push(next);
    }
    const views = () => people.map((person) => person.nexus.circle(circle));
    await until(() => new Set(views().map((view) => view.authenticator)).size === 1, 30_000);
    const { epoch } = mira.nexus.circle(circle);

    await Promise.all(people.map((person) => person.nexus.renew(circle)));
    await Promise.all(people.map((person) => person.nexus.settled(circle, 200_000)));
    await until(() => views().every((view) => view.epoch === epoch + CROWD), 60_000);
    expect(new Set(views().map((view) => view.authenticator)).size).toBe(1);
    expect(views().flatMap((view) => view.troubles)).toEqual([]);

    await (people[7] as Person).nexus.write(circle, "all here");
    await until(() => views().every((view) => said(view).includes("all here")), 30_000);
  }, 300_000);
});
