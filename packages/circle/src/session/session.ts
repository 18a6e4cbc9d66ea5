/**
 * One circle, alive on one device: takes turns (one operation at a time), keeps the five phases of `snapshot.ts`, and
 * follows its sanctuary. Everything it does on the network can be done again after a crash.
 */
import { NexusError } from "@nexus/wire";
import type { CircleView } from "../api.ts";
import type { NexusDeps } from "../deps.ts";
import { createLocks } from "../exchange/locks.ts";
import type { MlsEngine } from "../mls/index.ts";
import type { Link } from "../net/link.ts";
import { createRoundDuties } from "../rounds/duties.ts";
import { idToBytes } from "../text.ts";
import { HOUR } from "../time.ts";
import { clearDrop, type Head, openDoor } from "./door.ts";
import { createDropEars, type Heard } from "./drops.ts";
import { createDuties } from "./duties.ts";
import type { Intent } from "./intent.ts";
import { createPump } from "./pump.ts";
import { takeEntries } from "./receive.ts";
import { tellRetention } from "./retention.ts";
import { applyDraft, beginDraft, type Core, type Draft, enqueue, type Snapshot, writeDraft } from "./snapshot.ts";
import { createThresholdEars } from "./threshold-ears.ts";
import { trouble } from "./trouble.ts";
import { viewOf } from "./view.ts";

export interface Session {
  snapshot(): Snapshot;
  view(): CircleView;
  /** Whether this device has taken in all that the sanctuary had when the circle was last opened. */
  isCurrent(): boolean;
  /** One change through all five phases. Rejects when deciding or writing failed; then nothing changed. */
  step(decide: (draft: Draft, from: Snapshot) => Promise<void> | void): Promise<void>;
  /** Puts a wish into the outbox; resolves once it is durable. */
  wish(intent: Intent): Promise<void>;
  /** Who knocks at the circle's invitations, by drop name. */
  readonly heard: ReadonlyMap<string, Heard>;
  readonly link: Link;
  readonly core: Core;
  readonly edges: Pick<NexusDeps, "vault" | "post" | "later">;
  close(): Promise<void>;
}

export interface SessionDeps extends NexusDeps {
  readonly engine: MlsEngine;
  readonly link: Link;
  /** Called after every change of the view. */
  changed(): void;
}

const AGAIN_AFTER = 10_000;

