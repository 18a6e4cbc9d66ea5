/** Which days a passage of a cloth stands for. */
import { DAY, type Passage } from "@nexus/weave";

export interface Span {
  /** ms since 1970; `until` is no longer part of it. */
  readonly since: number;
  readonly until: number;
}

/** A silence lasts until the next passage; the hem stands for no day. */
export function daysOf(passages: readonly Passage[], passage: Passage): Span {
  const since = passage.slot * DAY;
  if (passage.from === 0) return { since, until: since };
  if (passage.structure !== "silence") return { since, until: since + DAY };
  const next = passages.find(({ from }) => from >= passage.to);
  return { since, until: (next?.slot ?? passage.slot + 1) * DAY };
}

export const dayCount = ({ since, until }: Span): number => Math.round((until - since) / DAY);
