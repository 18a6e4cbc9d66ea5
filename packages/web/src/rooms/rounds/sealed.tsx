/** A sealed round: everyone writes alone, and all of it opens at once. */
import type { CircleView, SealedRoundView } from "@nexus/circle";
import { useCore } from "../../core/context.ts";
import { memberOf } from "../../core/names.ts";
import { Confirm } from "../../parts/confirm.tsx";
import { More } from "../../parts/more.tsx";
import { wordsOf } from "../../words/later.ts";
import { momentAhead } from "../../words/moments.ts";
import { BreatheFirst } from "./breathe-first.tsx";
import { Frame } from "./frame.tsx";
import { MoodAsk, MoodSumsTold } from "./moods.tsx";
import { Faults, Opened } from "./opened.tsx";
import { OwnWords } from "./own-words.tsx";
import { RemindMe } from "./remind-me.tsx";
import { SealForm } from "./seal-form.tsx";
import { isOver, standing } from "./standing.ts";
import { GestureForm, OwnGesture, Woven } from "./weaving/later.ts";
import { WhoIsIn } from "./who-is-in.tsx";

interface SealedProps {
  readonly circle: CircleView;
  readonly round: SealedRoundView;
}

export function SealedRoom({ circle, round }: SealedProps) {
  return (
    <Frame circle={circle} round={round}>
      {/* Told again when it changes, without taking the focus from whoever is writing. */}
      <p class="standing" role="status">
        {standing(circle, round)}
      </p>
      {round.phase === "open" && <Taking circle={circle} round={round} />}
      {round.phase === "closing" && <Closing circle={circle} round={round} />}
      {round.phase === "opened" && <WhatCame circle={circle} round={round} />}
      {isOver(round) && round.phase !== "opened" && <Unopened circle={circle} round={round} />}
    </Frame>
  );
}

function Taking({ circle, round }: SealedProps) {
  const t = wordsOf("rounds");
  const { act } = useCore();
  const takesPart = round.roster.includes(circle.me);
  return (
    <>
      <MyPart circle={circle} round={round} />
      <WhoIsIn circle={circle} round={round} />
      <WhenItOpens round={round} />
      {takesPart && round.mine === "none" && <RemindMe circle={circle} round={round} deadline={round.deadline} />}
      {round.mayCancel && (
        <Confirm
          name={t.cancel}
          ask={t.cancelAsk}
          yes={t.cancelYes}
          no={t.cancelNo}
          onYes={() => act.cancelRound(circle.id, round.id)}
        />
      )}
    </>
  );
}

function MyPart({ circle, round }: SealedProps) {
  const t = wordsOf("rounds").sealed;
  const { act } = useCore();
  if (!round.roster.includes(circle.me)) {
    return <p class="lead">{memberOf(circle, circle.me)?.isResting ? t.resting : t.without}</p>;
  }
  if (round.mine === "none") {
    return (
      <>
        <BreatheFirst />
        <MoodAsk circle={circle} round={round} when="before" />
        {round.weaves ? (
          <GestureForm circle={circle} round={round} />
        ) : (
          <SealForm
            circle={circle}
            round={round}
            label={t.words}
            means={t.means(round.threshold, round.roster.length)}
            other={{
              name: t.pass,
              fine: t.passFine,
              ask: t.passAsk,
              yes: t.passYes,
              no: t.passNo,
              act: () => act.pass(circle.id, round.id),
            }}
          />
        )}
      </>
    );
  }
  return (
    <div class="my-part">
      <p class="lead">{round.mine === "waiting" ? t.waiting : t.isIn}</p>
      {round.myWords === undefined && !round.myGesture ? (
        <p class="aside">{t.minePass}</p>
      ) : (
        <Mine circle={circle} round={round} />
      )}
    </div>
  );
}

function Mine({ circle, round: { myWords, myGesture } }: SealedProps) {
  const t = wordsOf("rounds").sealed;
  if (myGesture) return <OwnGesture circle={circle} gesture={myGesture} />;
  return myWords === undefined ? null : <OwnWords summary={t.mine} text={myWords} hint={t.mineHint} />;
}

function WhenItOpens({ round }: { readonly round: SealedRoundView }) {
  const t = wordsOf("rounds").when;
  const { deadline, quorum, threshold, atDeadline, roster } = round;
  const moment = momentAhead(deadline, Date.now());
  return (
    <section>
      <h2>{t.heading}</h2>
      <p>
        {t.rule(moment, quorum, roster.length)} {t[atDeadline]}
      </p>
      <More summary={t.sure}>
        <p>{t.sureWords(threshold, roster.length)}</p>
        <p>{t.peek(threshold)}</p>
      </More>
    </section>
  );
}

function Closing({ circle, round }: SealedProps) {
  const t = wordsOf("rounds");
  return (
    <>
      <p>{t.closing.lead}</p>
      <div class="gathering-threads" aria-hidden="true">
        {Array.from({ length: round.threshold }, (_, at) => (
          <span key={at} data-in={at < round.agreed} />
        ))}
      </div>
      <p class="hint" role="status">
        {t.closing.agreed(round.agreed, round.threshold)} {t.closing.away}
      </p>
      <Mine circle={circle} round={round} />
      <WhoIsIn circle={circle} round={round} />
    </>
  );
}

function Unopened({ circle, round }: SealedProps) {
  const t = wordsOf("rounds").sealed;
  const kept = round.myWords ?? round.draft;
  return (
    <>
      {kept !== undefined && <OwnWords summary={round.myWords === undefined ? t.begun : t.keep} text={kept} open />}
      {round.myGesture && <OwnGesture circle={circle} gesture={round.myGesture} open />}
      <Faults circle={circle} faults={round.faults} />
    </>
  );
}

function WhatCame({ circle, round }: SealedProps) {
  return (
    <>
      {round.weaves && <Woven circle={circle} round={round} />}
      <Opened circle={circle} round={round} />
      {round.draft !== undefined && <OwnWords summary={wordsOf("rounds").sealed.begun} text={round.draft} />}
      {round.closing !== "" && (
        <p class="round-words" dir="auto">
          {round.closing}
        </p>
      )}
      <MoodSumsTold round={round} />
      <MoodAsk circle={circle} round={round} when="after" />
    </>
  );
}
