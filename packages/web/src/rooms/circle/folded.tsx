/** What stands in for something that is not shown yet: a topic to open, or one quiet line for someone who is muted. */
import type { CircleView } from "@nexus/circle";
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { useCore } from "../../core/context.ts";
import { nameOf } from "../../core/names.ts";
import { words } from "../../words/index.ts";
import type { SpokenItem } from "./spoken.ts";

interface FoldedProps {
  readonly circle: CircleView;
  readonly item: Pick<SpokenItem, "author" | "fold">;
  readonly children: ComponentChildren;
}

/** The content note. One's own words are not folded away from oneself. */
export function Folded({ circle, item, children }: FoldedProps) {
  const t = words.value.talk;
  const { act } = useCore();
  const [open, setOpen] = useState(item.author === circle.me);
  const [shown, setShown] = useState(false);
  const { fold } = item;
  if (fold === undefined) return <>{children}</>;
  const isLeft = circle.notToday.some(({ topic, until }) => topic === fold.toLowerCase() && until > Date.now());
  const isTheirs = item.author !== circle.me;
  if (isLeft && isTheirs && !shown) {
    return (
      <p class="muted-line">
        {t.left}
        <button type="button" class="quiet" onClick={() => setShown(true)}>
          {t.leftShow}
        </button>
      </p>
    );
  }
  const leave = () => {
    setShown(false);
    setOpen(false);
    void act.notToday(circle.id, fold, isLeft ? undefined : tomorrow());
  };
  return (
    <>
      <p class="fold">
        <span class="fold-about">{t.about}</span> <b dir="auto">{item.fold}</b>
      </p>
      {open && children}
      <div class="item-acts">
        <button
          type="button"
          class="quiet fold-act"
          aria-expanded={open}
          aria-label={open ? undefined : t.openLabel(nameOf(circle, item.author), fold)}
          onClick={() => setOpen(!open)}
        >
          {open ? t.shut : t.open}
        </button>
        {isTheirs && !open && (
          <button
            type="button"
            class="quiet"
            aria-label={isLeft ? t.againTodayLabel(fold) : t.notTodayLabel(fold)}
            onClick={leave}
          >
            {isLeft ? t.againToday : t.notToday}
          </button>
        )}
      </div>
    </>
  );
}

/** When the day after this one begins, by this device's calendar. */
const tomorrow = () => new Date(Date.now()).setHours(24, 0, 0, 0);

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
