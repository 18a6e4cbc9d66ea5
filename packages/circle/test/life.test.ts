import { afterEach, describe, expect, it } from "vitest";
import { defaultAgreement } from "../src/index.ts";
import { here, said, until, type World, world } from "./world.ts";

let at: World;
afterEach(() => at?.close());

describe("a circle lives on", () => {
  it("after a restart, with everything that was said", async () => {
    at = await world();
    const [mira, jun] = [await at.person("Mira"), await at.person("Jun")];
    const circle = await at.found(mira);
    await at.bringIn(mira, jun, circle);
    await jun.nexus.write(circle, "before");
    await until(() => said(mira.nexus.circle(circle)).includes("before"));
    await mira.restart();
    expect(said(mira.nexus.circle(circle))).toEqual(["before"]);
    await jun.nexus.write(circle, "after");
    await until(() => said(mira.nexus.circle(circle)).includes("after"));
    await mira.nexus.write(circle, "back again");
    await until(() => said(jun.nexus.circle(circle)).includes("back again"));
  });

  it("for one who was away while others came, went and spoke", async () => {
    at = await world();
    const [mira, jun, kim] = [await at.person("Mira"), await at.person("Jun"), await at.person("Kim")];
    const ada = await at.person("Ada");
    const circle = await at.found(mira);
    await at.bringIn(mira, jun, circle);
    await jun.nexus.close();
    await at.bringIn(mira, kim, circle);
    await at.bringIn(mira, ada, circle);
    await ada.nexus.write(circle, "from Ada");
    const id = mira.nexus.circle(circle).members.find((it) => it.name === "Kim")?.id as string;
    await mira.nexus.remove(circle, id);
    await until(() => here(mira.nexus.circle(circle)).length === 3);
    await jun.restart();
    await until(() => said(jun.nexus.circle(circle)).includes("from Ada"));
    await until(() => here(jun.nexus.circle(circle)).sort().join() === "Ada,Jun,Mira");
  });

  it("with what was written offline going out once and in order", async () => {
    at = await world();
    let online = true;
    const lines = new Set<{ close(): void }>();
    const mira = await at.person("Mira", (deps) => ({
      ...deps,
      async dial(origin) {
        if (!online) throw new Error("offline");
        const line = await deps.dial(origin);
        lines.add(line);
        return line;
      },
    }));
    const jun = await at.person("Jun");
    const circle = await at.found(mira);
    await at.bringIn(mira, jun, circle);
    online = false;
    for (const line of lines) line.close();
    await until(() => mira.nexus.circle(circle).link === "offline");
    const words = ["one", "two", "three", "four", "five"];
    for (const word of words) await mira.nexus.write(circle, word);
    expect(mira.nexus.circle(circle).timeline.filter((item) => item.waiting)).toHaveLength(5);
    await mira.restart();
    expect(mira.nexus.circle(circle).timeline.filter((item) => item.waiting)).toHaveLength(5);
    await jun.nexus.write(circle, "meanwhile");
    online = true;
    mira.nexus.wake();
    await until(() => said(jun.nexus.circle(circle)).length === 6);
    expect(said(jun.nexus.circle(circle)).filter((word) => word !== "meanwhile")).toEqual(words);
    await until(() => mira.nexus.circle(circle).timeline.every((item) => !item.waiting));
  });

  it("in several sanctuaries at once, from one device", async () => {
    at = await world();
    const other = await world();
    const mira = await at.person("Mira");
    const here1 = await at.found(mira, { circleName: "First" });
    const there = await mira.nexus.found({
      link: other.foundingLink,
      circleName: "Second",
      myName: "Em",
      suite: "classical",
    });
    expect(mira.nexus.circles().map((view) => [view.name, view.origin, view.myName])).toEqual([
      ["First", at.origin, "Mira"],
      ["Second", other.origin, "Em"],
    ]);
    const jun = await other.person("Jun");
    await other.bringIn(mira, jun, there);
    await mira.nexus.write(there, "hello there");
    await until(() => said(jun.nexus.circle(there)).includes("hello there"));
    expect(said(mira.nexus.circle(here1))).toEqual([]);
    await other.close();
  });
});

describe("retracting", () => {
  it("leaves a trace and no words, on every device", async () => {
    at = await world();
    const [mira, jun] = [await at.person("Mira"), await at.person("Jun")];
    const circle = await at.found(mira);
    await at.bringIn(mira, jun, circle);
    const id = await mira.nexus.write(circle, "a secret too many");
    await until(() => said(jun.nexus.circle(circle)).includes("a secret too many"));
    await mira.nexus.retract(circle, id);
    for (const person of [mira, jun]) {
      await until(() => person.nexus.circle(circle).timeline.find((item) => item.id === id)?.kind === "retracted");
      expect(JSON.stringify(person.nexus.circle(circle))).not.toContain("too many");
    }
  });
});

