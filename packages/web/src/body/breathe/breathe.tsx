/** A minute of slow breathing: before a round, within a check-in, alone or with what feels the heart. Nothing is kept. */
import type { ComponentType } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Choice } from "../../parts/choice.tsx";
import { wordsOf } from "../../words/later.ts";
import { hasCamera } from "../eye.ts";
import { hasBluetooth } from "../strap-link.ts";
import type { Followed } from "./followed.ts";
import { Minute } from "./minute.tsx";
import { PACES, type Pace, USUAL_PACE } from "./pace.ts";
import { WithFinger } from "./with-finger.tsx";
import { WithStrap } from "./with-strap.tsx";
import "../../style/later/body.css";

export interface WithProps {
  readonly pace: Pace;
  onOver(followed?: Followed): void;
  onStop(): void;
}

type Feeler = "none" | "strap" | "finger";
const minutes: Readonly<Record<Feeler, ComponentType<WithProps>>> = {
  none: Minute,
  strap: WithStrap,
  finger: WithFinger,
};

export function Breathe({ onClose }: { onClose(): void }) {
  const t = wordsOf("body").breathe;
  const [pace, setPace] = useState<Pace>(USUAL_PACE);
  const [feeler, setFeeler] = useState<Feeler>("none");
  const [at, setAt] = useState<"before" | "within" | "over">("before");
  const [followed, setFollowed] = useState<Followed>();
  const heading = useRef<HTMLHeadingElement>(null);
  // What was pressed is gone, so the focus goes to what came of it.
  useEffect(() => heading.current?.focus(), [at]);

  const feelers: readonly Feeler[] = [
    "none",
    ...(hasBluetooth() ? (["strap"] as const) : []),
    ...(hasCamera() ? (["finger"] as const) : []),
  ];
  const begin = () => setAt("within");
  const Within = minutes[feeler];
  return (
    <section class="breathe" aria-labelledby="breathe-heading">
      <h3 id="breathe-heading" ref={heading} tabIndex={-1}>
        {at === "over" ? t.over : t.heading}
      </h3>
      {at === "before" && (
        <>
          <p>{t.how}</p>
          <Choice<Pace>
            label={t.pace}
            options={PACES.map((value) => ({ value, name: t.paces[value] }))}
            value={pace}
            onValue={setPace}
          />
          {feelers.length > 1 && (
            <Choice<Feeler>
              label={t.feeler}
              options={feelers.map((value) => ({ value, name: t.feelers[value] }))}
              value={feeler}
              onValue={setFeeler}
            />
          )}
          <p class="hint">{t.limits}</p>
          <div class="actions">
            <button type="button" class="plain" onClick={begin}>
              {t.begin}
            </button>
            <button type="button" class="quiet" onClick={onClose}>
              {t.close}
            </button>
          </div>
        </>
      )}
      {at === "within" && (
        <Within
          pace={pace}
          onStop={() => setAt("before")}
          onOver={(found) => {
            setFollowed(found);
            setAt("over");
          }}
        />
      )}
      {at === "over" && (
        <>
          {followed !== undefined && <WhatItDid followed={followed} />}
          <div class="actions">
            <button type="button" class="plain" onClick={onClose}>
              {t.done}
            </button>
            <button type="button" class="quiet" onClick={begin}>
              {t.another}
            </button>
          </div>
        </>
      )}
    </section>
  );
}

function WhatItDid({ followed }: { readonly followed: Followed }) {
  const t = wordsOf("body").breathe;
  return (
    <>
      <p>{typeof followed === "object" ? t.followed(followed.with) : t[followed]}</p>
      <p class="hint">{t.manyHearts}</p>
    </>
  );
}
