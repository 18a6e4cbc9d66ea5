import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { noGrounds } from "../src/agreement/grounds.ts";
import type { CircleId } from "../src/index.ts";
import { type Insider, stampedSharing, turn } from "./insider.ts";
import { here, type Person, said, until, type World, world } from "./world.ts";

let at: World;
let circle: CircleId;
let mira: Person;
let jun: Person;
let kim: Person;
let mallory: Insider;

const honest = () => [mira, jun, kim];
const views = () => honest().map((person) => person.nexus.circle(circle));
const codes = (person: Person) => person.nexus.circle(circle).troubles.map((it) => it.code);

/** Everybody honest is in the same epoch with the same people, and each can still be heard by the others. */
async function stillWhole() {
  for (const person of honest()) await person.nexus.write(circle, `${person.name} is here`);
  await until(() => views().every((view) => honest().every((it) => said(view).includes(`${it.name} is here`))), 10_000);
  await until(() => new Set(views().map((view) => view.authenticator)).size === 1);
}

beforeEach(async () => {
  at = await world();
  [mira, jun, kim] = [await at.person("Mira"), await at.person("Jun"), await at.person("Kim")];
  const cheat = await at.person("Mallory");
  circle = await at.found(mira);
  await at.bringIn(mira, cheat, circle);
  await at.bringIn(mira, jun, circle);
  await at.bringIn(mira, kim, circle);
  await until(() => views().every((view) => here(view).length === 4));
  mallory = await turn(cheat, circle);
}, 30_000);

afterEach(async () => {
  await mallory.close();
  await at.close();
});