export function createSession(deps: SessionDeps, stored: Snapshot): Session {
  const { engine, link, vault } = deps;
  const core: Core = { engine, now: deps.now, random: deps.random, clock: { ahead: 0 } };
  const circle = idToBytes(stored.record.id);
  let snapshot = stored;
  let turn: Promise<unknown> = Promise.resolve();
  let closed = false;
  let isStill = false;
  let comeBack = () => {};
  let cancelHour = () => {};
  let view: CircleView | undefined;
  /** The last entry that a door showed when it was opened, and the last one that came. */
  let head: Head | undefined;
  let taken = stored.record.cursor?.seq ?? 0;

  const changed = () => {
    view = undefined;
    if (!closed) deps.changed();
  };

  function step(decide: (draft: Draft, from: Snapshot) => Promise<void> | void): Promise<void> {
    const run = turn.then(async () => {
      if (closed) return;
      const from = snapshot;
      const draft = beginDraft(from);
      await decide(draft, from);
      const isSame =
        draft.record === from.record &&
        draft.outbox === from.outbox &&
        draft.inside === from.inside &&
        draft.beside.length === 0;
      if (!isSame) {
        await writeDraft(vault, engine, from, draft);
        snapshot = applyDraft(from, draft);
        changed();
      }
      if (!isSame || draft.effects.size > 0) after(draft);
    });
    turn = run.catch(() => {});
    return run;
  }

  function after({ effects, record }: Draft): void {
    pump.settle();
    if (record.standing !== "member" && record.standing !== "knocking") {
      leaveLine();
      return;
    }
    if (effects.has("begin-again")) void enterDoor(true);
    else if (effects.has("open-door")) void enterDoor();
    else if (effects.has("pump")) pump.run();
    if (effects.has("contest")) void step((draft) => contest(draft)).catch(report);
    if (effects.has("attend-drops")) attendDrops();
    duties.look();
    roundDuties.look();
    locks.look();
  }

  function contest(draft: Draft): void {
    const already = draft.outbox.some((row) => row.intent.kind === "contest");
    if (!already && (draft.record.cursor?.invalid.length ?? 0) > 0) enqueue(draft, { kind: "contest" });
  }

  /** An expected failure becomes a calm line; a bug is thrown where the platform reports it. */
  function report(error: unknown): void {
    if (!(error instanceof NexusError)) {
      queueMicrotask(() => {
        throw error;
      });
      return;
    }
    if (error.code === "log-broken") stopFollowing();
    if (error.code === "part-missing") standStill();
    if (error.code === "vault-fenced" || error.code === "sanctuary-unreachable") return;
    step((draft) => trouble(core, draft, error.code, error.detail)).catch(() => {});
  }

  /** What came cannot be taken in without the part that is missing: it is sent once more after a while. */
  function standStill(): void {
    if (isStill) return;
    isStill = true;
    comeBack = deps.later(AGAIN_AFTER, () => void enterDoor(true));
  }

  async function enterDoor(anew = false): Promise<void> {
    try {
      pump.pause();
      isStill = false;
      head = undefined;
      if (anew && link.state() === "live") await link.ask({ type: "close", circle });
      const found = await openDoor(session, circle);
      // A commit may have come meanwhile: then the door behind it is being opened by now.
      if (found?.under !== snapshot.record.cursor?.under) return;
      head = found;
      if (head === undefined) return;
      changed();
      pump.resume();
      duties.look();
      roundDuties.look();
      locks.look();
      doubtStubs();
      await clearDrop(session, circle);
      await tellRetention(session);
    } catch (error) {
      report(error);
    }
  }

  /** A newcomer's place in the log is known before anything has come. */
  const reached = () => Math.max(taken, snapshot.record.cursor?.seq ?? 0);
  /** Whoever has just followed a commit has not seen what lies behind the next door. */
  const isCurrent = () =>
    link.state() === "live" &&
    head !== undefined &&
    head.under === snapshot.record.cursor?.under &&
    reached() >= head.seq;

  /** All that the sanctuary has is read, and nothing in it says why a message is empty already. */
  function doubtStubs(): void {
    if (!isCurrent() || snapshot.record.doubtedStub === undefined) return;
    report(new NexusError("log-broken", "a message was emptied before its time"));
  }

  function took(seq: number): void {
    const was = isCurrent();
    taken = Math.max(taken, seq);
    doubtStubs();
    if (isCurrent() === was) return;
    changed();
    pump.run();
    roundDuties.look();
  }

  /** What hangs on the time (the end of a trial, of a vote, of a term) is looked at whenever an hour strikes. */
  function awaitHour(): void {
    cancelHour = deps.later(HOUR - (deps.now() % HOUR), () => {
      changed();
      duties.look();
      awaitHour();
    });
  }

  function attendDrops(): void {
    const { record, inside } = snapshot;
    if (link.state() !== "live") return;
    if (inside) ears.attend(link, record.state.invitations);
    threshold.attend();
  }

  const ears = createDropEars(engine, deps.later, () => {
    changed();
    duties.look();
  });
  const session: Session = {
    snapshot: () => snapshot,
    view: () => (view ??= viewOf(core, snapshot, link.state(), ears.heard, isCurrent())),
    isCurrent,
    step,
    heard: ears.heard,
    wish: (intent) => step((draft) => enqueue(draft, intent)),
    link,
    core,
    edges: deps,
    async close() {
      closed = true;
      leaveLine();
      await turn;
    },
  };

  const pump = createPump(session, circle, deps.later, report);
  const duties = createDuties(session, ears.heard, deps.later, report);
  const roundDuties = createRoundDuties(session, deps.later, report);
  const threshold = createThresholdEars(session, deps.later, report);
  const locks = createLocks(session, deps.later, report);
  const unfollow = link.followCircle(circle, (entries) => {
    const take = step(async (draft, from) => {
      if (!isStill) await takeEntries(core, from, draft, entries);
    });
    take.then(() => isStill || took(entries.at(-1)?.seq ?? 0), report);
  });
  const unfollowLocks = link.followLocks(circle, locks.lifted);
  const unattend = link.attend({
    onLive() {
      head = undefined;
      ears.forgetLine();
      threshold.forgetLine();
      pump.forgetLine();
      locks.forgetLine();
      void enterDoor();
      attendDrops();
    },
    onState: changed,
  });

  function stopFollowing(): void {
    unfollow();
    pump.pause();
  }

  function leaveLine(): void {
    stopFollowing();
    comeBack();
    cancelHour();
    unattend();
    unfollowLocks();
    locks.close();
    pump.close();
    ears.close();
    duties.close();
    roundDuties.close();
    threshold.close();
  }

  awaitHour();
  return session;
}
