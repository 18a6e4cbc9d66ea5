/** What I sealed, for me alone: folded, because somebody may look over my shoulder. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

interface OwnProps {
  readonly summary: string;
  readonly open: boolean;
  readonly children: ComponentChildren;
}

export function Own({ summary, open, children }: OwnProps) {
  const [isOpen, setOpen] = useState(open);
  return (
    <div class="own-words">
      <button type="button" class="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {summary}
      </button>
      {isOpen && children}
    </div>
  );
}
