import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type CircleView,
  createNexus,
  type JournalEntry,
  MemoryDisk,
  type Nexus,
  openMemoryVault,
} from "@nexus/circle";
import { type Sanctuary, startSanctuary } from "@nexus/sanctuary";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeDeps } from "../../src/edges/node-deps.ts";

/** What lies on the disk before a write is what the one before it left, so only a long run kills there too. */
const isLong = Number(process.env.NEXUS_KILLS ?? 0) > 100;
const around = (what: string, ns: readonly number[]) =>
  ns.flatMap((n) => (isLong ? [`before-${what}:${n}`, `after-${what}:${n}`] : [`after-${what}:${n}`]));

let folder: string;
let sanctuary: Sanctuary;
let mira: Nexus;
let circle: string;

interface Life {
  readonly lines: readonly string[];
  readonly signal: string | null;
  readonly code: number | null;
  readonly complaint: string;
}

function live(killPoint: string, ...script: string[]): Promise<Life> {
  const victim = join(import.meta.dirname, "victim.ts");
  const child = spawn(process.execPath, [victim, join(folder, "jun"), killPoint, ...script]);
  let out = "";
  let complaint = "";
  child.stdout.on("data", (text) => {
    out += text;
  });
  child.stderr.on("data", (text) => {
    complaint += text;
  });
  return new Promise((resolve) => {
    child.on("close", (code, signal) => resolve({ lines: out.split("\n").filter(Boolean), signal, code, complaint }));
  });
}

const wishes = ({ lines }: Life) => lines.flatMap((line) => /^wished ([0-9a-f]{32}) /.exec(line)?.[1] ?? []);
const view = () => mira.circle(circle);