describe("the agreement as law", () => {
  it("lets a newcomer in only when as many vouch as it asks", async () => {
    at = await world();
    const [mira, jun, kim] = [await at.person("Mira"), await at.person("Jun"), await at.person("Kim")];
    const circle = await at.found(mira, { agreement: { ...defaultAgreement, vouches: 2 } });
    await at.bringIn(mira, jun, circle);
    const { link } = await mira.nexus.invite(circle);
    await kim.nexus.knock(link, "Kim");
    const knock = await until(() => mira.nexus.circle(circle).knocks[0]);
    expect(knock).toMatchObject({ vouchesNeeded: 2, canVouch: true });
    await mira.nexus.vouch(circle, knock.id);
    const asked = await until(() => jun.nexus.circle(circle).knocks.find((it) => it.vouchedBy.length === 1));
    expect(kim.nexus.circle(circle).standing).toBe("knocking");
    await jun.nexus.vouch(circle, asked.id);
    await until(() => kim.nexus.circle(circle).standing === "member");
    const me = kim.nexus.circle(circle).members.find((it) => it.isMe);
    expect(me?.vouchedBy).toHaveLength(2);
  });

  it("lets only keepers invite and remove where it says so", async () => {
    at = await world();
    const [mira, jun, kim] = [await at.person("Mira"), await at.person("Jun"), await at.person("Kim")];
    const circle = await at.found(mira, { agreement: { ...defaultAgreement, invite: "keepers", remove: "keepers" } });
    await at.bringIn(mira, jun, circle);
    await at.bringIn(mira, kim, circle);
    await expect(jun.nexus.invite(circle)).rejects.toMatchObject({ code: "law-invite" });
    const kimId = kim.nexus.circle(circle).me;
    await until(() => here(jun.nexus.circle(circle)).includes("Kim"));
    await expect(jun.nexus.remove(circle, kimId)).rejects.toMatchObject({ code: "law-remove" });
    expect(jun.nexus.circle(circle).may).toMatchObject({ invite: false, remove: false });
  });

  it("does not take two members by one name", async () => {
    at = await world();
    const [mira, jun] = [await at.person("Mira"), await at.person("Jun")];
    const circle = await at.found(mira);
    const { link } = await mira.nexus.invite(circle);
    await jun.nexus.knock(link, "MIRA");
    const knock = await until(() => mira.nexus.circle(circle).knocks[0]);
    await expect(mira.nexus.vouch(circle, knock.id)).rejects.toMatchObject({ code: "law-name" });
    await mira.nexus.decline(circle, knock.id);
    await until(() => jun.nexus.circle(circle).standing === "declined");
    await until(() => mira.nexus.circle(circle).knocks.length === 0);
  });
});

describe("the way in", () => {
  it("works once for each invitation", async () => {
    at = await world();
    const [mira, jun, kim] = [await at.person("Mira"), await at.person("Jun"), await at.person("Kim")];
    const circle = await at.found(mira);
    const { link } = await mira.nexus.invite(circle);
    await jun.nexus.knock(link, "Jun");
    const knock = await until(() => mira.nexus.circle(circle).knocks[0]);
    await expect(kim.nexus.threshold(link)).rejects.toMatchObject({ code: "drop-used" });
    expect(knock.words).toEqual(jun.nexus.circle(circle).knockWords);
    await mira.nexus.vouch(circle, knock.id);
    await until(() => jun.nexus.circle(circle).standing === "member");
    await expect(kim.nexus.threshold(link)).rejects.toMatchObject({
      code: expect.stringMatching(/^drop-(refused|used)$/),
    });
  });

  it("is heard by members who came after it was made", async () => {
    at = await world();
    const [mira, jun, kim] = [await at.person("Mira"), await at.person("Jun"), await at.person("Kim")];
    const circle = await at.found(mira);
    const { link } = await mira.nexus.invite(circle);
    await at.bringIn(mira, jun, circle);
    await kim.nexus.knock(link, "Kim");
    const knock = await until(() => jun.nexus.circle(circle).knocks.find((it) => it.name === "Kim"));
    await jun.nexus.vouch(circle, knock.id);
    await until(() => kim.nexus.circle(circle).standing === "member");
  });

  it("survives that the newcomer closes the app while waiting", async () => {
    at = await world();
    const [mira, jun] = [await at.person("Mira"), await at.person("Jun")];
    const circle = await at.found(mira);
    const { link } = await mira.nexus.invite(circle);
    await jun.nexus.knock(link, "Jun");
    const knock = await until(() => mira.nexus.circle(circle).knocks[0]);
    await jun.nexus.close();
    await mira.nexus.vouch(circle, knock.id);
    await until(() => here(mira.nexus.circle(circle)).includes("Jun"));
    await jun.restart();
    await until(() => jun.nexus.circle(circle).standing === "member");
    await mira.nexus.write(circle, "welcome");
    await until(() => said(jun.nexus.circle(circle)).includes("welcome"));
  });

  it("is closed by a link that is cut short, foreign or taken back", async () => {
    at = await world();
    const [mira, jun] = [await at.person("Mira"), await at.person("Jun")];
    const circle = await at.found(mira);
    const { link, id } = await mira.nexus.invite(circle);
    await expect(jun.nexus.threshold(link.slice(0, -3))).rejects.toMatchObject({ code: "link-malformed" });
    await expect(jun.nexus.threshold("hello")).rejects.toMatchObject({ code: "link-malformed" });
    const foreign = link.replace(/#join=.{8}/, "#join=AAAAAAAA");
    await expect(jun.nexus.threshold(foreign)).rejects.toMatchObject({ code: "drop-refused" });
    await mira.nexus.withdrawInvitation(circle, id);
    await expect(jun.nexus.threshold(link)).rejects.toMatchObject({ code: "drop-refused" });
  });
});
