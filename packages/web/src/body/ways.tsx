/** The ways to measure that there are here, the simplest first; those that this browser lacks are named with the reason. */
import type { Body } from "@nexus/circle";
import type { ComponentType } from "preact";
import { More } from "../parts/more.tsx";
import { wordsOf } from "../words/later.ts";
import { ByFace } from "./by-face.tsx";
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
  readonly name: "taps" | "number" | "strap" | "finger" | "face";
  readonly Measuring: ComponentType<MeasuringProps>;
  /** Why it is not to be had in this browser. */
  lacks?(): "strap" | "camera" | undefined;
}

const lacksCamera = () => (hasCamera() ? undefined : "camera");

const ways: readonly Way[] = [
  { name: "taps", Measuring: ByTaps },
  { name: "number", Measuring: ByNumber },
  { name: "strap", Measuring: ByStrap, lacks: () => (hasBluetooth() ? undefined : "strap") },
  { name: "finger", Measuring: ByFinger, lacks: lacksCamera },
];
/** Folded away, since it is often wrong by some beats. */
const rougher: Way = { name: "face", Measuring: ByFace, lacks: lacksCamera };

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
        {ways.map((way) => (
          <li key={way.name}>
            <OneWay way={way} onWay={onWay} />
          </li>
        ))}
      </ul>
      <More summary={t.rougher}>
        <OneWay way={rougher} onWay={onWay} />
      </More>
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

function OneWay({ way, onWay }: { readonly way: Way; onWay(way: Way): void }) {
  const t = wordsOf("body");
  const { name, hint } = t.ways[way.name];
  const lacking = way.lacks?.();
  return (
    <>
      {lacking ? (
        <b>{name}</b>
      ) : (
        <button type="button" class="quiet" onClick={() => onWay(way)}>
          {name}
        </button>
      )}
      <p class="hint">{lacking ? t.lacking[lacking] : hint}</p>
    </>
  );
}
