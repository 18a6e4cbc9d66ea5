/** What two people compare, as cloth. */
import { safetyDraft } from "@nexus/weave";
import { hexToBytes } from "@nexus/wire";
import { useMemo } from "preact/hooks";
import { Whole } from "./whole.tsx";

/** Of a thread, in CSS pixels. */
const THREAD = 5;

/** `seed` is the comparison's, in hex. */
export function SafetyPicture({ seed }: { readonly seed: string }) {
  const draft = useMemo(() => safetyDraft(hexToBytes(seed) ?? new Uint8Array()), [seed]);
  return (
    <span class="cloth cloth-square">
      <Whole draft={draft} thread={THREAD} />
    </span>
  );
}
