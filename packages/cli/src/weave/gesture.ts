/** A gesture as it is typed in a terminal, and as it is read there. */
import type { Gesture } from "@nexus/circle";
import { feelingOf, MIDDLE, motifs, namedFeelings, type Tone, tensions } from "@nexus/weave";
import { Usage } from "../failure.ts";

const SOFTLY = "softly ";
const NONE = "oatmeal";

export const threadNames = `${namedFeelings.join(", ")}; "${SOFTLY}" before one; or ${NONE}, for none of them`;
export const tensionNames = tensions.join(", ");
export const motifNames = motifs.join(", ");

export function toGesture(thread = "", tension = "even", motif = "star"): Gesture {
  return { thread: toThread(thread.trim().toLowerCase()), tension: one(tensions, tension), motif: one(motifs, motif) };
}

function toThread(name: string): Tone {
  if (name === NONE) return MIDDLE;
  const isSoft = name.startsWith(SOFTLY);
  const names: readonly string[] = namedFeelings;
  const at = names.indexOf(isSoft ? name.slice(SOFTLY.length) : name);
  if (at < 0) throw new Usage(`Choose a --thread: ${threadNames}.`);
  return at + 1 + (isSoft ? namedFeelings.length : 0);
}

function one<T extends string>(all: readonly T[], said: string): T {
  const found = all.find((it) => it === said.trim().toLowerCase());
  if (found === undefined) throw new Usage(`Choose one: ${all.join(", ")}.`);
  return found;
}

export function gestureInWords({ thread, tension, motif }: Gesture): string {
  const feeling = feelingOf(thread);
  const name = feeling === undefined ? NONE : `${thread > namedFeelings.length ? SOFTLY : ""}${namedFeelings[feeling]}`;
  return `${name} (${tension}, ${motif})`;
}
