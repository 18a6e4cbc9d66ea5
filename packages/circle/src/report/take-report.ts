/** A report in the log, opened and kept by a keeper it is for. Nothing to see for everyone else. */
import type { MemberId } from "../api.ts";
import { changeMine } from "../session/mine.ts";
import type { Core, Draft, Inside } from "../session/snapshot.ts";
import { openReport, type ReportPayload } from "./letter.ts";

const REPORTS_KEPT = 100;

export async function takeReport(
  core: Core,
  draft: Draft,
  inside: Inside,
  author: MemberId,
  payload: ReportPayload,
): Promise<void> {
  if (draft.record.mine?.reports?.some(({ id }) => id === payload.id)) return;
  const letter = await openReport(core.engine, inside.group, author, payload);
  if (!letter) return;
  const told = { id: payload.id, by: author, at: payload.minute * 60_000, line: letter.line, items: letter.items };
  changeMine(draft, (it) => ({ ...it, reports: [...(it.reports ?? []), told].slice(-REPORTS_KEPT) }));
}
