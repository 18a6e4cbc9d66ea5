/**
 * So many headless clients of one circle, each with its own vault in memory and its own connection, in one process. The
 * circle is made at one stroke: one commit brings everyone in.
 */
import { createNexus, defaultAgreement, dialWith, MemoryDisk, type Nexus, openMemoryVault } from "@nexus/circle";
import { bytesToHex, paddedLength } from "@nexus/wire";
import { answerParent } from "../process/answer-parent.ts";
import { usage } from "../process/usage.ts";
import { loadAll } from "./inside.ts";

/** What one way of sharing cost all members together. */
export interface Cost {
  /** Milliseconds of CPU of this process. */
  readonly cpu: number;
  /** Bytes of frames that members sent, and that they received. */
  readonly sent: number;
  readonly received: number;
  /** Milliseconds from the first call until everyone has read everything. */
  readonly took: number;
}

const WORDS = "It is late, and I keep thinking of what was left unsaid. ".repeat(7);
const PATIENCE = 30 * 60_000;
const NAME = (n: number) => `Member ${n}`;

let people: Nexus[] = [];
let circle = "";
let sent = 0;
let received = 0;

const dial = dialWith(WebSocket as never);
const edges = {
  async dial(origin: string) {
    const line = await dial(origin);
    const take = (frame: Uint8Array) => {
      sent += frame.length;
      line.send(frame);
    };
    return Object.defineProperties({ send: take, close: () => line.close() } as typeof line, {
      onFrame: {
        set(handler: (frame: Uint8Array) => void) {
          line.onFrame = (frame) => {
            received += frame.length;
            handler(frame);
          };
        },
      },
      onClose: {
        set(handler: () => void) {
          line.onClose = handler;
        },
      },
    });
  },
  post: async () => {
    throw new Error("nothing is attached here");
  },
  now: Date.now,
  random: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
  later(ms: number, task: () => void) {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
};

const calls = {
  async gather({ origin, members }: { origin: string; members: number }): Promise<void> {
    const inside = await loadAll();
    const { engine, keys, jsonChange, toText } = inside;
    const own = await Promise.all(
      Array.from({ length: members }, (_, n) => engine.generateKeyPackage(new TextEncoder().encode(NAME(n)))),
    );
    const [founder, ...guests] = own as [(typeof own)[number], ...typeof own];
    const id = edges.random(16);
    circle = bytesToHex(id);
    const lone = await engine.create(id, founder, new Uint8Array());
    const architect = inside.signatureKeyToMemberId(engine.members(lone)[0]?.signatureKey as Uint8Array);
    const said = { name: "A hundred", agreement: defaultAgreement, architect, keepers: [architect], termSince: 0 };
    const context = inside.encodeContext({ format: 2, ...said, resting: [], trials: {}, motions: [] });
    const alone = await engine.create(id, founder, context);
    const made = await engine.commit(alone, { add: guests.map((it) => it.keyPackage) }, new Uint8Array());
    const welcome = made.welcome as Uint8Array;
    const groups = [made.group, ...(await Promise.all(guests.map((it) => engine.join(welcome, it))))];
    // What the commit says concerns nobody who came in by it: the log holds noise of its size class in its place.
    const [first, next] = [await inside.epochKeys(engine, alone), await inside.epochKeys(engine, made.group)];
    const link = inside.openLink(origin, edges);
    await link.live(PATIENCE);
    const door = first.door.publicKey;
    const keeper = edges.random(32);
    await link.ask({ type: "found", circle: id, door, keeper, admission: new Uint8Array() });
    const proof = await link.prove("door", id, first.door);
    await link.ask({ type: "open", circle: id, door, proof, after: 0 });
    const opening = { id: edges.random(16), kind: "commit", next: next.door.publicKey, answers: [] };
    const body = edges.random(paddedLength(1));
    const taken = await link.ask({ type: "append", circle: id, door, ...opening, body });
    link.close();

    const hash = toText(taken.hash as Uint8Array);
    people = await Promise.all(
      groups.map(async (group, n) => {
        const disk = new MemoryDisk();
        const { keyPackage, secrets } = own[n] as (typeof own)[number];
        const record = {
          format: 1,
          id: circle,
          origin,
          suite: "classical",
          standing: "member",
          myName: NAME(n),
          name: said.name,
          me: inside.signatureKeyToMemberId(engine.members(group)[n]?.signatureKey as Uint8Array),
          isHourKept: true,
          cursor: { seq: 1, under: 1, hash, invalid: [], trail: [[1, hash]] },
          past: [],
          looked: [],
          own: { keyPackage: toText(keyPackage), secrets: toText(secrets) },
          state: inside.emptyState,
          nextOutbox: 1,
        };
        const first = await openMemoryVault(disk);
        const vault = await inside.openOwnVault(first, edges.random);
        await vault.write([
          jsonChange(keys.record(circle), record),
          { key: keys.group(circle), value: engine.encodeGroup(group) },
        ]);
        await first.close();
        return await createNexus({ ...edges, vault: await openMemoryVault(disk) });
      }),
    );
    await until(() => people.every((person) => person.circle(circle).isCurrent));
  },

  /** A sealed round from its opening until everyone reads everyone's words. */
  round: () =>
    cost(async () => {
      const [first] = people as [Nexus];
      const wish = {
        form: "sealed",
        title: "All of us",
        prompt: "What do you carry?",
        opening: "",
        closing: "",
      } as const;
      const round = await first.openRound(circle, { ...wish, hours: 24, minutes: 0, moods: false });
      const seen = (person: Nexus) => person.circle(circle).rounds.some((it) => it.id === round);
      await until(() => people.every(seen));
      await Promise.all(people.map((person) => person.sealWords(circle, round, WORDS)));
      await until(() => people.every((person) => wordsIn(person, round) === people.length));
    }),

  /** The same words, each a sharing of its own. */
  sharings: () =>
    cost(async () => {
      const before = sharingsOf(people[0] as Nexus);
      await Promise.all(people.map((person) => person.write(circle, WORDS)));
      await until(() => people.every((person) => sharingsOf(person) - before === people.length));
    }),

  async part(): Promise<void> {
    await Promise.all(people.map((person) => person.close()));
    people = [];
  },
};
export type CrowdCalls = typeof calls;
answerParent(calls, () => calls.part());

function wordsIn(person: Nexus, round: string): number {
  const item = person.circle(circle).timeline.find((it) => it.id === round);
  if (item?.kind !== "round" || item.round.form !== "sealed") return 0;
  return item.round.contributions.filter((it) => it.kind === "words" && it.text === WORDS.trim()).length;
}

const sharingsOf = (person: Nexus) =>
  person.circle(circle).timeline.filter((it) => it.kind === "sharing" && !it.waiting).length;

async function cost(act: () => Promise<void>): Promise<Cost> {
  const before = { cpu: usage().cpu, sent, received, at: performance.now() };
  await act();
  return {
    cpu: usage().cpu - before.cpu,
    sent: sent - before.sent,
    received: received - before.received,
    took: performance.now() - before.at,
  };
}

/** Asks seldom: looking at a hundred views is work, too. */
async function until(isSo: () => boolean): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!isSo()) {
    if (Date.now() > end) throw new Error("the circle did not come to an end with it");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
