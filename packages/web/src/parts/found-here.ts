/** Shows the one thing on a page that somebody came for: in the middle, marked, and with the focus. */
import { useLayoutEffect } from "preact/hooks";

/** The room puts the focus on its heading first. */
const AFTER_HEADING_MS = 60;

/** `anchor` is the id of its element, which holds an article; undefined while there is nothing to show. */
export function useFoundHere(anchor: string | undefined): void {
  useLayoutEffect(() => {
    const found = anchor === undefined ? undefined : document.getElementById(anchor);
    if (!found) return undefined;
    found.dataset.found = "true";
    found.scrollIntoView({ block: "center", behavior: "instant" });
    const timer = setTimeout(() => found.querySelector("article")?.focus({ preventScroll: true }), AFTER_HEADING_MS);
    return () => clearTimeout(timer);
  }, [anchor]);
}
