/**
 * Keeps the newest in sight for someone who reads at the end of the page, and leaves someone who reads further up where
 * they are, with a word that something came.
 */
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

/** This near to the end counts as being there. */
const NEAR_PX = 160;

const toEnd = () => window.scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" });
const nearEnd = () => {
  const { scrollHeight, clientHeight, scrollTop } = document.documentElement;
  return scrollHeight - clientHeight - scrollTop < NEAR_PX;
};

/**
 * `newest` names the last item; `mine` is true when it is by this person, who then wants to see it; `elsewhere`, when they came
 * to look at something further up.
 */
export function useStayBelow(
  newest: string | undefined,
  mine: boolean,
  elsewhere: boolean,
): { newer: boolean; goBelow(): void } {
  const isNear = useRef(!elsewhere);
  const first = useRef(!elsewhere);
  const [newer, setNewer] = useState(false);

  useEffect(() => {
    const look = () => {
      isNear.current = nearEnd();
      if (isNear.current) setNewer(false);
    };
    window.addEventListener("scroll", look, { passive: true });
    return () => window.removeEventListener("scroll", look);
  }, []);

  // Pictures and what is fetched late make the page longer without anybody scrolling. An effect of the layout, because
  // others end a moment after the room is left, and the next room's length would count as this one's.
  useLayoutEffect(() => {
    const grow = new ResizeObserver(() => {
      if (isNear.current) toEnd();
    });
    grow.observe(document.body);
    return () => grow.disconnect();
  }, []);

  useLayoutEffect(() => {
    if (newest === undefined) return;
    if (first.current || mine || isNear.current) toEnd();
    else setNewer(true);
    first.current = false;
  }, [newest, mine]);

  return { newer, goBelow: toEnd };
}
