/**
 * Group commit: all jobs that wait run in one transaction and share one fsync; nobody is answered before it is over.
 *
 * Where the transaction fails, it is taken back and the jobs run once more, each alone, so that only the one at fault
 * is refused. A fault of the whole store (disk full, read-only) refuses every change at once instead.
 */

import type { Append } from "../../log/admit.ts";
import { type Outcome, refusal } from "../../outcome.ts";
import { packResults, type Taken, unpackAppends } from "./batch.ts";
import type { Database } from "./database.ts";
import { isStoreWide } from "./faults.ts";
import type { Reply, ShortJob } from "./jobs.ts";

const WRITES: ReadonlySet<string> = new Set([
  "append",
  "found",
  "setDrop",
  "knock",
  "answer",
  "takeDrop",
  "placeBlob",
  "deposit",
  "retain",
]);

interface Unit {
  readonly writes: boolean;
  run(): Outcome<unknown>;
  outcome: Outcome<unknown>;
}

const NOT_RUN = refusal("store-failed", "not run");

export function runTogether(database: Database, jobs: readonly ShortJob[]): Reply[] {
  const units: Unit[] = [];
  const replies = jobs.map((job): (() => Reply) => {
    if (job.name === "append") {
      const { call, batch } = job;
      const { appends, hour } = unpackAppends(batch);
      const own = appends.map((append) => appendUnit(database, append, hour));
      units.push(...own);
      return () => ({
        call,
        batch,
        results: packResults(
          batch,
          own.map((unit) => unit.outcome as Outcome<Taken>),
        ),
      });
    }
    const unit: Unit = {
      writes: WRITES.has(job.name),
      run: () => database.call(job.name, job.args),
      outcome: NOT_RUN,
    };
    units.push(unit);
    return () => ({ call: job.call, outcome: unit.outcome });
  });
  runUnits(database, units);
  return replies.map((reply) => reply());
}

const appendUnit = (database: Database, append: Append, hour: number): Unit => ({
  writes: true,
  run: () => database.engine.append(append, hour),
  outcome: NOT_RUN,
});

function runUnits(database: Database, units: readonly Unit[]): void {
  const fault = transact(database, units);
  if (fault === undefined) return;
  const everywhere = isStoreWide(fault);
  for (const unit of units) {
    if (everywhere && unit.writes) {
      unit.outcome = refusal(database.codeOf(fault));
      continue;
    }
    const own = transact(database, [unit]);
    if (own !== undefined) unit.outcome = refusal(database.codeOf(own));
  }
}

/** Returns what went wrong; everything is taken back then. */
function transact(database: Database, units: readonly Unit[]): unknown {
  const writes = units.some((unit) => unit.writes);
  try {
    if (writes) database.begin();
    for (const unit of units) unit.outcome = unit.run();
    if (writes) database.commit();
    return undefined;
  } catch (error) {
    database.rollback();
    return error ?? new Error("failed");
  }
}
