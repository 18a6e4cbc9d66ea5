/**
 * A letter to the circle's keepers that nobody else in the circle can read. It is sealed under a fresh key and padded, and
 * the key is sealed to each keeper's leaf (HPKE, RFC 9420 section 5.1.3) under a label of its own. Reporter, circle, epoch
 * and message id are bound in, so that no one can pass the boxes on as their own. A keeper who is left out has a box like
 * the others that opens for nobody: from outside all reports of a circle look alike.
 */
import { codec, utf8ToBytes } from "@nexus/wire";
import type { MemberId, MessageId } from "../api.ts";
import { openPadded, type Random, sealPadded } from "../log/seal.ts";
import { type Group, type MlsEngine, MlsError } from "../mls/index.ts";
import type { Payload } from "../payload.ts";
import { parseJson } from "../payload.ts";

import type { Inside } from "../session/snapshot.ts";
import { fromText, idToBytes, toText } from "../text.ts";
import { keepersFor } from "./keepers-for.ts";
import { type ReportLetter, reportLetter } from "./report-letter.ts";

const LABEL = "nexus report";

export type ReportPayload = Extract<Payload, { type: "report" }>;

const context = codec.struct({
  circle: codec.fixed(16),
  epoch: codec.u64,
  reporter: codec.fixed(16),
  message: codec.fixed(16),
});

const contextOf = (engine: MlsEngine, group: Group, reporter: MemberId, message: MessageId): Uint8Array =>
  codec.encode(context, {
    circle: engine.groupId(group),
    epoch: engine.epoch(group),
    reporter: idToBytes(reporter),
    message: idToBytes(message),
  });

/** Undefined where none of those it is for is a keeper here any more. */
export async function sealReport(
  engine: MlsEngine,
  inside: Inside,
  stamp: Pick<ReportPayload, "id" | "minute">,
  reporter: MemberId,
  keepers: readonly MemberId[],
  letter: ReportLetter,
  random: Random,
): Promise<ReportPayload | undefined> {
  const all = keepersFor(inside, reporter);
  if (!all.some((keeper) => keepers.includes(keeper.id))) return undefined;
  const bound = contextOf(engine, inside.group, reporter, stamp.id);
  const key = random(32);
  const boxes = await Promise.all(
    all.map(async (keeper) => {
      const leaf = keepers.includes(keeper.id) ? keeper.leaf : undefined;
      const { kem, box } = await engine.sealTo(inside.group, leaf, LABEL, bound, key);
      return { kem: toText(kem), box: toText(box) };
    }),
  );
  const sealed = sealPadded(key, bound, utf8ToBytes(JSON.stringify(letter)), random);
  key.fill(0);
  return { type: "report", ...stamp, letter: toText(sealed), boxes };
}

/** Undefined where it is not for us, or not what it should be. */
export async function openReport(
  engine: MlsEngine,
  group: Group,
  reporter: MemberId,
  report: ReportPayload,
): Promise<ReportLetter | undefined> {
  const bound = contextOf(engine, group, reporter, report.id);
  for (const { kem, box } of report.boxes) {
    const key = await open(engine, group, bound, { kem: fromText(kem), box: fromText(box) });
    const content = key?.length === 32 ? openPadded(key, bound, fromText(report.letter)) : undefined;
    const parsed = content && parseJson(reportLetter, content);
    if (parsed?.ok) return parsed.value;
  }
  return undefined;
}

async function open(engine: MlsEngine, group: Group, bound: Uint8Array, sealed: { kem: Uint8Array; box: Uint8Array }) {
  try {
    return await engine.openSealedTo(group, LABEL, bound, sealed);
  } catch (error) {
    if (error instanceof MlsError) return undefined;
    throw error;
  }
}
