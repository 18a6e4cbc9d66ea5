/** Proving the present door to the sanctuary, so that it sends what comes after our cursor. */
import { equalBytes, NexusError } from "@nexus/wire";
import type { Answered, Ask } from "../net/link.ts";
import { fromText, idToBytes, toText } from "../text.ts";
import type { Session } from "./session.ts";

/** Larger than any `seq`: opens the door without asking for what lies behind. */
const NOTHING_BEFORE = Number.MAX_SAFE_INTEGER;

/** What a door shows: the commit that opened it, and the last entry that may be read through it. */
export interface Head {
  readonly under: number;
  readonly seq: number;
}

/** Undefined where it is not open yet. A newcomer first learns where its door stands in the log. */
export async function openDoor(session: Session, circle: Uint8Array): Promise<Head | undefined> {
  const { link, core } = session;
  const { record, inside } = session.snapshot();
  if (!inside || record.standing !== "member" || link.state() !== "live") return undefined;
  const { door } = inside.keys;
  const proof = await link.prove("door", circle, door);
  const after = record.cursor?.seq ?? NOTHING_BEFORE;
  const reply = await link.ask({ type: "open", circle, door: door.publicKey, proof, after });
  if (reply.type !== "opened") throw new NexusError("sanctuary-misbehaved", "no answer to open");
  if (reply.epoch !== core.engine.epoch(inside.group)) throw new NexusError("log-forked", "the door's epoch differs");
  const { cursor } = record;
  if (cursor) {
    const opening = cursor.trail.find(([seq]) => seq === cursor.under);
    const known = cursor.under === reply.from && (!opening || equalBytes(fromText(opening[1]), reply.fromHash));
    if (!known) throw new NexusError("log-forked", "the door stands elsewhere in the record");
    return { under: reply.from, seq: reply.head };
  }
  await session.step((draft) => {
    if (draft.record.cursor) return;
    const hash = toText(reply.fromHash);
    const place = { seq: reply.from, under: reply.from, hash, invalid: [], trail: [[reply.from, hash] as const] };
    draft.record = { ...draft.record, cursor: place };
    // What came meanwhile could not be placed: it is asked for again.
    draft.effects.add("begin-again");
  });
  return undefined;
}

const AGAIN_AFTER = 100;
const ATTEMPTS = 20;

/**
 * A request that only members may make: proves the door once more where the connection does not know it yet, and waits
 * for the commit that closed it behind us, which is on its way.
 */
export async function askInside(session: Session, frame: Ask): Promise<Answered> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await session.link.ask(frame);
    } catch (error) {
      const isBehind = error instanceof NexusError && ["door-needed", "epoch-stale"].includes(error.code);
      if (!isBehind || attempt === ATTEMPTS) throw error;
      if (attempt > 1) await new Promise<void>((resolve) => session.edges.later(AGAIN_AFTER, resolve));
      await openDoor(session, idToBytes(session.snapshot().record.id));
    }
  }
}

/** The drop that let us in has served; whoever holds the link finds nothing there any more. */
export async function clearDrop(session: Session, circle: Uint8Array): Promise<void> {
  const { spentDrop } = session.snapshot().record;
  if (spentDrop === undefined) return;
  try {
    await askInside(session, { type: "takeDrop", circle, drop: idToBytes(spentDrop) });
  } catch (error) {
    if (!(error instanceof NexusError && error.code === "drop-refused")) throw error;
  }
  await session.step((draft) => {
    draft.record = { ...draft.record, spentDrop: undefined };
  });
}
