/** What a companion answers to what a guest shared: by a few honest rules, from the script. */
import type { FeelingPoint, TimelineItem } from "@nexus/circle";
import type { Chance } from "./chance.ts";
import { answers, danger, truth } from "./script.ts";

const IN_DANGER = /\b(suicid\w*|kill(ing)? myself|end (my life|it all)|want to die|hurt(ing)? myself|self.?harm\w*)\b/i;
const WHAT_ARE_YOU =
  /\b(are|r) (you|u|all of you|any of you)\b.*\b(real|human|people|persons?|bots?|robots?|ai|machines?|programs?|scripted|alive)\b|\b(who|what) are you\b|\bis (anyone|anybody|someone|this) (here )?(real|human|a person|a bot)\b/i;
const GREETING = /^\s*(hi|hello|hey|hallo|good (morning|evening|day))\b/i;

/** A check-in without a place is told by its words. */
const HARD =
  /\b(afraid|angry|anxious|ashamed|disappointed|drained|frustrated|grieving|heavy|hopeless|hurt|lonely|numb|overwhelmed|panicked|sad|tense|tired)\b/i;

function byPlace({ valence, arousal }: FeelingPoint): readonly string[] {
  if (Math.abs(arousal) > Math.abs(valence)) return arousal > 0 ? answers.stirred : answers.still;
  return valence < 0 ? answers.hard : answers.good;
}

export interface Answer {
  readonly text: string;
  /** Set where one answer is enough, and the other companions stay quiet. */
  readonly alone: boolean;
}

/** Undefined for what needs no answer. */
export function answerTo(item: TimelineItem, chance: Chance): Answer | undefined {
  if (item.kind !== "check-in" && item.kind !== "sharing") return undefined;
  const text = item.kind === "sharing" ? item.text : [...item.words, item.note ?? ""].join(" ");
  if (IN_DANGER.test(text)) return { text: danger, alone: true };
  if (WHAT_ARE_YOU.test(text)) return { text: truth, alone: true };
  if (item.kind === "check-in") {
    const lines = item.point ? byPlace(item.point) : HARD.test(text) ? answers.hard : answers.words;
    return { text: chance.pick(lines), alone: false };
  }
  if (GREETING.test(text)) return { text: chance.pick(answers.greeting), alone: false };
  if (text.trimEnd().endsWith("?")) return { text: chance.pick(answers.question), alone: true };
  return { text: chance.pick(HARD.test(text) ? answers.hard : answers.words), alone: false };
}
