/** What was said in a live round, gathered from its rows when it is over. */
import type { Find } from "../agreement/entry.ts";
import type { RoundRecord } from "./record.ts";

export function withSpoken(record: RoundRecord, find: Find): RoundRecord {
  if (record.form !== "piece") return record;
  const spoken = record.said.flatMap((id) => {
    const row = find(id);
    return row?.kind === "spoken" ? [row.spoken] : [];
  });
  return { ...record, spoken };
}
