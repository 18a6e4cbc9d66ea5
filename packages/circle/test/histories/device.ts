/** One member's device without vault, timers and wire: the same deciding and folding as in `session/`, step by step. */
import { hexToBytes } from "@nexus/wire";
import { secretToDropKeys } from "../../src/invite/drop-keys.ts";
import { answer, openLetter } from "../../src/invite/letters.ts";
import { choresOf, doChore } from "../../src/rounds/chores-due.ts";
import type { Heard } from "../../src/session/drops.ts";
import { duesOf } from "../../src/session/dues.ts";
import { enterByWelcome } from "../../src/session/enter.ts";
import type { Intent, SealedIntent } from "../../src/session/intent.ts";
import { takeEntries } from "../../src/session/receive.ts";
import { ownFromText } from "../../src/session/record.ts";
import { isBound, nextRow, sealNext } from "../../src/session/send.ts";
import type { Session } from "../../src/session/session.ts";
import { applyDraft, beginDraft, type Core, type Draft, enqueue, type Snapshot } from "../../src/session/snapshot.ts";
import { viewOf } from "../../src/session/view.ts";
import type { Standpoint } from "../../src/talk.ts";
import { fromText, toText } from "../../src/text.ts";
import type { Log } from "./log.ts";

/** What is due within this time is done at once, in ms; what waits for a deadline is not. */
const SOON = 5 * 60_000;

export class Device {
  readonly name: string;
  readonly core: Core;
  readonly session: Session;
  snapshot: Snapshot;

  constructor(name: string, core: Core, snapshot: Snapshot) {
    this.name = name;
    this.core = core;
    this.snapshot = snapshot;
    this.session = asSession(this);
  }

  readonly #nudged = new Map<string, number>();

  /** Who knocks, as far as this device has heard. */
  readonly heard = new Map<string, Heard>();

  /** Throws where the member is not inside. */
  standpoint(): Standpoint {
    const { inside } = this.snapshot;
    if (!inside || !this.isIn) throw new Error(`${this.name} is not inside`);
    return { session: this.session, inside, me: this.me, core: this.core };
  }

  get me(): string {
    return this.snapshot.record.me;
  }

  get isIn(): boolean {
    return this.snapshot.record.standing === "member" && this.snapshot.inside !== undefined;
  }

  async step(decide: (draft: Draft, from: Snapshot) => Promise<void> | void): Promise<void> {
    const draft = beginDraft(this.snapshot);
    await decide(draft, this.snapshot);
    this.snapshot = applyDraft(this.snapshot, draft);
  }

  wish(intent: Intent): Promise<void> {
    return this.step((draft) => enqueue(draft, intent));
  }

  /** Takes the next entry that its present door shows; answers whether there was one. */
  async takeOne(log: Log): Promise<boolean> {
    const { cursor } = this.snapshot.record;
    if (!this.isIn || !cursor) return false;
    const next = log.entries.slice(cursor.seq).find((entry) => entry.under === cursor.under);
    if (!next) return false;
    let effects: Draft["effects"] | undefined;
    await this.step(async (draft, from) => {
      await takeEntries(this.core, from, draft, [next]);
      effects = draft.effects;
    });
    if (effects?.has("contest")) await this.#contest();
    return true;
  }

  async #contest(): Promise<void> {
    const waits = this.snapshot.outbox.some((row) => row.intent.kind === "contest");
    if (!waits && (this.snapshot.record.cursor?.invalid.length ?? 0) > 0) await this.wish({ kind: "contest" });
  }

  /** Does one thing that is due; answers whether there was one. */
  async doDue(): Promise<boolean> {
    const [due] = duesOf(this.core, this.snapshot, this.heard);
    if (due) await this.wish(due.intent);
    return due !== undefined || (await this.#doChore());
  }

  async #doChore(): Promise<boolean> {
    const before = this.snapshot;
    const chores = choresOf(this.session, this.#nudged).filter(({ wait }) => wait <= SOON);
    for (const chore of chores) {
      await doChore(this.session, this.#nudged, chore);
      if (this.snapshot.record !== before.record) return true;
    }
    return false;
  }

  /** Sends what waits first; answers whether the log took something. */
  async sendOne(log: Log): Promise<boolean> {
    await this.step(async (draft, from) => {
      while (await sealNext(this.core, from, draft));
    });
    const { record, outbox, inside } = this.snapshot;
    const row = record.cursor && nextRow({ outbox, record }, record.cursor);
    if (!row?.sealed || !record.cursor || !inside || !isBound(row, record.cursor)) return false;
    const past = record.past.find((door) => door.under === row.sealed?.under);
    const door = row.sealed.under === record.cursor.under ? inside.keys.door.publicKey : past && fromText(past.door);
    if (!door) return false;
    return log.append({ door, ...sealedToAppend(row.sealed) }) !== undefined;
  }

  /** Comes in by the Welcome that waits in the drop of its knock; answers whether there was one. */
  async enter(log: Log): Promise<boolean> {
    const { knocking, standing } = this.snapshot.record;
    if (!knocking || standing !== "knocking") return false;
    const keys = await secretToDropKeys(fromText(knocking.secret));
    const body = log.letters.get(keys.name);
    if (!body) return false;
    const letter = openLetter(answer, keys.answer, keys.id, body);
    if (letter.kind !== "welcome") return false;
    await this.step(async (draft, from) => {
      await enterByWelcome(this.core, from, draft, letter, ownFromText(draft.record.own));
      const door = draft.inside?.keys.door.publicKey;
      const opening = log.entries.find((entry) => entry.next && door && toText(entry.next) === toText(door));
      if (!opening) throw new Error("the log has no such door");
      const { seq } = opening;
      const hash = toText(opening.hash);
      draft.record = { ...draft.record, cursor: { seq, under: seq, hash, invalid: [], trail: [[seq, hash]] } };
    });
    return true;
  }
}

/** As much of a session as the calls of `law.ts`, `rounds.ts` and `talk.ts` ask for. */
const asSession = (device: Device) =>
  ({
    snapshot: () => device.snapshot,
    view: () => viewOf(device.core, device.snapshot, "live", device.heard, true),
    step: (decide) => device.step(decide),
    wish: (intent) => device.wish(intent),
    isCurrent: () => true,
    core: device.core,
  }) as Pick<Session, "snapshot" | "view" | "step" | "wish" | "isCurrent" | "core"> as Session;

const sealedToAppend = ({ id, kind, body, next, answers }: SealedIntent) => ({
  id: hexToBytes(id) as Uint8Array,
  kind,
  body: fromText(body),
  next: next === undefined ? undefined : fromText(next),
  answers: answers.map((it) => ({ drop: it.drop, body: fromText(it.body) })),
});
