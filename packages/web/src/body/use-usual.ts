/** My own usual, read once from the journal. */
import type { Body, JournalEntry } from "@nexus/circle";
import { useEffect, useState } from "preact/hooks";
import { useCore } from "../core/context.ts";
import { besideUsual, USUAL_SPAN, usualOf, usualVariationOf, variationBesideUsual } from "./usual.ts";

export interface BesideUsual {
  /** What a rate is beside it; nothing where too little was kept to tell. */
  rate(hr: number): Pick<Body, "usual">;
  /** The same of how beats vary, by the same source. */
  variation(body: Body): "less" | "alike" | "more" | undefined;
}

export function useUsual(): BesideUsual {
  const { act } = useCore();
  const [kept, setKept] = useState<readonly JournalEntry[]>([]);
  useEffect(() => {
    act.journal({ since: Date.now() - USUAL_SPAN }).then(
      ({ entries }) => setKept(entries),
      () => {},
    );
  }, [act]);
  return {
    rate(hr) {
      const usual = usualOf(kept);
      return usual ? { usual: besideUsual(hr, usual) } : {};
    },
    variation({ source, rmssd }) {
      const usual = usualVariationOf(kept, source);
      return usual && rmssd !== undefined ? variationBesideUsual(rmssd, usual) : undefined;
    },
  };
}