async function until(ask: () => unknown): Promise<void> {
  const end = Date.now() + 20_000;
  while (!ask()) {
    if (Date.now() > end) throw new Error(`not so in time: ${ask}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nexus-crash-"));
  const dataDir = join(folder, "sanctuary");
  sanctuary = await startSanctuary({ host: "127.0.0.1", port: 0, dataDir, admission: "code" });
  mira = await createNexus(nodeDeps(await openMemoryVault(new MemoryDisk())));
  const link = sanctuary.foundingLink as string;
  circle = await mira.found({ link, circleName: "Fragile", myName: "Mira" });
  const invitation = await mira.invite(circle);
  const joining = live("never", `knock=${invitation.link}`, "join", "settle");
  await until(() => view().knocks[0]);
  await mira.vouch(circle, view().knocks[0]?.id as string);
  expect(await joining).toMatchObject({ code: 0 });
}, 60_000);

afterAll(async () => {
  await mira.close();
  await sanctuary.close();
  await rm(folder, { recursive: true, force: true });
});

/** Every durable wish arrived once and in order; both devices are in one epoch and nobody found anything amiss. */
async function expectNothingLost(wished: readonly string[]): Promise<void> {
  const after = await live("never", "settle", "hold=100", "tell");
  expect(after).toMatchObject({ code: 0, complaint: "" });
  const told = JSON.parse(after.lines.at(-1) as string) as CircleView;
  await until(() => wished.every((id) => view().timeline.some((item) => item.id === id)));
  const arrived = view().timeline.map((item) => item.id);
  expect(arrived.filter((id) => wished.includes(id))).toEqual(wished);
  expect(new Set(arrived).size).toBe(arrived.length);
  expect(view().troubles).toEqual([]);
  expect(told.troubles).toEqual([]);
  expect(told.authenticator).toBe(view().authenticator);
  expect(told.timeline.map((item) => item.id)).toEqual(
    arrived.filter((id) => told.timeline.some((it) => it.id === id)),
  );
}

describe("a device that is killed at any point", () => {
  const points = [
    ...around("write", [1, 2, 3, 4, 5, 6, 7, 8]),
    ...[1, 2, 3].flatMap((n) => [`before-send:${n}`, `after-send:${n}`]),
  ];
  it.each(points)("loses nothing and repeats nothing when killed %s", async (point) => {
    const life = await live(point, "write=one", "renew", "write=two", "settle", "write=three", "settle");
    expect(life.signal).toBe("SIGKILL");
    await expectNothingLost(wishes(life));
  });

  // The third write of such a life is the check-in's own; two come before it, from opening the circle and from "one".
  it.each(
    around("write", [1, 2, 3, 4, 5, 6]),
  )("keeps a check-in in the journal and says it to the circle, both or neither, when killed %s", async (point) => {
    const word = `w${point}`;
    const life = await live(point, "write=one", `check-in=${word}`, "settle", "write=two", "settle");
    expect(life.signal).toBe("SIGKILL");
    await expectNothingLost(wishes(life));
    const after = await live("never", "settle", "journal");
    const kept = (JSON.parse(after.lines.at(-1) as string) as JournalEntry[]).filter(
      (entry) => entry.kind === "check-in" && entry.words.includes(word),
    );
    const heard = () =>
      view().timeline.filter((item) => item.kind === "check-in" && item.words.includes(word) && !item.note);
    expect(heard()).toHaveLength(kept.length);
    expect(kept.map((entry) => entry.kind === "check-in" && entry.shared?.message)).toEqual(
      heard().map((item) => item.id),
    );
  });

  const transfers = [
    ...around("write", [2, 3, 4]),
    ...[1, 2].flatMap((n) => [`before-post:${n}`, `after-post:${n}`]),
    "before-send:1",
    "after-send:1",
  ];
  it.each(transfers)("never names a picture that is not there, when killed %s while it shows one", async (point) => {
    const life = await live(point, "show=a picture", "settle", "show=another", "settle", "hold=50");
    expect(life.signal).toBe("SIGKILL");
    await expectNothingLost(wishes(life));
    const shown = view().timeline.filter((item) => item.kind === "sharing" && item.attachments.length > 0);
    for (const { id } of shown) expect((await mira.attachment(circle, id, 0)).bytes).toHaveLength(9008);
  });

  const moments = [
    ...around("write", [1, 2, 3, 4, 5]),
    ...[1].flatMap((n) => [`before-send:${n}`, `after-send:${n}`, `before-deposit:${n}`, `after-deposit:${n}`]),
  ];
  it.each(moments)("opens an exchange for both all the same, when killed %s while it answers", async (point) => {
    const jun = view().members.find((member) => !member.isMe)?.id as string;
    const [theirs, mine] = [`Jun's, ${point}`, `Mira's, ${point}`];
    const id = await mira.openExchange(circle, { with: jun, question: "What holds you?", hours: 24 });
    await until(() => view().rounds.some((round) => round.id === id));
    await mira.sealWords(circle, id, mine);
    await mira.settled(circle, 10_000);
    const life = await live(point, `give=${theirs}`, `opened=${mine}`, "settle", "hold=50");
    expect(life.signal).toBe("SIGKILL");
    const after = await live("never", `give=${theirs}`, `opened=${mine}`, "settle");
    expect(after).toMatchObject({ code: 0, complaint: "" });
    const opened = () => view().timeline.find((item) => item.id === id);
    await until(opened);
    const contributions = [mine, theirs].map((text) => ({ kind: "words", text }));
    expect(opened()).toMatchObject({ round: { phase: "opened", contributions } });
    await expectNothingLost([]);
  });

  it("learns after a kill that its commit was accepted while it was dead", async () => {
    const { epoch } = view();
    const life = await live("after-send:1", "renew", "settle");
    expect(life.signal).toBe("SIGKILL");
    await until(() => view().epoch === epoch + 1);
    await expectNothingLost([]);
    expect(view().epoch).toBe(epoch + 1);
  });

  it("rebases a commit that lost its race while it was dead", async () => {
    const { epoch } = view();
    const life = await live("before-send:1", "renew", "settle");
    expect(life.signal).toBe("SIGKILL");
    await mira.renew(circle);
    await mira.settled(circle, 10_000);
    await expectNothingLost([]);
    await until(() => view().epoch === epoch + 2);
  });

  it("seals anew, under the next epoch, what it had sealed and not sent", async () => {
    const life = await live("before-send:1", "write=sealed too early", "settle");
    expect(life.signal).toBe("SIGKILL");
    await mira.renew(circle);
    await mira.settled(circle, 10_000);
    await expectNothingLost(wishes(life));
  });

  it("cannot write any more once another process has taken its vault over", async () => {
    const old = live("never", "hold=2500", "write=from the old one", "settle");
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    const taker = await live("never", "write=from the new one", "settle");
    const fenced = await old;
    expect(fenced.code).not.toBe(0);
    expect(fenced.complaint).toContain("vault-fenced");
    expect(wishes(fenced)).toEqual([]);
    await expectNothingLost(wishes(taker));
  });
});
