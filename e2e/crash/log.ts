/** What the sanctuary has written down of its one circle, read beside it. */
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

export interface LogLine {
  readonly seq: number;
  readonly under: number;
  readonly kind: number;
  readonly id: string;
}

export function readLog(dataDir: string): LogLine[] {
  const db = new DatabaseSync(join(dataDir, "nexus.db"), { readOnly: true });
  try {
    const rows = db.prepare("SELECT seq, under, kind, hex(id) AS id FROM entry ORDER BY seq").all();
    return rows.map((row) => ({
      seq: Number(row.seq),
      under: Number(row.under),
      kind: Number(row.kind),
      id: String(row.id),
    }));
  } finally {
    db.close();
  }
}

/** What is wrong with a log, in words: gaps, something sent twice, two commits for one epoch, a contest. */
export function faultsOf(log: readonly LogLine[]): string[] {
  const faults: string[] = [];
  const ids = new Set<string>();
  const closed = new Set<number>();
  for (const [at, { seq, under, kind, id }] of log.entries()) {
    if (seq !== at + 1) faults.push(`entry ${seq} stands where ${at + 1} should`);
    if (ids.has(id)) faults.push(`entry ${seq} was there before`);
    ids.add(id);
    if (kind === 2) faults.push(`entry ${seq} contests a commit`);
    if (kind === 1 && closed.has(under)) faults.push(`entry ${seq} is a second commit under ${under}`);
    if (kind === 1) closed.add(under);
  }
  return faults;
}
