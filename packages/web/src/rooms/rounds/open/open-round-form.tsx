/** The words of a round and how long it is open; and what that means for everyone, before it is opened. */
import { type CircleView, type MemberId, quorumOf, type RoundTemplate, thresholdOf } from "@nexus/circle";
import { useState } from "preact/hooks";
import { useCore } from "../../../core/context.ts";
import { membersHere } from "../../../core/names.ts";
import { Choice } from "../../../parts/choice.tsx";
import { More } from "../../../parts/more.tsx";
import { Refusal } from "../../../parts/refusal.tsx";
import { useTask } from "../../../parts/task.ts";
import { TextField } from "../../../parts/text-field.tsx";
import { go } from "../../../place.ts";
import { wordsOf } from "../../../words/later.ts";
import { namesTogether } from "../../../words/moments.ts";
import { Deadline } from "./deadline.tsx";
import { SpeakingOrder } from "./speaking-order.tsx";
import { takesPart } from "./takes-part.ts";

interface OpenRoundFormProps {
  readonly circle: CircleView;
  readonly template: RoundTemplate;
  onBack(): void;
}

const TITLE_LENGTH = 80;
const WORDS_LENGTH = 500;
const MINUTES = [0, 2, 5, 10] as const;

export function OpenRoundForm({ circle, template, onBack }: OpenRoundFormProps) {
  const t = wordsOf("rounds").opening;
  const { act } = useCore();
  const { busy, refusal, run } = useTask();
  const [round, setRound] = useState<Omit<RoundTemplate, "id">>(() => {
    const { id: _, ...words } = template;
    return words;
  });
  const people = takesPart(circle);
  const [order, setOrder] = useState<readonly MemberId[]>(() => people.map(({ id }) => id));
  const put = (change: Partial<RoundTemplate>) => setRound({ ...round, ...change });
  const isPiece = round.form === "piece";
  const ready = round.title.trim() !== "" && round.prompt.trim() !== "";
  const open = () =>
    run(async () => {
      const words = {
        title: round.title.trim(),
        prompt: round.prompt.trim(),
        opening: round.opening.trim(),
        closing: round.closing.trim(),
      };
      const id = await act.openRound(circle.id, { ...round, ...words, order: isPiece ? order : undefined });
      go({ room: "round", circle: circle.id, round: id, isNew: true }, { replace: true });
    });

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) open();
      }}
    >
      <TextField label={t.title} value={round.title} maxLength={TITLE_LENGTH} onValue={(title) => put({ title })} />
      <TextField
        label={isPiece ? t.promptPiece : t.prompt}
        value={round.prompt}
        maxLength={WORDS_LENGTH}
        lines={2}
        onValue={(prompt) => put({ prompt })}
      />
      <More summary={t.begins}>
        <div class="two-words">
          <TextField
            label={t.openingWords}
            value={round.opening}
            maxLength={WORDS_LENGTH}
            lines={1}
            onValue={(opening) => put({ opening })}
          />
          <TextField
            label={t.closingWords}
            value={round.closing}
            maxLength={WORDS_LENGTH}
            lines={1}
            onValue={(closing) => put({ closing })}
          />
        </div>
      </More>
      {isPiece ? (
        <>
          <Choice
            label={t.minutes}
            options={withOwn(MINUTES, round.minutes).map((value) => ({ value, name: t.minutesOf(value) }))}
            value={round.minutes}
            onValue={(minutes) => put({ minutes })}
          />
          <p class="hint">{t.minutesHint}</p>
          <SpeakingOrder people={people} order={order} onOrder={setOrder} />
        </>
      ) : (
        <Deadline hours={round.hours} until={t.until} onHours={(hours) => put({ hours })} />
      )}
      <div class="choice">
        <label>
          <input
            type="checkbox"
            checked={round.moods}
            onChange={(event) => put({ moods: event.currentTarget.checked })}
          />
          <span>{t.moods}</span>
        </label>
        <p class="hint">{t.moodsHint}</p>
      </div>
      <WhatItMeans circle={circle} form={round.form} />
      <Refusal of={refusal} />
      <div class="actions">
        <button type="submit" class="main" disabled={busy || !ready}>
          {t.submit[round.form]}
        </button>
        <button type="button" class="quiet" onClick={onBack}>
          {t.back}
        </button>
      </div>
    </form>
  );
}

/** What a template of the circle says may be none of the usual ones. */
const withOwn = (usual: readonly number[], own: number): readonly number[] =>
  usual.includes(own) ? usual : [...usual, own].toSorted((one, other) => one - other);

/** How many take part, and what it takes to open it. */
function WhatItMeans({ circle, form }: { readonly circle: CircleView; readonly form: RoundTemplate["form"] }) {
  const t = wordsOf("rounds").opening;
  const { length } = takesPart(circle);
  const resting = membersHere(circle).filter(({ isResting }) => isResting && !circle.agreement.restingCounts);
  const { quorum, twoKeepers } = circle.agreement.rounds;
  return (
    <div class="sealing">
      <p>
        {t.who(length)}{" "}
        {resting.length > 0 && t.resting(namesTogether(resting.map(({ name }) => name)), resting.length)}
      </p>
      {form === "sealed" ? (
        <p>
          {t.quorum(quorumOf(quorum, length), length)} {t.threshold(thresholdOf(length), length)}
        </p>
      ) : (
        twoKeepers && <p>{t.keepers}</p>
      )}
    </div>
  );
}
