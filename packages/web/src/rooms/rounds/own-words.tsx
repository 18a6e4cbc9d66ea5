/** What I sealed, for me alone: folded, because somebody may look over my shoulder. */
import { useState } from "preact/hooks";

interface OwnWordsProps {
  readonly summary: string;
  readonly text: string;
  readonly hint?: string;
  readonly open?: boolean;
}

export function OwnWords({ summary, text, hint, open = false }: OwnWordsProps) {
  const [isOpen, setOpen] = useState(open);
  return (
    <div class="own-words">
      <button type="button" class="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {summary}
      </button>
      {isOpen && (
        <>
          <p class="spoken-text" dir="auto">
            {text}
          </p>
          {hint && <p class="hint">{hint}</p>}
        </>
      )}
    </div>
  );
}
