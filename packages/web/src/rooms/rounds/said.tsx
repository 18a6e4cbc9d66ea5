/** What one person said in a round. Folded by their content note, or because this person has muted them. */
import type { CircleView, MemberId } from "@nexus/circle";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { memberOf, nameOf } from "../../core/names.ts";
import { wordsOf } from "../../words/later.ts";

interface SaidProps {
  readonly circle: CircleView;
  readonly by: MemberId;
  readonly text: string;
  readonly fold?: string | undefined;
  /** Beside the name. */
  readonly aside?: ComponentChildren;
}

export function Said({ circle, by, text, fold, aside }: SaidProps) {
  const t = wordsOf("rounds").open;
  const name = nameOf(circle, by);
  const isMe = by === circle.me;
  const isMuted = memberOf(circle, by)?.isMuted ?? false;
  const isFolded = isMuted || (fold !== undefined && !isMe);
  const [isOpen, setOpen] = useState(!isFolded);
  const label = isMuted ? t.showLabel(name) : t.readLabel(name, fold ?? "");
  return (
    <>
      <p class="byline">
        <b dir="auto">{name}</b> {aside}
      </p>
      {fold !== undefined && (isOpen || !isMuted) && (
        <p class="fold">
          <span class="fold-about">{t.about}</span> <b dir="auto">{fold}</b>
        </p>
      )}
      {isOpen && (
        <p class="spoken-text" dir="auto">
          {text}
        </p>
      )}
      {isFolded && (
        <button
          type="button"
          class="quiet fold-act"
          aria-expanded={isOpen}
          aria-label={isOpen ? undefined : label}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? t.shut : isMuted ? t.show : t.read}
        </button>
      )}
    </>
  );
}
