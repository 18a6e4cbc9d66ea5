/**
 * The feeling field: touch, mouse, or arrow keys. What the keyboard and screen readers meet are two ordinary sliders
 * laid over each other under the field; each tells the whole place, and the arrow keys move in both directions from
 * either.
 */
import type { FeelingPoint } from "@nexus/circle";
import { feelingColour, labToCss } from "@nexus/weave";
import type { Ref } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { dyes } from "../cloth/dyes.ts";
import { words } from "../words/index.ts";
import { paintField } from "./paint-field.ts";
import { moved, pointAt, pointInWords } from "./point.ts";

interface FieldProps {
  readonly point: FeelingPoint | undefined;
  /** Undefined: no place after all. */
  onPoint(point: FeelingPoint | undefined): void;
}

/** One press of an arrow key; with Shift, a finer one. */
const STEP = 0.1;
const FINE = 0.02;

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

export function Field({ point, onPoint }: FieldProps) {
  const t = words.value.checkIn;
  const cloth = useRef<HTMLCanvasElement>(null);
  const first = useRef<HTMLInputElement>(null);
  const own = dyes.value;

  useEffect(() => {
    const canvas = cloth.current;
    if (!canvas) return;
    const observer = new ResizeObserver(() => paintField(canvas, own));
    observer.observe(canvas);
    return () => observer.disconnect();
  }, [own]);

  const touch = (event: PointerEvent & { readonly currentTarget: HTMLElement }) => {
    const box = event.currentTarget.getBoundingClientRect();
    const across = (2 * (event.clientX - box.left)) / box.width - 1;
    const up = 1 - (2 * (event.clientY - box.top)) / box.height;
    onPoint(pointAt(across, up));
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Delete" || event.key === "Backspace") onPoint(undefined);
    const arrow = arrows[event.key];
    if (!arrow || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const step = event.shiftKey ? FINE : STEP;
    onPoint(moved(point, arrow[0] * step, arrow[1] * step));
  };

  const said = point ? pointInWords(point) : t.unset;
  const clear = () => {
    onPoint(undefined);
    // The button goes away with the place.
    first.current?.focus();
  };
  return (
    <div class="field">
      <span class="field-axis field-top" aria-hidden="true">
        {t.axis.stirred}
      </span>
      <span class="field-axis field-start" aria-hidden="true">
        {t.axis.hard}
      </span>
      <div class="field-cloth">
        <Slider
          input={first}
          label={t.pleasant}
          value={point?.valence}
          said={said}
          onKeyDown={press}
          onValue={(value) => onPoint(pointAt(value, point?.arousal ?? 0))}
        />
        <Slider
          label={t.awake}
          value={point?.arousal}
          said={said}
          onKeyDown={press}
          onValue={(value) => onPoint(pointAt(point?.valence ?? 0, value))}
          second
        />
        {/* Physical directions on purpose: the field is a picture, and stays the same in every language. */}
        <div
          class="field-touch"
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            touch(event);
          }}
          onPointerMove={(event) => {
            if (event.currentTarget.hasPointerCapture(event.pointerId)) touch(event);
          }}
        >
          <span class="field-dye" aria-hidden="true">
            <canvas ref={cloth} />
          </span>
          {point && (
            <span
              class="field-mark"
              style={{
                left: `${((point.valence + 1) / 2) * 100}%`,
                top: `${((1 - point.arousal) / 2) * 100}%`,
                backgroundColor: labToCss(feelingColour(point, dyes.value)),
              }}
            />
          )}
        </div>
      </div>
      <span class="field-axis field-end" aria-hidden="true">
        {t.axis.good}
      </span>
      <span class="field-axis field-bottom" aria-hidden="true">
        {t.axis.still}
      </span>
      <p class="field-said">
        {point ? (
          <>
            <span aria-hidden="true">{said}</span>
            <button type="button" class="quiet" onClick={clear}>
              {t.clear}
            </button>
          </>
        ) : (
          t.hint
        )}
      </p>
    </div>
  );
}

interface SliderProps {
  readonly input?: Ref<HTMLInputElement>;
  readonly label: string;
  readonly value: number | undefined;
  readonly said: string;
  readonly second?: boolean;
  onKeyDown(event: KeyboardEvent): void;
  onValue(value: number): void;
}

/** Seen only by screen readers; its focus shows as the field's. */
function Slider({ input = null, label, value, said, second = false, onKeyDown, onValue }: SliderProps) {
  return (
    <input
      ref={input}
      type="range"
      class="field-slider"
      min="-1"
      max="1"
      step="0.05"
      aria-label={label}
      aria-valuetext={said}
      value={value ?? 0}
      tabIndex={second ? -1 : 0}
      onKeyDown={onKeyDown}
      onInput={(event) => onValue(event.currentTarget.valueAsNumber)}
    />
  );
}
