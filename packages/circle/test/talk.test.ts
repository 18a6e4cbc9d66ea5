import { afterEach, describe, expect, it } from "vitest";
import type { CircleId, NexusDeps, TimelineItem } from "../src/index.ts";
import { edges, type Person, until, type World, world } from "./world.ts";

let at: World;
let circle: CircleId;
let mira: Person;
let jun: Person;
afterEach(() => at?.close());

/** Two people in a circle; `change` alters the edges of the first. */
async function two(change?: (deps: NexusDeps) => NexusDeps) {
  at = await world();
  [mira, jun] = [await at.person("Mira", change), await at.person("Jun")];
  circle = await at.found(mira);
  await at.bringIn(mira, jun, circle);
}

type Spoken = Extract<TimelineItem, { kind: "check-in" | "sharing" }>;
type Sharing = Extract<TimelineItem, { kind: "sharing" }>;
const item = (person: Person, id: string) => person.nexus.circle(circle).timeline.find((it) => it.id === id);
const spoken = (person: Person, id: string) => item(person, id) as Spoken | undefined;
const arrives = (person: Person, id: string) => until(() => spoken(person, id));
const sent = (person: Person, id: string) => until(() => item(person, id)?.waiting === false);
const memberId = (of: Person, seenBy: Person) =>
  seenBy.nexus.circle(circle).members.find((it) => it.name === of.name)?.id as string;

/** A JPEG of the smallest kind, as long as asked. */
function jpeg(length = 3000): Uint8Array {
  const bytes = new Uint8Array(length).fill(0x5a);
  bytes.set([0xff, 0xd8, 0xff, 0xda, 0x00, 0x02]);
  bytes.set([0xff, 0xd9], length - 2);
  return bytes;
}
const picture = (bytes = jpeg(), description = "Fog over the river") =>
  ({ kind: "picture", type: "image/jpeg", bytes, description, width: 40, height: 30 }) as const;
const voice = {
  kind: "voice",
  type: "audio/ogg",
  bytes: new TextEncoder().encode("OggS and a voice"),
  ms: 1200,
} as const;

const vaultHolds = (person: Person, part: string) => [...person.disk.rows.keys()].filter((key) => key.includes(part));

describe("a content note", () => {
  it("stands before check-ins and sharings, and a blank one is none", async () => {
    await two();
    const { message: note } = await mira.nexus.checkIn(circle, { words: ["low"], fold: " the hospital " });
    const words = await mira.nexus.write(circle, "it was hard", { fold: "the hospital" });
    const plain = await mira.nexus.write(circle, "tea now", { fold: "  " });
    expect((await arrives(jun, note as string)).fold).toBe("the hospital");
    expect((await arrives(jun, words)).fold).toBe("the hospital");
    expect((await arrives(jun, plain)).fold).toBeUndefined();
    await expect(mira.nexus.write(circle, "x", { fold: "y".repeat(61) })).rejects.toMatchObject({
      code: "input-invalid",
    });
  });
});

describe("I hear you", () => {
  it("is said once, shows names in order, and can be taken back", async () => {
    await two();
    const id = await mira.nexus.write(circle, "long week");
    await arrives(jun, id);
    await jun.nexus.hear(circle, id, true);
    expect(spoken(jun, id)?.heardBy).toEqual([memberId(jun, jun)]);
    await jun.nexus.hear(circle, id, true);
    await until(() => spoken(mira, id)?.heardBy.length === 1);
    expect(spoken(mira, id)?.heardBy).toEqual([memberId(jun, mira)]);
    await jun.nexus.settled(circle, 5000);
    await jun.nexus.hear(circle, id, false);
    await until(() => spoken(mira, id)?.heardBy.length === 0);
    await mira.restart();
    expect(spoken(mira, id)?.heardBy).toEqual([]);
  });

  it("is nothing to say to oneself, or to what is not here", async () => {
    await two();
    const id = await mira.nexus.write(circle, "long week");
    await sent(mira, id);
    await expect(mira.nexus.hear(circle, id, true)).rejects.toMatchObject({ code: "input-invalid" });
    await expect(mira.nexus.hear(circle, "0".repeat(32), true)).rejects.toMatchObject({ code: "entry-unknown" });
  });
});