describe("a member whose client was changed to cheat", () => {
  it("cannot stop the others with a commit that nobody can open", async () => {
    await mallory.noise("commit");
    await stillWhole();
    for (const person of honest()) expect(codes(person)).toContain("commit-invalid");
  });

  it("cannot lock them out by naming a door that is not the epoch's", async () => {
    await mallory.commit({}, { next: new Uint8Array(32).fill(7) });
    await stillWhole();
  });

  it("cannot stop them with a commit whose bytes were damaged", async () => {
    await mallory.commit(
      {},
      {
        commit: (bytes) => {
          const damaged = bytes.slice();
          damaged[damaged.length - 9] = (damaged[damaged.length - 9] as number) ^ 0x40;
          return damaged;
        },
      },
    );
    await stillWhole();
  });

  it("cannot remove somebody without being a keeper", async () => {
    const victim = mallory.engine
      .members(mallory.session.snapshot().inside?.group as never)
      .find((leaf) => leaf.leaf === 2);
    const member = jun.nexus.circle(circle).members.find((it) => it.isMe)?.id as string;
    const grounds = { ...noGrounds, removes: [{ kind: "removed" as const, member }] };
    await mallory.commit({ remove: [victim?.leaf as number] }, { grounds });
    await stillWhole();
    expect(here(mira.nexus.circle(circle))).toContain("Jun");
    expect(codes(mira)).toContain("law-remove");
  });

  it("cannot bring in a friend whom nobody vouched for", async () => {
    const friend = await mallory.engine.generateKeyPackage(new TextEncoder().encode("Friend"));
    const grounds = { ...noGrounds, admits: [{ kind: "vouched" as const, vouches: [] }] };
    await mallory.commit({ add: [friend.keyPackage] }, { grounds });
    await stillWhole();
    expect(here(mira.nexus.circle(circle))).not.toContain("Friend");
    expect(codes(kim)).toContain("law-vouch");
  });

  it("cannot change the agreement alone", async () => {
    const group = mallory.session.snapshot().inside?.group as never;
    const context = JSON.parse(new TextDecoder().decode(mallory.engine.context(group)));
    context.agreement.remove = "anyone";
    await mallory.commit({ context: new TextEncoder().encode(JSON.stringify(context)) });
    await stillWhole();
    expect(codes(jun)).toContain("law-agreement");
    expect(jun.nexus.circle(circle).agreement.remove).toBe("keepers");
  });

  it("cannot take back the words of another", async () => {
    const id = await mira.nexus.write(circle, "mine to keep");
    await until(() => said(jun.nexus.circle(circle)).includes("mine to keep"));
    const stamp = { id: "0".repeat(32), minute: 1 };
    await mallory.say({ type: "retraction", ...stamp, of: id });
    await until(() => codes(jun).includes("law-author"));
    expect(said(jun.nexus.circle(circle))).toContain("mine to keep");
  });

  it("cannot make its own words heard, or be heard twice by saying so twice", async () => {
    const own = stampedSharing("hear me");
    await mallory.say(own);
    const id = await mira.nexus.write(circle, "a hard day");
    const seen = (person: Person, of: string) =>
      person.nexus.circle(circle).timeline.find((it) => it.id === of && it.kind === "sharing");
    await until(() => honest().every((person) => seen(person, id) && seen(person, own.id)));
    const sign = (at: string, of: string, on = true) =>
      mallory.say({ type: "hear", id: at.repeat(32), minute: 1, of, on });
    await sign("a", own.id);
    await sign("b", id);
    await sign("c", id);
    await sign("d", "0".repeat(32));
    await until(() => honest().every((person) => codes(person).includes("entry-invalid")));
    await stillWhole();
    for (const person of honest()) {
      expect(seen(person, own.id)).toMatchObject({ heardBy: [] });
      expect((seen(person, id) as { heardBy: readonly string[] }).heardBy).toHaveLength(1);
    }
  });

  it("cannot trouble anyone with a report with boxes that open for nobody", async () => {
    const boxes = [{ kem: "A".repeat(43), box: "A".repeat(64) }];
    await mallory.say({ type: "report", id: "e".repeat(32), minute: 1, letter: "A".repeat(700), boxes });
    await stillWhole();
    for (const person of honest()) {
      expect(codes(person)).toEqual([]);
      expect(person.nexus.circle(circle).reports).toEqual([]);
    }
  });

  it("that names an attachment which is not there shows as just that", async () => {
    const facts = { kind: "picture", id: "f".repeat(32), key: "A".repeat(43), type: "image/webp", size: 9 } as const;
    const attachments = [{ ...facts, width: 1, height: 1, description: "" }];
    await mallory.say({ type: "sharing", id: "f".repeat(32), minute: 1, text: "", attachments });
    await until(() => mira.nexus.circle(circle).timeline.some((it) => it.id === "f".repeat(32)));
    await expect(mira.nexus.attachment(circle, "f".repeat(32), 0)).rejects.toMatchObject({ code: "blob-refused" });
    await stillWhole();
  });

  it("is passed over when it sends what is no message", async () => {
    await mallory.say(new TextEncoder().encode("{not json"));
    await mallory.noise("message");
    await mallory.say(stampedSharing("an honest word after all"));
    await until(() => views().every((view) => said(view).includes("an honest word after all")));
    for (const person of honest()) expect(codes(person)).toContain("entry-invalid");
  });

  it.each([
    ["Mira alone", [0]],
    ["Mira and Jun", [0, 1]],
    ["Jun and Kim", [1, 2]],
    ["all three", [0, 1, 2]],
  ])(
    "cannot split the circle with a commit that does not hold for %s",
    async (_, recipients) => {
      mallory.damagePathFor(recipients);
      await mira.nexus.write(circle, "before");
      await until(() => views().every((view) => said(view).includes("before")));
      await mallory.commit({});
      await jun.nexus.write(circle, "during, from Jun");
      await mira.nexus.write(circle, "during, from Mira");
      await until(() => new Set(views().map((view) => view.authenticator)).size === 1, 15_000);
      await stillWhole();
      const words = ["before", "during, from Jun", "during, from Mira"];
      await until(() => views().every((view) => words.every((word) => said(view).includes(word))));
    },
    30_000,
  );

  it("can be removed while it goes on", async () => {
    let going = true;
    const storm = (async () => {
      while (going) {
        await mallory.noise("commit").catch(() => {});
        await new Promise((resolve) => setTimeout(resolve, 150));
      }
    })();
    const member = mira.nexus.circle(circle).members.find((it) => it.name === "Mallory")?.id as string;
    await mira.nexus.remove(circle, member, "breaks things");
    await until(() => views().every((view) => !here(view).includes("Mallory")), 10_000);
    going = false;
    await storm;
    await stillWhole();
  }, 30_000);

  it("cannot drown the others", async () => {
    for (let i = 0; i < 40; i++) await mallory.noise("message").catch(() => {});
    await stillWhole();
  });
});
