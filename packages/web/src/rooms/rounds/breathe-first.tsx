/** A minute of slow breathing before one takes part, for those who like it. */
import { useState } from "preact/hooks";
import { later } from "../../parts/later.tsx";
import { withWords, wordsOf } from "../../words/later.ts";

const Breathe = later(
  withWords("body", async () => (await import("../../body/parts.ts")).Breathe),
  "within",
);

export function BreatheFirst() {
  const [isOpen, setOpen] = useState(false);
  return (
    <div class="breathe-first">
      <button type="button" class="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {wordsOf("rounds").breatheFirst}
      </button>
      {isOpen && <Breathe onClose={() => setOpen(false)} />}
    </div>
  );
}