describe("an attachment", () => {
  it("reaches the others byte by byte, described, and no view holds its key", async () => {
    await two();
    const id = await mira.nexus.write(circle, "", { attachments: [picture(), { ...voice, description: "" }] });
    const seen = (await arrives(jun, id)) as Sharing;
    expect(seen.attachments).toEqual([
      { kind: "picture", type: "image/jpeg", size: 3000, description: "Fog over the river", width: 40, height: 30 },
      { kind: "voice", type: "audio/ogg", size: voice.bytes.length, description: "", ms: 1200 },
    ]);
    expect(await jun.nexus.attachment(circle, id, 0)).toEqual({ type: "image/jpeg", bytes: jpeg() });
    expect((await jun.nexus.attachment(circle, id, 1)).bytes).toEqual(new Uint8Array(voice.bytes));
    await expect(jun.nexus.attachment(circle, id, 2)).rejects.toMatchObject({ code: "entry-unknown" });
    expect(JSON.stringify(jun.nexus.circle(circle))).not.toMatch(/"key"/);
  });

  it("is at hand without the sanctuary once it was looked at", async () => {
    let isCut = false;
    await two((deps) => ({
      ...deps,
      post: (url, body) => (isCut ? Promise.reject(new Error("cut")) : deps.post(url, body)),
    }));
    const id = await jun.nexus.write(circle, "", { attachments: [picture()] });
    await arrives(mira, id);
    await mira.nexus.attachment(circle, id, 0);
    isCut = true;
    await mira.restart();
    expect((await mira.nexus.attachment(circle, id, 0)).bytes).toEqual(jpeg());
  });

  it.each([
    [
      "a picture that still tells where it was made",
      picture(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 4, 71, 80]), jpeg().subarray(2)])),
      "attachment-refused",
    ],
    ["a PNG by the name of a JPEG", picture(new TextEncoder().encode("\x89PNG and so on")), "attachment-refused"],
    ["a kind that may hold anything", { ...picture(), type: "image/svg+xml" as never }, "attachment-refused"],
    ["more than the app makes", picture(jpeg(4 * 1024 * 1024 + 1)), "size-oversize"],
    ["a voice note of six minutes", { ...voice, description: "", ms: 360_000 }, "input-invalid"],
  ])("is refused as %s, and nothing is kept of it", async (_, input, code) => {
    await two();
    await expect(mira.nexus.write(circle, "look", { attachments: [input] })).rejects.toMatchObject({ code });
    expect(vaultHolds(mira, "/blob/")).toEqual([]);
    expect(mira.nexus.circle(circle).timeline.some((it) => it.kind === "sharing")).toBe(false);
  });

  it("waits while the sanctuary is away, and keeps its place in the order", async () => {
    let isCut = true;
    await two((deps) => ({
      ...deps,
      post: (url, body) => (isCut ? edges.post("http://127.0.0.1:9/", body) : deps.post(url, body)),
    }));
    const first = await mira.nexus.write(circle, "look", { attachments: [picture()] });
    const second = await mira.nexus.write(circle, "and then");
    expect(spoken(mira, first)).toMatchObject({ waiting: true, held: undefined });
    expect((await mira.nexus.attachment(circle, first, 0)).bytes).toEqual(jpeg());
    isCut = false;
    await arrives(jun, second);
    expect(spoken(jun, first)?.seq).toBeLessThan(spoken(jun, second)?.seq as number);
  });

  it("that the sanctuary refuses stands aside by name, and may go without, again, or not at all", async () => {
    let refusal: string | undefined = "quota-full";
    await two((deps) => ({
      ...deps,
      post: async (url, body) =>
        refusal && url.endsWith("put")
          ? { status: 507, body: new TextEncoder().encode(JSON.stringify({ code: refusal, detail: "" })) }
          : await deps.post(url, body),
    }));
    const ids: string[] = [];
    for (const text of ["first", "second", "third"])
      ids.push(await mira.nexus.write(circle, text, { attachments: [picture()] }));
    await until(() => ids.every((id) => spoken(mira, id)?.held === "quota-full"));
    const word = await mira.nexus.write(circle, "words go on");
    await arrives(jun, word);
    const [first, second, third] = ids as [string, string, string];
    await mira.nexus.sendWithout(circle, first);
    expect((await arrives(jun, first)) as Sharing).toMatchObject({ text: "first", attachments: [] });
    await mira.nexus.retract(circle, second);
    refusal = undefined;
    await mira.nexus.tryAgain(circle, third);
    expect(((await arrives(jun, third)) as Sharing).attachments).toHaveLength(1);
    expect(spoken(mira, second)).toBeUndefined();
    expect(vaultHolds(mira, "/blob/")).toHaveLength(1);
  });

  it("is placed once, though the answer to it was lost", async () => {
    let puts = 0;
    await two((deps) => ({
      ...deps,
      async post(url, body) {
        const answer = await deps.post(url, body);
        if (url.endsWith("put") && ++puts === 1) throw new Error("the line broke after all was sent");
        return answer;
      },
    }));
    const id = await mira.nexus.write(circle, "", { attachments: [picture()] });
    await arrives(jun, id);
    expect((await jun.nexus.attachment(circle, id, 0)).bytes).toEqual(jpeg());
  });

  it("is gone from every vault when its message is taken back", async () => {
    await two();
    const id = await mira.nexus.write(circle, "", { attachments: [picture()] });
    await arrives(jun, id);
    await jun.nexus.attachment(circle, id, 0);
    expect(vaultHolds(jun, "/blob/")).toHaveLength(1);
    await mira.nexus.retract(circle, id);
    await until(() => item(jun, id)?.kind === "retracted" && item(mira, id)?.kind === "retracted");
    for (const person of [mira, jun]) {
      expect(vaultHolds(person, "/blob/")).toEqual([]);
      await expect(person.nexus.attachment(circle, id, 0)).rejects.toMatchObject({ code: "entry-unknown" });
    }
  });
});

