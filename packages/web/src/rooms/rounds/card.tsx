/** A round at its place in the circle's timeline: the open one with the way to it, one that is over with what came of it. */
import type { CircleView, RoundItem, RoundView } from "@nexus/circle";
import { nameOf } from "../../core/names.ts";
import { go } from "../../place.ts";
import { words } from "../../words/index.ts";
import { wordsOf } from "../../words/later.ts";
import { timeOfDay } from "../../words/moments.ts";
import { Opened } from "./opened.tsx";
import { formOf, isWeaving, standing } from "./standing.ts";
import { Woven } from "./weaving/later.ts";
import "../../style/later/rounds.css";

interface RoundCardProps {
  readonly circle: CircleView;
  readonly item: RoundItem;
}

export function RoundCard({ circle, item: { round, at, waiting } }: RoundCardProps) {
  const t = wordsOf("rounds");
  const { form, by } = round;
  const title = titleOf(round);
  return (
    <article class="round-card" tabIndex={-1} aria-label={`${formOf(round)}: ${title}`}>
      <p class="byline">
        {form === "exchange" ? t.card.between(nameOf(circle, round.other)) : formOf(round)}
        {" · "}
        {form !== "exchange" && <b dir="auto">{nameOf(circle, by)}</b>}{" "}
        <time dateTime={new Date(at).toISOString()}>{timeOfDay(at)}</time>
        {waiting && <span class="state">{words.value.circle.waiting}</span>}
      </p>
      <p class="round-title" dir="auto">
        {title}
      </p>
      {form !== "exchange" && (
        <p class="round-prompt" dir="auto">
          {round.prompt}
        </p>
      )}
      <p class="round-standing">{standing(circle, round)}</p>
      {form === "sealed" && round.weaves && round.phase === "opened" && <Woven circle={circle} round={round} short />}
      {form !== "piece" && round.phase === "opened" && <Opened circle={circle} round={round} short />}
      <button
        type="button"
        class={round.waitsForMe ? "plain" : "quiet fold-act"}
        aria-label={wayLabel(round)}
        onClick={() => go({ room: "round", circle: circle.id, round: round.id })}
      >
        {way(round)}
      </button>
    </article>
  );
}

/** An exchange has no name but its question. */
export const titleOf = (round: RoundView): string => (round.form === "exchange" ? round.prompt : round.title);

function way(round: RoundView): string {
  const t = wordsOf("rounds").card;
  if (round.phase === "opened") return isWeaving(round) ? t.seeIt : t.readAll;
  if (!round.waitsForMe) return t.goTo;
  return round.form === "sealed" ? t.share : t.come;
}

function wayLabel(round: RoundView): string {
  const t = wordsOf("rounds").card;
  return t.toThe(way(round), titleOf(round));
}
