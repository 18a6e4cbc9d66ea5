/**
 * A letter to the circle's keepers (see `sealed-letter.ts`). A keeper who is left out has a box like the others that opens
 * for nobody: from outside all reports of a circle look alike.
 */
import { utf8ToBytes } from "@nexus/wire";
import type { MemberId } from "../api.ts";
import type { Group, MlsEngine } from "../mls/index.ts";
import { type Payload, parseJson } from "../payload.ts";
import type { LetterIntent } from "../session/intent.ts";
import { ownMember } from "../session/own.ts";
import type { Core, Inside } from "../session/snapshot.ts";
import { keepersFor } from "./keepers-for.ts";
import { type ReportLetter, reportLetter } from "./report-letter.ts";
import { openLetter, sealLetterTo } from "./sealed-letter.ts";

const LABEL = "nexus report";

export type ReportPayload = Extract<Payload, { type: "report" }>;

/** Undefined where none of those it is for is a keeper here any more. */
export async function sealReport(
  core: Core,
  inside: Inside,
  { id, minute, keepers, letter }: Extract<LetterIntent, { kind: "report" }>,
): Promise<ReportPayload | undefined> {
  const author = ownMember(core, inside);
  const all = keepersFor(inside, author);
  if (!all.some((keeper) => keepers.includes(keeper.id))) return undefined;
  const leaves = all.map((keeper) => (keepers.includes(keeper.id) ? keeper.leaf : undefined));
  const content = utf8ToBytes(JSON.stringify(letter));
  return { type: "report", id, minute, ...(await sealLetterTo(core, inside, LABEL, { author, id }, leaves, content)) };
}

/** Undefined where it is not for us, or not what it should be. */
export async function openReport(
  engine: MlsEngine,
  group: Group,
  reporter: MemberId,
  report: ReportPayload,
): Promise<ReportLetter | undefined> {
  const content = await openLetter(engine, group, LABEL, { author: reporter, id: report.id }, report);
  const parsed = content && parseJson(reportLetter, content);
  return parsed?.ok ? parsed.value : undefined;
}