describe("what a device keeps to itself", () => {
  it("is a topic left for another day, told to nobody and taken up again when wished", async () => {
    await two();
    const until = Date.now() + 3_600_000;
    await mira.nexus.notToday(circle, " Illness ", until);
    await mira.nexus.notToday(circle, "loss", Date.now() - 1);
    await mira.restart();
    expect(mira.nexus.circle(circle).notToday).toContainEqual({ topic: "illness", until });
    expect(jun.nexus.circle(circle).notToday).toEqual([]);
    await mira.nexus.notToday(circle, "illness", undefined);
    expect(mira.nexus.circle(circle).notToday).toEqual([]);
    await expect(mira.nexus.notToday(circle, "  ", until)).rejects.toMatchObject({ code: "input-invalid" });
  });

  it("is a muted member, marked in the view and told to nobody", async () => {
    await two();
    const him = memberId(jun, mira);
    await mira.nexus.mute(circle, him, true);
    await mira.restart();
    expect(mira.nexus.circle(circle).members.find((it) => it.id === him)?.isMuted).toBe(true);
    expect(jun.nexus.circle(circle).members.some((it) => it.isMuted)).toBe(false);
    await mira.nexus.mute(circle, him, false);
    expect(mira.nexus.circle(circle).members.some((it) => it.isMuted)).toBe(false);
    await expect(mira.nexus.mute(circle, memberId(mira, mira), true)).rejects.toMatchObject({ code: "member-unknown" });
  });

  it("is a draft that survives, until it is written", async () => {
    await two();
    const to = await jun.nexus.write(circle, "how are you");
    await arrives(mira, to);
    await mira.nexus.draft(circle, { text: "well, I", replyTo: to });
    await mira.restart();
    expect(mira.nexus.circle(circle).draft).toEqual({ text: "well, I", replyTo: to });
    await mira.nexus.write(circle, "well, I am here", { replyTo: to });
    expect(mira.nexus.circle(circle).draft).toBeUndefined();
    await mira.nexus.draft(circle, { text: " " });
    expect(mira.nexus.circle(circle).draft).toBeUndefined();
  });
});

