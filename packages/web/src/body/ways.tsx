/** The ways to measure that there are here, the simplest first; those that this browser lacks are named with the reason. */
import type { Body } from "@nexus/circle";
import type { ComponentType } from "preact";
import { wordsOf } from "../words/later.ts";
import { ByFinger } from "./by-finger.tsx";
import { ByNumber } from "./by-number.tsx";
import { ByStrap } from "./by-strap.tsx";
import { ByTaps } from "./by-taps.tsx";
import { hasCamera } from "./eye.ts";
import { hasBluetooth } from "./strap-link.ts";

export interface MeasuringProps {
  onTaken(body: Body): void;
  /** Ends it at any time; nothing is left of it. */
  onStop(): void;
}

export interface Way {
  readonly name: "taps" | "number" | "strap" | "finger";
  readonly Measuring: ComponentType<MeasuringProps>;
  /** Why it is not to be had in this browser. */
  lacks?(): "strap" | "finger" | undefined;
}

const ways: readonly Way[] = [
  { name: "taps", Measuring: ByTaps },
  { name: "number", Measuring: ByNumber },
  { name: "strap", Measuring: ByStrap, lacks: () => (hasBluetooth() ? undefined : "strap") },
  { name: "finger", Measuring: ByFinger, lacks: () => (hasCamera() ? undefined : "finger") },
];

interface WaysProps {
  onWay(way: Way): void;
  onBreathe(): void;
  onClose(): void;
}

export function Ways({ onWay, onBreathe, onClose }: WaysProps) {
  const t = wordsOf("body");
  return (
    <>
      <p>{t.promise}</p>
      <ul class="pulse-ways">
        {ways.map((way) => {
          const { name, hint } = t.ways[way.name];
          const lacking = way.lacks?.();
          return (
            <li key={way.name}>
              {lacking ? (
                <b>{name}</b>
              ) : (
                <button type="button" class="quiet" onClick={() => onWay(way)}>
                  {name}
                </button>
              )}
              <p class="hint">{lacking ? t.lacking[lacking] : hint}</p>
            </li>
          );
        })}
      </ul>
      <p class="hint">{t.limits}</p>
      <div class="actions">
        <button type="button" class="quiet" onClick={onBreathe}>
          {t.breathe.open}
        </button>
        <button type="button" class="quiet" onClick={onClose}>
          {t.close}
        </button>
      </div>
    </>
  );
}
