/** A vote: what is proposed and why, who has said what, what it takes, and my own say. */
import type { CircleView, MemberId, MotionView } from "@nexus/circle";
import { useState } from "preact/hooks";
import { useCore } from "../../core/context.ts";
import { nameOf, namesOf } from "../../core/names.ts";
import { Confirm } from "../../parts/confirm.tsx";
import { later } from "../../parts/later.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { useTask } from "../../parts/task.ts";
import { TextField } from "../../parts/text-field.tsx";
import { withWords, wordsOf } from "../../words/later.ts";
import { momentOfHour } from "../../words/moments.ts";
import { differenceOf } from "../agreement/difference.ts";
import { Differences } from "../agreement/differences.tsx";
import { SayYes } from "./say-yes.tsx";
import { motionTitle } from "./title.ts";

const AskedAbout = later(
  withWords(
    "cloth",
    withWords("weaving", async () => (await import("../cloth/asked-about.tsx")).AskedAbout),
  ),
  "within",
);

const YesToCloth = later(async () => (await import("../cloth/yes-to-cloth.tsx")).YesToCloth, "within");

export interface MotionProps {
  readonly circle: CircleView;
  readonly motion: MotionView;
}

const HOUR = 3_600_000;
const atHour = (ms: number) => momentOfHour(Math.floor(ms / HOUR));

export function Motion({ circle, motion }: MotionProps) {
  const t = wordsOf("votes").votes;
  const title = motionTitle(circle, motion);
  const concerned = motion.proposal.kind === "remove" ? motion.proposal.member : undefined;
  return (
    <section class="motion" aria-label={title}>
      <h3 dir="auto">{title}</h3>
      {motion.why && (
        <p class="spoken-text" dir="auto">
          {motion.why}
        </p>
      )}
      <WhatChanges circle={circle} motion={motion} />
      {motion.appeal !== undefined && concerned && (
        <div class="about">
          <p>{t.answers(nameOf(circle, concerned))}</p>
          <p class="spoken-text" dir="auto">
            {motion.appeal}
          </p>
        </div>
      )}
      <Count circle={circle} motion={motion} />
      {motion.standing === "open" && (
        <p class="hint">
          {motion.notBefore > motion.openedAt && t.notBefore(atHour(motion.notBefore))}{" "}
          {t.lapses(atHour(motion.lapsesAt))}
        </p>
      )}
      {motion.standing === "open" ? <MySay circle={circle} motion={motion} /> : <p>{t.standing[motion.standing]}</p>}
    </section>
  );
}

/** Against the agreement as it was when it was proposed. */
function WhatChanges({ circle, motion: { proposal, was } }: MotionProps) {
  const t = wordsOf("votes").votes;
  if (proposal.kind === "cloth") return <AskedAbout circle={circle} proposal={proposal} />;
  if (proposal.kind !== "agreement") return null;
  const changes = differenceOf(was ?? circle.agreement, proposal.agreement);
  return (
    <>
      {proposal.name !== undefined && <p dir="auto">{t.renamed(proposal.name)}</p>}
      {changes.length > 0 && <Differences changes={changes} />}
      {changes.length === 0 && proposal.name === undefined && <p class="hint">{t.nothing}</p>}
    </>
  );
}

function Count({ circle, motion: { ballots, roster, needed } }: MotionProps) {
  const t = wordsOf("votes").votes;
  const said = (yes: boolean) => ballots.filter((ballot) => ballot.yes === yes).map(({ by }) => by);
  const silent = roster.filter((member) => !ballots.some(({ by }) => by === member));
  const names = (members: readonly MemberId[]) => (members.length > 0 ? namesOf(circle, members) : t.nobody);
  const rows = [
    [t.yes, said(true)],
    [t.no, said(false)],
    [t.open, silent],
  ] as const;
  return (
    <div class="ballots">
      <p>{t.needs(needed, roster.length)}</p>
      <dl>
        {rows.map(([label, members]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd dir="auto">{names(members)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function MySay({ circle, motion }: MotionProps) {
  const t = wordsOf("votes").votes;
  const { act } = useCore();
  const { may, mine, id, proposal } = motion;
  return (
    <>
      {mine !== undefined && <p role="status">{mine ? t.mine.yes : t.mine.no}</p>}
      {mine === undefined && !may.vote && <p class="hint">{t.notMine}</p>}
      {mine === undefined && may.vote && (
        <div class="say">
          <p>{t.question}</p>
          <div class="actions">
            {proposal.kind === "cloth" ? (
              <YesToCloth circle={circle} motion={motion} proposal={proposal} />
            ) : (
              <SayYes onYes={() => act.vote(circle.id, id, true)} />
            )}
            <Confirm
              name={t.sayNo}
              ask={t.sayNoAsk}
              yes={t.confirm.no}
              no={t.confirm.back}
              onYes={() => act.vote(circle.id, id, false)}
            />
          </div>
        </div>
      )}
      {may.appeal && <Appeal circle={circle} motion={motion} />}
      {may.withdraw && (
        <Confirm
          name={t.withdraw}
          ask={t.withdrawAsk}
          yes={t.withdrawYes}
          no={t.withdrawNo}
          onYes={() => act.withdrawMotion(circle.id, id)}
        />
      )}
    </>
  );
}

const APPEAL = 1000;

/** The answer of the person whose removal it is. */
function Appeal({ circle, motion }: MotionProps) {
  const t = wordsOf("votes").votes;
  const { act } = useCore();
  const { busy, refusal, run } = useTask();
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState("");
  if (!open) {
    return (
      <button type="button" class="plain" onClick={() => setOpen(true)}>
        {t.appeal}
      </button>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        run(() => act.appeal(circle.id, motion.id, words.trim()));
      }}
    >
      <TextField
        label={t.appealLabel}
        hint={t.appealHint}
        value={words}
        maxLength={APPEAL}
        lines={2}
        autoFocus
        onValue={setWords}
      />
      <Refusal of={refusal} />
      <div class="actions">
        <button type="submit" class="main" disabled={busy || words.trim() === ""}>
          {t.appealSend}
        </button>
        <button type="button" class="quiet" onClick={() => setOpen(false)}>
          {t.cancel}
        </button>
      </div>
    </form>
  );
}
