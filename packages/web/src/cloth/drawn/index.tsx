/** Everything that weaves and paints, as one part of the app: fetched with the first cloth that is shown. */
import type { CircleView, FeelingPoint } from "@nexus/circle";
import { cutOut, type Draft } from "@nexus/weave";
import { useMemo } from "preact/hooks";
import { wordsOf } from "../../words/later.ts";
import { dyes } from "../dyes.ts";
import { clothOf } from "./circle-cloth.ts";
import { dayWaits } from "./day-waits.ts";
import { Growing } from "./growing.tsx";
import { houseCloth } from "./house.ts";
import { clothInWords } from "./in-words.ts";
import { lastPicks } from "./last-picks.ts";
import { Small } from "./small.tsx";
import { swatchDraft } from "./swatch-draft.ts";

/** Threads each way of a patch, and picks of what is as wide as the warp. */
const PATCH = 24;
const SLIP = 24;

const middle = (ends: number, count: number) => Array.from({ length: count }, (_, at) => (ends - count) / 2 + at);

const patchOf = (draft: Draft, picks: number): Draft =>
  cutOut(draft, { ends: middle(draft.threading.length, PATCH), picks: lastPicks(picks, PATCH) });

const slipOf = (draft: Draft, picks: number): Draft => cutOut(draft, { picks: lastPicks(picks, SLIP) });

/** The middle of the warp, where everything turns back, and what was woven last. */
export function CirclePatch({ circle }: { readonly circle: CircleView }) {
  const cloth = clothOf(circle);
  return <Small draft={useMemo(() => patchOf(cloth.draft, cloth.drawdown.picks), [cloth])} />;
}

export function CircleSlip({ circle }: { readonly circle: CircleView }) {
  const cloth = clothOf(circle);
  return <Small draft={useMemo(() => slipOf(cloth.draft, cloth.drawdown.picks), [cloth])} />;
}

/** As wide as its place, and growing. */
export function CircleBand({ circle, onOpen }: { readonly circle: CircleView; onOpen?(): void }) {
  const cloth = clothOf(circle);
  const newest = circle.timeline.findLast(({ kind }) => kind === "check-in");
  return (
    <span role="img" aria-label={clothInWords(cloth, wordsOf("cloth").ofCircle(circle.name), Date.now())}>
      <Growing cloth={cloth} name={circle.id} isMine={newest?.author === circle.me} onOpen={onOpen} />
    </span>
  );
}

/** Why nothing of what I just told is to be seen yet. */
export function CircleWaits({ circle }: { readonly circle: CircleView }) {
  const more = dayWaits(circle, Date.now());
  return more > 0 ? <p class="aside">{wordsOf("cloth").waits(more)}</p> : null;
}

export function HouseSlip() {
  const cloth = houseCloth();
  return <Small draft={useMemo(() => slipOf(cloth.draft, cloth.drawdown.picks), [cloth])} />;
}

export const HouseBand = () => <Growing cloth={houseCloth()} name="house" />;

/** Width of a swatch's thread in CSS pixels. */
const THREAD = 4;

interface SwatchPictureProps {
  readonly point: FeelingPoint;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

export function SwatchPicture({ point: { valence, arousal }, width, height }: SwatchPictureProps) {
  const own = dyes.value;
  const draft = useMemo(
    () => swatchDraft({ valence, arousal }, own, width / THREAD, height / THREAD),
    [valence, arousal, own, width, height],
  );
  return <Small draft={draft} />;
}
