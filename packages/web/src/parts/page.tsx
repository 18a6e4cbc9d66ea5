/**
 * The frame that every room stands in: the way back, one heading, one column. The head's far end is kept free for what
 * must be reachable from everywhere.
 */
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { goUp, type Place } from "../place.ts";
import { windowTitle } from "../settings/look.ts";
import { words } from "../words/index.ts";

interface PageProps {
  /** Names the window; never a circle's name, which the browser would keep in its history. */
  readonly title: string;
  readonly heading: ComponentChildren;
  /** What stands above the heading: a circle's cloth. */
  readonly above?: ComponentChildren;
  /** What stands at the head's far end. */
  readonly aside?: ComponentChildren;
  readonly up?: Place;
  readonly upName?: string;
  readonly room: string;
  readonly children: ComponentChildren;
}

/** The first room of a visit leaves the focus alone; each later one puts it on its heading. */
let visited = false;

export function Page({ title, heading, above, aside, up, upName, room, children }: PageProps) {
  const t = words.value;
  const called = windowTitle(title);
  const head = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = called;
  }, [called]);
  useEffect(() => {
    if (visited) head.current?.focus({ preventScroll: true });
    visited = true;
  }, []);

  return (
    <div class={`page room-${room}`}>
      <header class="page-head">
        {up && (
          <button type="button" class="quiet back" onClick={() => goUp(up)}>
            <span class="back-arrow" aria-hidden="true" />
            {upName ?? t.common.back}
          </button>
        )}
        {aside}
      </header>
      <main>
        {above}
        <h1 ref={head} tabIndex={-1}>
          {heading}
        </h1>
        {children}
      </main>
    </div>
  );
}
