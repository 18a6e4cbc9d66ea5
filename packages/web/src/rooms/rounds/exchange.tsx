/** An exchange: two answer the same question, and both answers open at once. Whoever stops leaves no trace. */
import type { CircleView, ExchangeView } from "@nexus/circle";
import { useCore } from "../../core/context.ts";
import { nameOf } from "../../core/names.ts";
import { Confirm } from "../../parts/confirm.tsx";
import { go } from "../../place.ts";
import { wordsOf } from "../../words/later.ts";
import { momentAhead } from "../../words/moments.ts";
import { BreatheFirst } from "./breathe-first.tsx";
import { Frame } from "./frame.tsx";
import { Opened } from "./opened.tsx";
import { OwnWords } from "./own-words.tsx";
import { RemindMe } from "./remind-me.tsx";
import { SealForm } from "./seal-form.tsx";
import { standing } from "./standing.ts";
import "../../style/later/rounds.css";

interface ExchangeProps {
  readonly circle: CircleView;
  readonly round: ExchangeView;
}

export function ExchangeRoom({ circle, round }: ExchangeProps) {
  return (
    <Frame circle={circle} round={round}>
      <p class="standing" role="status">
        {standing(circle, round)}
      </p>
      {round.phase === "open" && <Answering circle={circle} round={round} />}
      {round.phase === "opened" && <BothOpen circle={circle} round={round} />}
      {round.phase === "returned" && round.myWords !== undefined && (
        <OwnWords summary={wordsOf("rounds").sealed.keep} text={round.myWords} open />
      )}
    </Frame>
  );
}

function Answering({ circle, round }: ExchangeProps) {
  const t = wordsOf("rounds").exchange;
  const name = nameOf(circle, round.other);
  return (
    <>
      <p class="hint">{round.isIn.includes(round.other) ? t.theirs(name) : t.theirsNot(name)}</p>
      <MyAnswer circle={circle} round={round} />
      <p>
        {t.until(momentAhead(round.deadline, Date.now()))} {t.quiet}
      </p>
      {round.mine === "none" && <RemindMe circle={circle} round={round} deadline={round.deadline} />}
    </>
  );
}

function MyAnswer({ circle, round }: ExchangeProps) {
  const t = wordsOf("rounds").exchange;
  const { sealed } = wordsOf("rounds");
  const { act } = useCore();
  const name = nameOf(circle, round.other);
  const stopping = { name: t.stop, ask: t.stopAsk(name), yes: t.stopYes, no: t.stopNo };
  const stop = async () => {
    await act.pass(circle.id, round.id);
    go({ room: "circle", circle: circle.id }, { replace: true });
  };
  if (round.mine === "none") {
    return (
      <>
        <BreatheFirst />
        <SealForm
          circle={circle}
          round={round}
          label={t.answer}
          means={t.means(name)}
          other={{ ...stopping, fine: t.stopFine, act: stop }}
        />
      </>
    );
  }
  return (
    <div class="my-part">
      <p class="lead">{round.mine === "waiting" ? sealed.waiting : t.isIn(name)}</p>
      {round.myWords !== undefined && <OwnWords summary={t.mine} text={round.myWords} hint={sealed.mineHint} />}
      <Confirm {...stopping} onYes={stop} />
    </div>
  );
}

function BothOpen({ circle, round }: ExchangeProps) {
  const t = wordsOf("rounds").exchange;
  return (
    <>
      <Opened circle={circle} round={round} />
      <button
        type="button"
        class="plain"
        onClick={() => go({ room: "exchange", circle: circle.id, with: round.other, after: round.prompt })}
      >
        {t.next}
      </button>
    </>
  );
}
