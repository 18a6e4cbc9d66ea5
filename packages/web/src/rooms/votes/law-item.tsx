/** In the timeline: a vote where it was opened, with what became of it; and a change of keepers. */
import type { CircleView, KeepersItem, MotionItem } from "@nexus/circle";
import { nameOf, namesOf } from "../../core/names.ts";
import { go } from "../../place.ts";
import { words } from "../../words/index.ts";
import { wordsOf } from "../../words/later.ts";
import { motionTitle } from "./title.ts";
import "../../style/later/table.css";

interface LawItemProps {
  readonly circle: CircleView;
  readonly item: MotionItem | KeepersItem;
}

export function LawItem({ circle, item }: LawItemProps) {
  if (item.kind === "keepers") return <p>{keepersSentence(circle, item)}</p>;
  const { votes: t } = wordsOf("votes");
  const { motion } = item;
  const title = motionTitle(circle, motion);
  const yes = motion.ballots.filter((ballot) => ballot.yes).map(({ by }) => by);
  return (
    <article tabIndex={-1} aria-label={title}>
      <p class="byline">
        {/* Without a time: votes count in whole hours. */}
        <b dir="auto">{nameOf(circle, item.author)}</b>
        {item.waiting && <span class="state">{words.value.circle.waiting}</span>}
      </p>
      <p class="spoken-text" dir="auto">
        {title}
      </p>
      {motion.standing === "open" ? (
        <>
          <p class="hint" dir="auto">
            {t.needs(motion.needed, motion.roster.length)} {yes.length > 0 && `${t.yes}: ${namesOf(circle, yes)}.`}{" "}
            {motion.mine !== undefined && (motion.mine ? t.mine.yes : t.mine.no)}
          </p>
          <div class="item-acts">
            <button
              type="button"
              class="quiet"
              aria-label={t.lookLabel(title)}
              onClick={() => go({ room: "agreement", circle: circle.id })}
            >
              {t.look}
            </button>
          </div>
        </>
      ) : (
        <p class="hint">{t.standing[motion.standing]}</p>
      )}
    </article>
  );
}

function keepersSentence(circle: CircleView, { keepers, how }: KeepersItem): string {
  const t = wordsOf("votes").keeping;
  const names = namesOf(circle, keepers);
  if (how !== "handed") return t[how](names);
  return keepers.length > 1 ? t.handedMany(names) : t.handed(names);
}