describe("a report", () => {
  it("reaches the keeper, with the items to look at, and nobody else", async () => {
    await two();
    const kim = await at.person("Kim");
    await at.bringIn(mira, kim, circle);
    const id = await kim.nexus.write(circle, "go away");
    await arrives(jun, id);
    await jun.nexus.report(circle, { line: "This hurt", items: [id] });
    const [told] = await until(() => {
      const { reports } = mira.nexus.circle(circle);
      return reports.length > 0 && reports;
    });
    expect(told).toMatchObject({ by: memberId(jun, mira), line: "This hurt", items: [id] });
    const after = await jun.nexus.write(circle, "good night");
    await arrives(kim, after);
    for (const person of [jun, kim]) {
      expect(person.nexus.circle(circle).reports).toEqual([]);
      expect(person.nexus.circle(circle).troubles).toEqual([]);
      expect(JSON.stringify(person.nexus.circle(circle).timeline)).not.toContain("hurt");
    }
    await mira.restart();
    expect(mira.nexus.circle(circle).reports).toHaveLength(1);
    await mira.nexus.putAway(circle, told?.id as string);
    expect(mira.nexus.circle(circle).reports).toEqual([]);
  });

  it("goes out to the keys of the epoch in which it goes out", async () => {
    await two();
    const id = await mira.nexus.write(circle, "hm");
    await arrives(jun, id);
    await Promise.all([mira.nexus.renew(circle), jun.nexus.report(circle, { line: "This hurt", items: [id] })]);
    await until(() => mira.nexus.circle(circle).reports.length === 1);
  });

  it("needs a keeper besides oneself who may read it", async () => {
    await two();
    expect(mira.nexus.circle(circle).may.report).toBe(false);
    expect(jun.nexus.circle(circle).may.report).toBe(true);
    await expect(mira.nexus.report(circle, { line: "x", items: [] })).rejects.toMatchObject({ code: "keeper-none" });
    const without = [memberId(mira, jun)];
    await expect(jun.nexus.report(circle, { line: "x", items: [], without })).rejects.toMatchObject({
      code: "keeper-none",
    });
  });
});

describe("the safety picture", () => {
  it("is the same for two people, another for another two, and stays marked on the device", async () => {
    await two();
    const kim = await at.person("Kim");
    await at.bringIn(mira, kim, circle);
    const [here, there] = [
      await mira.nexus.compare(circle, memberId(jun, mira)),
      await jun.nexus.compare(circle, memberId(mira, jun)),
    ];
    expect(here).toEqual(there);
    expect(here.words).toHaveLength(6);
    expect((await mira.nexus.compare(circle, memberId(kim, mira))).seed).not.toBe(here.seed);
    await mira.nexus.compared(circle, memberId(jun, mira), true);
    await mira.restart();
    expect(
      mira.nexus
        .circle(circle)
        .members.filter((it) => it.isCompared)
        .map((it) => it.name),
    ).toEqual(["Jun"]);
  });
});

describe("search", () => {
  it("finds what was said in any circle, by word, topic, description or name", async () => {
    await two();
    const id = await mira.nexus.write(circle, "", { attachments: [picture()], fold: "Über den Fluss" });
    await arrives(jun, id);
    for (const query of ["fog", "uber FLUSS", "mira river"]) {
      expect(await jun.nexus.search(query)).toMatchObject([{ item: id }]);
    }
    expect(await jun.nexus.search("desert")).toEqual([]);
  });

  it("finds one's own journal too, and once what a circle has as it is", async () => {
    await two();
    const line = await mira.nexus.noteDown("The heron came back.");
    const { message } = await mira.nexus.checkIn(circle, { words: ["heron-like"] });
    const partly = await mira.nexus.checkIn(circle, {
      words: ["calm"],
      note: "Because of the heron.",
      share: ["words"],
    });
    const found = (await mira.nexus.search("heron")).map((hit) => ("entry" in hit ? hit.entry.id : hit.item));
    expect(new Set(found)).toEqual(new Set([partly.entry, message, line]));
    expect(found).toHaveLength(3);
    expect(await jun.nexus.search("heron because")).toEqual([]);
    await mira.nexus.forgetEntry(line);
    expect(await mira.nexus.search("came back")).toEqual([]);
  });
});
