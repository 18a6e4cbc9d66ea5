/** A report in the log: opened and kept by the keepers it is for, nothing to see for everyone else. */
import type { MemberId } from "../api.ts";
import { letters } from "../report/later.ts";
import type { ReportPayload } from "../report/letter.ts";
import { changeMine } from "./mine.ts";
import type { Core, Draft, Inside } from "./snapshot.ts";

const REPORTS_KEPT = 100;

export async function takeReport(
  core: Core,
  draft: Draft,
  inside: Inside,
  author: MemberId,
  payload: ReportPayload,
): Promise<void> {
  const { me, mine } = draft.record;
  if (author === me || !inside.footing.context.keepers.includes(me)) return;
  if (mine?.reports?.some(({ id }) => id === payload.id)) return;
  const { openReport } = await letters();
  const letter = await openReport(core.engine, inside.group, author, payload);
  if (!letter) return;
  const told = { id: payload.id, by: author, at: payload.minute * 60_000, line: letter.line, items: letter.items };
  changeMine(draft, (it) => ({ ...it, reports: [...(it.reports ?? []), told].slice(-REPORTS_KEPT) }));
}
