/** What was passed over in a circle, as calm lines beside the answer. */
import type { CircleView } from "@nexus/circle";
import { errors } from "@nexus/wire";
import type { Io } from "../io.ts";
import { nameOf } from "../show/name.ts";

const DAY = 86_400_000;

/** Those of the last day, or those behind the first `known`. */
export function tellTroubles(circle: CircleView, io: Io, known?: number): void {
  const fresh = circle.troubles.filter((it, at) => (known === undefined ? Date.now() - it.at < DAY : at >= known));
  for (const { code, member, count } of fresh) {
    const { means, next } = errors[code];
    const by = member ? ` (${nameOf(circle, member)})` : "";
    io.note(`${code}${by}${count > 1 ? `, ${count} times` : ""}: ${means} ${next}`);
  }
}
