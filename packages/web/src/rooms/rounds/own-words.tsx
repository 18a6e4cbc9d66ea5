/** The words that I sealed, or began. */
import { Own } from "./own.tsx";

interface OwnWordsProps {
  readonly summary: string;
  readonly text: string;
  readonly hint?: string;
  readonly open?: boolean;
}

export const OwnWords = ({ summary, text, hint, open = false }: OwnWordsProps) => (
  <Own summary={summary} open={open}>
    <p class="spoken-text" dir="auto">
      {text}
    </p>
    {hint && <p class="hint">{hint}</p>}
  </Own>
);
