/** Tapping along with the pulse that one feels at the wrist or the neck. */
import { useState } from "preact/hooks";
import { wordsOf } from "../words/later.ts";
import { bodyOf } from "./body-of.ts";
import { Foot } from "./foot.tsx";
import { TAPPING, tapped } from "./taps.ts";
import type { MeasuringProps } from "./ways.tsx";

export function ByTaps({ onTaken, onStop }: MeasuringProps) {
  const t = wordsOf("body");
  const [taps, setTaps] = useState<readonly number[]>([]);
  const { heard, hr, isUneven } = tapped(taps);
  const tap = () => setTaps((before) => [...before, performance.now()]);
  const body = bodyOf("taps", { hr, rmssd: null });
  return (
    <>
      <p>{t.taps.how}</p>
      <button
        type="button"
        class="plain tap"
        // A finger counts when it lands, a key when it is pressed; neither twice.
        onPointerDown={tap}
        onKeyDown={(event) => {
          if (event.repeat || (event.key !== " " && event.key !== "Enter")) return;
          event.preventDefault();
          tap();
        }}
        onClick={(event) => {
          // A screen reader's press comes as a click alone.
          if (event.detail === 0) tap();
        }}
      >
        {t.taps.tap}
      </button>
      <Foot
        heard={heard}
        enough={TAPPING}
        says={isUneven ? t.taps.uneven : hr === null ? t.taps.goOn : t.enough.rate}
        body={body}
        onTaken={onTaken}
        onStop={onStop}
      />
    </>
  );
}
