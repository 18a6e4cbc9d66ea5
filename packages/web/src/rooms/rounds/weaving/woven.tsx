/** What a weaving session became: one cloth of everyone's threads, and in words what it shows. No thread has a name. */
import type { CircleView, SealedRoundView } from "@nexus/circle";
import { type Cloth, threadColours, weaveSession } from "@nexus/weave";
import { useMemo } from "preact/hooks";
import { Long } from "../../../cloth/drawn/long.tsx";
import { Small } from "../../../cloth/drawn/small.tsx";
import { dyes } from "../../../cloth/dyes.ts";
import { go } from "../../../place.ts";
import { wordsOf } from "../../../words/later.ts";
import { sessionInWords } from "./in-words.ts";
import { halfOf } from "./pictures.tsx";
import "../../../style/later/cloth.css";

interface WovenProps {
  readonly circle: CircleView;
  readonly round: SealedRoundView;
  /** In the timeline: the middle of it. */
  readonly short?: boolean;
}

/** Picks, so that a card stays a card: of a circle of many only its middle. */
const STRIP = 120;

export function Woven({ circle, round, short = false }: WovenProps) {
  const t = wordsOf("rounds").weaving;
  const { at, roster, contributions } = round;
  const own = dyes.value;
  // Views come anew with every change in the circle.
  const given = JSON.stringify(contributions.flatMap((it) => (it.kind === "gesture" ? [it.gesture] : [])));
  const gestures: Parameters<typeof sessionInWords>[0] = useMemo(() => JSON.parse(given), [given]);
  const cloth = useMemo(
    () => weaveSession({ seed: circle.id, at, people: roster.length, gestures }, { dyes: own, title: circle.name }),
    [circle.id, circle.name, at, roster.length, gestures, own],
  );
  if (!cloth) return <p>{t.tooFew}</p>;
  const label = sessionInWords(gestures);
  if (short) return <Strip cloth={cloth} label={label} />;
  return (
    <section class="woven">
      <h2>{t.heading}</h2>
      <Whole cloth={cloth} label={label} />
      <p>{label}</p>
      <p class="hint">{t.nobodys}</p>
      <div>
        <button type="button" class="quiet" onClick={() => go({ room: "cloth", circle: circle.id })}>
          {t.toCloth}
        </button>
      </div>
    </section>
  );
}

interface ShownProps {
  readonly cloth: Cloth;
  readonly label: string;
}

function Whole({ cloth, label }: ShownProps) {
  const colours = useMemo(() => threadColours(cloth.draft), [cloth]);
  return <Long drawdown={cloth.drawdown} colours={colours} label={label} />;
}

function Strip({ cloth, label }: ShownProps) {
  const draft = useMemo(() => halfOf(cloth, STRIP), [cloth]);
  return (
    <>
      <span class="cloth cloth-strip" aria-hidden="true">
        <Small draft={draft} />
      </span>
      <p>{label}</p>
    </>
  );
}
