/** What time takes away: drops and locks that are over, and what is older than its circle's retention. */
import { type Outcome, success } from "../../outcome.ts";
import type { Swept } from "../contract.ts";
import type { Engine } from "./engine.ts";
import { emptyWal } from "./erasing.ts";
import type { Steps } from "./steps.ts";
import { logRows } from "./tail.ts";

const ROWS_PER_STEP = 500;
const HOURS_PER_DAY = 24;
const MESSAGE = 0;

export function* sweep(engine: Engine, hour: number): Steps<Outcome<Swept>> {
  const drops: Uint8Array[] = [];
  const blobs: Swept["blobs"][number][] = [];
  for (const { drop, circle } of engine.drops.expired(hour)) {
    if (yield* attempt(engine, circle, () => engine.drops.remove(drop))) drops.push(drop);
  }
  let freed = drops.length > 0;
  for (let locks = ROWS_PER_STEP; locks === ROWS_PER_STEP; ) {
    locks = engine.locks.deleteExpired(hour, ROWS_PER_STEP);
    freed ||= locks > 0;
    yield "commit";
  }
  for (const row of engine.session.rows("SELECT id, days FROM circle WHERE days > 0 AND erasing = 0")) {
    const circle = row.id as Uint8Array;
    const before = hour - (row.days as number) * HOURS_PER_DAY;
    let more = true;
    while (more) {
      more = false;
      yield* attempt(engine, circle, () => {
        const { blobs: old, rows } = emptyOld(engine, circle, before);
        for (const blob of old) blobs.push({ circle, blob });
        more = rows > 0;
      });
      freed ||= more;
    }
  }
  if (freed) yield* emptyWal(engine.session);
  return success({ drops, blobs });
}

/** One part in its own transaction. Whatever is wrong with a circle stays with that circle. */
function* attempt(engine: Engine, circle: Uint8Array, act: () => void): Steps<boolean> {
  try {
    act();
  } catch {
    engine.circles.forget(circle);
    yield "undo";
    return false;
  }
  yield "commit";
  return true;
}

/** Empties some of the oldest messages. Their rows stay as stubs, so that the chain can still be checked. */
function emptyOld(engine: Engine, circle: Uint8Array, before: number): { blobs: Uint8Array[]; rows: number } {
  const { session, circles } = engine;
  const loaded = circles.find(circle);
  if (!loaded) return { blobs: [], rows: 0 };
  const { number } = loaded;
  const from = session.row("SELECT swept FROM circle WHERE number = ?", number)?.swept as number;
  let swept = from;
  let freed = 0;
  const end = Math.min(from + ROWS_PER_STEP, loaded.circle.head);
  for (const row of [...logRows(session, circles.tail, number, from, end)]) {
    if ((row.hour as number) >= before) break;
    swept = row.seq as number;
    if (row.kind !== MESSAGE) continue;
    freed += row.size as number;
    session.write("UPDATE entry SET body = NULL, size = 0 WHERE place = ?", row.place as number);
  }
  const old = session.rows(
    "SELECT id, size FROM blob WHERE circle = ? AND hour < ? LIMIT ?",
    number,
    before,
    ROWS_PER_STEP,
  );
  for (const row of old) {
    freed += row.size as number;
    session.write("DELETE FROM blob WHERE circle = ? AND id = ?", number, row.id as Uint8Array);
  }
  if (swept > from) session.write("UPDATE circle SET swept = ? WHERE number = ?", swept, number);
  if (freed > 0) circles.count(loaded, -freed);
  const locks = engine.locks.deleteOld(loaded, before);
  return { blobs: old.map((row) => row.id as Uint8Array), rows: swept - from + old.length + locks };
}
