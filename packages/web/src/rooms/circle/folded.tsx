/** What stands in for something that is not shown yet: a topic to open, or one quiet line for someone who is muted. */
import type { CircleView } from "@nexus/circle";
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { nameOf } from "../../core/names.ts";
import { words } from "../../words/index.ts";
import type { SpokenItem } from "./spoken.ts";

interface FoldedProps {
  readonly circle: CircleView;
  readonly item: SpokenItem;
  readonly children: ComponentChildren;
}

/** The content note. One's own words are not folded away from oneself. */
export function Folded({ circle, item, children }: FoldedProps) {
  const t = words.value.talk;
  const [open, setOpen] = useState(item.author === circle.me);
  if (item.fold === undefined) return <>{children}</>;
  return (
    <>
      <p class="fold">
        <span class="fold-about">{t.about}</span> <b dir="auto">{item.fold}</b>
      </p>
      {open && children}
      <button
        type="button"
        class="quiet fold-act"
        aria-expanded={open}
        aria-label={open ? undefined : t.openLabel(nameOf(circle, item.author), item.fold)}
        onClick={() => setOpen(!open)}
      >
        {open ? t.shut : t.open}
      </button>
    </>
  );
}

/** Somebody whom this person has muted: a line that something is there, shown when asked for. */
export function Muted({ circle, item, children }: FoldedProps) {
  const t = words.value.talk;
  const [open, setOpen] = useState(false);
  const shown = useRef<HTMLDivElement>(null);
  const name = nameOf(circle, item.author);
  useEffect(() => {
    if (open) shown.current?.querySelector<HTMLElement>("article")?.focus();
  }, [open]);
  if (open) return <div ref={shown}>{children}</div>;
  return (
    <p class="muted-line">
      <span dir="auto">{t.muted(name)}</span>
      <button type="button" class="quiet" aria-label={t.showLabel(name)} onClick={() => setOpen(true)}>
        {t.show}
      </button>
    </p>
  );
}
