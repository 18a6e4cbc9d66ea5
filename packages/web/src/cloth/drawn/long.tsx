/**
 * A whole cloth, however long: only what is in sight is painted. The oldest pick is on top; where it has passages, one of
 * them is chosen by touch, by the arrow keys, or by whatever works a slider.
 */
import { type Drawdown, type Passage, passageAt, type ThreadColours } from "@nexus/weave";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { paint } from "./paint.ts";

interface LongProps {
  readonly drawdown: Drawdown;
  readonly colours: ThreadColours;
  /** What the picture shows. */
  readonly label: string;
  readonly passages?: PassagesToChoose;
}

export interface PassagesToChoose {
  readonly all: readonly Passage[];
  /** Undefined: the cloth is looked at as a whole. */
  readonly chosen: Passage | undefined;
  /** What the slider is called, and what it says of the chosen one. */
  readonly label: string;
  readonly said: string;
  onChosen(passage: Passage): void;
}

/** Of a thread, in CSS pixels: a cloth of few threads is shown larger than its place allows, one of many is scrolled. */
const LEAST = 3;
const MOST = 10;
const SHARPEST = 3;

interface Measure {
  /** Canvas pixels in one of the style sheet. */
  readonly scale: number;
  /** Of a thread, in canvas pixels. */
  readonly thread: number;
  /** Canvas pixels of the cloth that are cut off on either side, because it is a little wider than its place. */
  readonly cut: number;
  /** Of what can be scrolled through, in canvas pixels. */
  readonly width: number;
  readonly height: number;
  /** Of what is in sight, in canvas pixels. */
  readonly seenWidth: number;
  readonly seenHeight: number;
}

/** As wide as its place: a little wider rather than blurred. */
function measure(place: HTMLElement, { ends, picks }: Drawdown): Measure {
  const scale = Math.min(SHARPEST, Math.max(1, devicePixelRatio));
  const [across, down] = [Math.round(place.clientWidth * scale), Math.round(place.clientHeight * scale)];
  const fits = Math.ceil(across / ends);
  const thread = Math.min(Math.round(MOST * scale), Math.max(Math.round(LEAST * scale), fits));
  const cut = thread === fits ? Math.floor((ends * thread - across) / 2) : 0;
  const width = ends * thread - 2 * cut;
  const height = picks * thread;
  return { scale, thread, cut, width, height, seenWidth: Math.min(width, across), seenHeight: Math.min(height, down) };
}

export function Long({ drawdown, colours, label, passages }: LongProps) {
  const place = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [sized, setSized] = useState<Measure>();

  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setSized(measure(element, drawdown)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [drawdown]);

  // The newest is what one comes for.
  const thread = sized && sized.thread / sized.scale;
  const isSized = thread !== undefined;
  useLayoutEffect(() => {
    if (isSized && passages) place.current?.scrollTo({ top: place.current.scrollHeight, behavior: "instant" });
  }, [isSized, drawdown]);

  useEffect(() => {
    const [element, context] = [place.current, canvas.current?.getContext("2d")];
    if (!element || !context || !sized) return undefined;
    const show = () => draw(context, drawdown, colours, sized, element.scrollLeft, element.scrollTop);
    show();
    element.addEventListener("scroll", show, { passive: true });
    return () => element.removeEventListener("scroll", show);
  }, [drawdown, colours, sized]);

  const choose = (passage: Passage | undefined) => passage && passages?.onChosen(passage);
  const touch = (event: MouseEvent) => {
    const [element, from] = [place.current, canvas.current?.getBoundingClientRect()];
    if (!element || !from || !thread) return;
    choose(passageAt(passages?.all ?? [], Math.floor((event.clientY - from.top + element.scrollTop) / thread)));
  };
  const chosen = passages?.chosen;
  useLayoutEffect(() => {
    const element = place.current;
    if (!element || !thread || !chosen) return;
    const [from, to] = [chosen.from * thread, chosen.to * thread];
    const isInSight = from >= element.scrollTop && to <= element.scrollTop + element.clientHeight;
    if (!isInSight) element.scrollTo({ top: (from + to - element.clientHeight) / 2 });
  }, [chosen, thread]);

  const css = (pixels: number) => (sized ? `${pixels / sized.scale}px` : "0");
  return (
    <div
      class="long-cloth cloth"
      ref={place}
      {...(passages ? {} : { tabIndex: 0, role: "group", "aria-label": label })}
    >
      <span class="long-whole" style={sized && { inlineSize: css(sized.width), blockSize: css(sized.height) }}>
        <span class="long-window">
          <canvas ref={canvas} role="img" aria-label={label} onClick={touch} />
          {passages && <PassageSlider {...passages} />}
        </span>
        {chosen && sized && (
          <>
            <span class="veil" style={{ insetBlockEnd: `calc(100% - ${css(chosen.from * sized.thread)})` }} />
            <span class="veil" style={{ insetBlockStart: css(chosen.to * sized.thread) }} />
          </>
        )}
      </span>
    </div>
  );
}

/** Seen only by screen readers; its focus shows as the cloth's. */
function PassageSlider({ all, chosen, label, said, onChosen }: PassagesToChoose) {
  const at = chosen ? all.indexOf(chosen) : all.length - 1;
  const choose = (next: number) => {
    const passage = all[next];
    if (passage) onChosen(passage);
  };
  return (
    <input
      type="range"
      class="long-slider"
      min={0}
      max={all.length - 1}
      step={1}
      value={at}
      aria-label={label}
      aria-valuetext={said}
      onInput={({ currentTarget }) => choose(currentTarget.valueAsNumber)}
      onKeyDown={(event) => {
        // Down is later, as one sees it; a slider alone takes it for less.
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (step === undefined) return;
        event.preventDefault();
        // The first press says where one is.
        choose(chosen ? at + step : at);
      }}
    />
  );
}

function draw(
  on: CanvasRenderingContext2D,
  drawdown: Drawdown,
  colours: ThreadColours,
  { scale, thread, cut, width, height, seenWidth, seenHeight }: Measure,
  scrolledX: number,
  scrolledY: number,
): void {
  const { canvas } = on;
  if (canvas.width !== seenWidth) canvas.width = seenWidth;
  if (canvas.height !== seenHeight) canvas.height = seenHeight;
  canvas.style.inlineSize = `${seenWidth / scale}px`;
  canvas.style.blockSize = `${seenHeight / scale}px`;
  const within = (scrolled: number, most: number) => Math.min(most, Math.max(0, Math.round(scrolled * scale)));
  const left = cut + within(scrolledX, width - seenWidth);
  const top = within(scrolledY, height - seenHeight);
  const [end, pick] = [Math.floor(left / thread), Math.floor(top / thread)];
  on.clearRect(0, 0, seenWidth, seenHeight);
  paint(on, {
    drawdown,
    colours,
    part: {
      end,
      pick,
      ends: Math.min(drawdown.ends, Math.ceil((left + seenWidth) / thread)) - end,
      picks: Math.min(drawdown.picks, Math.ceil((top + seenHeight) / thread)) - pick,
    },
    thread,
    left: left - end * thread,
    top: top - pick * thread,
    width: seenWidth,
    height: seenHeight,
  });
}
