/**
 * Erasing a circle: mark it (from here on nobody knows it), destroy its storage key, delete its rows, give the pages
 * back, empty the WAL. A start after a crash goes on where this stopped. A circle without a key that is not marked is
 * never deleted: its key database may only be missing.
 */
import { type Outcome, refusal, success } from "../../outcome.ts";
import type { ByKeeper } from "../contract.ts";
import type { Engine } from "./engine.ts";
import type { Session } from "./session.ts";
import type { Steps } from "./steps.ts";
import { firstStretch } from "./stretches.ts";

const ROWS_PER_STEP = 500;
const PAGES_PER_STEP = 500;

const DELETIONS = [
  "DELETE FROM door WHERE rowid IN (SELECT rowid FROM door WHERE circle = ? LIMIT ?)",
  "DELETE FROM dropbox WHERE rowid IN (SELECT rowid FROM dropbox WHERE circle = ? LIMIT ?)",
  "DELETE FROM blob WHERE (circle, id) IN (SELECT circle, id FROM blob WHERE circle = ? LIMIT ?)",
  "DELETE FROM lock WHERE (circle, id) IN (SELECT circle, id FROM lock WHERE circle = ? LIMIT ?)",
];

export function* erase(engine: Engine, by: ByKeeper): Steps<Outcome<{ drops: Uint8Array[] }>> {
  const loaded = engine.byKeeper(by);
  if (!loaded) return refusal("keeper-refused");
  const drops = engine.drops.of(loaded);
  engine.session.write("UPDATE circle SET erasing = 1 WHERE number = ?", loaded.number);
  engine.circles.forget(by.circle);
  yield "commit";
  loaded.key.fill(0);
  yield* finish(engine, loaded.number, by.circle);
  yield* emptyWal(engine.session);
  return success({ drops });
}

/** Goes on with what a crash interrupted. */
export function* finishErasing(engine: Engine): Steps<undefined> {
  const marked = engine.session.rows("SELECT number, id FROM circle WHERE erasing = 1");
  for (const row of marked) yield* finish(engine, row.number as number, row.id as Uint8Array);
  if (marked.length > 0) yield* emptyWal(engine.session);
  return undefined;
}

function* finish({ session, circles }: Engine, number: number, id: Uint8Array): Steps<undefined> {
  session.keys.destroy(id);
  circles.bookmarkAll();
  yield "commit";
  for (let next = firstStretch(session, number); next; next = firstStretch(session, number)) {
    for (const place of next.places) session.write("DELETE FROM entry WHERE place = ?", place);
    session.write("DELETE FROM known WHERE circle = ? AND first = ?", number, next.first);
    yield "commit";
  }
  for (const deletion of DELETIONS) while (session.write(deletion, number, ROWS_PER_STEP) > 0) yield "commit";
  session.write("DELETE FROM circle WHERE number = ?", number);
  yield "commit";
  return undefined;
}

/** Gives free pages back to the disk, and copies the WAL into the database so that it can be cut to nothing. */
export function* emptyWal(session: Session): Steps<undefined> {
  while ((session.row("PRAGMA freelist_count")?.freelist_count as number) > 0) {
    session.db.exec(`PRAGMA incremental_vacuum(${PAGES_PER_STEP})`);
    yield "commit";
  }
  yield "bare";
  // A backup that reads just now keeps the WAL; the next sweep empties it then.
  session.db.exec("PRAGMA busy_timeout = 100; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA busy_timeout = 5000");
  return undefined;
}
