import { afterEach, describe, expect, it } from "vitest";
import type { MlsEngine } from "../src/mls/index.ts";
import { DOUBT_LASTS, forgetPrevious } from "../src/session/split.ts";
import { turn } from "./insider.ts";
import { said, until, type World, world } from "./world.ts";

let at: World;
afterEach(() => at?.close());

/** Collects the keys that an engine says are used up. */
const collecting =
  (used: Uint8Array[]) =>
  (engine: MlsEngine): MlsEngine => ({
    ...engine,
    async open(group, message) {
      const opened = await engine.open(group, message);
      used.push(...opened.consumed);
      return opened;
    },
  });

const isZero = (key: Uint8Array) => key.every((byte) => byte === 0);

describe("keys that were used", () => {
  it("are zeroed once what they opened is durable, and those of an epoch once the next but one has begun", async () => {
    at = await world();
    const [mira, person] = [await at.person("Mira"), await at.person("Jun")];
    const circle = await at.found(mira);
    await at.bringIn(mira, person, circle);
    const used: Uint8Array[] = [];
    const jun = await turn(person, circle, collecting(used));
    await mira.nexus.write(circle, "one");
    await until(() => [...jun.session.snapshot().items.values()].some((item) => item.kind === "sharing"));
    expect(used.length).toBeGreaterThan(0);
    expect(used.every(isZero)).toBe(true);

    await mira.nexus.renew(circle);
    const { epoch } = jun.session.view();
    await until(() => jun.session.view().epoch === epoch + 1);
    const ofTheLastEpoch = used.filter((key) => !isZero(key));
    expect(ofTheLastEpoch.length).toBeGreaterThan(0);
    await mira.nexus.renew(circle);
    await until(() => jun.session.view().epoch === epoch + 2);
    expect(ofTheLastEpoch.every(isZero)).toBe(true);
    await jun.close();
  });

  it("of past doors are few, and the group before the last commit is forgotten after ten minutes", async () => {
    at = await world();
    const [mira, person] = [await at.person("Mira"), await at.person("Jun")];
    const circle = await at.found(mira);
    await at.bringIn(mira, person, circle);
    const jun = await turn(person, circle);
    for (let n = 0; n < 10; n++) {
      await mira.nexus.renew(circle);
      await mira.nexus.settled(circle, 5_000);
    }
    await until(() => jun.session.view().epoch === mira.nexus.circle(circle).epoch);
    const { record, previous } = jun.session.snapshot();
    expect(record.past).toHaveLength(8);
    expect(previous).toBeDefined();
    await jun.session.step((draft) => forgetPrevious({ now: () => Date.now() + DOUBT_LASTS }, draft));
    expect(jun.session.snapshot().previous).toBeUndefined();
    expect([...person.disk.rows.keys()].filter((key) => key.endsWith("/previous"))).toEqual([]);
    await mira.nexus.write(circle, "still together");
    await until(() => said(jun.session.view()).includes("still together"));
    await jun.close();
  });
});
