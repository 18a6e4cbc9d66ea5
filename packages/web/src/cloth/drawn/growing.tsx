/**
 * The newest stretch of a cloth, as wide as its place. What came in since this person last saw it is woven before their
 * eyes, unless they asked for less motion.
 */
import { type Cloth, threadColours } from "@nexus/weave";
import { useLayoutEffect, useRef } from "preact/hooks";
import { hangEnds } from "./fringe.ts";
import { type Moment, paceOf, rest } from "./pace.ts";
import { paint } from "./paint.ts";
import { see } from "./seen.ts";
import { frameOf } from "./weave-in.ts";

interface GrowingProps {
  readonly cloth: Cloth;
  /** Whose cloth it is; what was last seen of it is remembered by this name. */
  readonly name: string;
  /** Whether the style sheet is to bring it into sight while something of this person's own is woven in. */
  readonly isMine?: boolean;
  readonly onOpen?: (() => void) | undefined;
}

/** Of the loose ends, in CSS pixels. */
const FRINGE = 10;
const SHARPEST = 3;

const wantsStillness = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

export function Growing({ cloth, name, isMine = false, onOpen }: GrowingProps) {
  const canvas = useRef<HTMLCanvasElement>(null);

  useLayoutEffect(() => {
    const element = canvas.current;
    const context = element?.getContext("2d");
    if (!element || !context) return undefined;
    const before = see(name, cloth);
    const pace = before && !wantsStillness() ? paceOf(before, cloth) : undefined;
    let began: number | undefined;
    let asked = 0;
    const show = (moment: Moment) => {
      const scale = Math.min(SHARPEST, Math.max(1, devicePixelRatio));
      const [width, height] = [Math.round(element.clientWidth * scale), Math.round(element.clientHeight * scale)];
      if (width > 0 && height > 0) draw(context, moment, width, height, Math.round(FRINGE * scale));
    };
    const step = (now: number) => {
      began ??= now;
      const isOver = !pace || now - began >= pace.duration;
      show(isOver ? rest(cloth) : pace.at(now - began));
      asked = isOver ? 0 : requestAnimationFrame(step);
      if (isOver) delete element.dataset.weaving;
    };
    if (pace) {
      element.dataset.weaving = isMine ? "mine" : "others";
      asked = requestAnimationFrame(step);
    }
    const observer = new ResizeObserver(() => {
      // While it is woven, every frame looks at the size by itself.
      if (asked === 0) show(rest(cloth));
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      cancelAnimationFrame(asked);
      delete element.dataset.weaving;
    };
  }, [cloth, name]);

  return <canvas ref={canvas} onClick={onOpen} />;
}

function draw(
  on: CanvasRenderingContext2D,
  { cloth, woven, bottom }: Moment,
  width: number,
  height: number,
  fringe: number,
): void {
  const { canvas } = on;
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  on.clearRect(0, 0, width, height);
  const { ends } = cloth.drawdown;
  // A little wider than its place rather than blurred: the edges are cut evenly.
  const thread = Math.max(1, Math.ceil(width / ends));
  const beyond = Math.floor((ends * thread - width) / 2);
  const tall = height - fringe;
  const last = Math.ceil(bottom);
  const rows = Math.ceil(tall / thread) + 1;
  const colours = threadColours(cloth.draft);
  hangEnds(on, { colours: colours.warp, thread, left: beyond, top: tall - thread, length: fringe + thread });
  paint(on, {
    ...frameOf(cloth, colours, woven, last, rows),
    part: { end: 0, pick: 0, ends, picks: rows },
    thread,
    left: beyond,
    top: Math.round((rows - (last - bottom)) * thread) - tall,
    width,
    height: tall,
  });
}
