/** A deck's questions one after the other, as one walks through it; its sets go from light to deep. */
import type { DeckView } from "@nexus/circle";

export interface Question {
  readonly text: string;
  /** The set that it is of. */
  readonly set: string;
}

export const questionsOf = ({ deck }: DeckView): readonly Question[] =>
  deck.sets.flatMap(({ title, questions }) => questions.map((text) => ({ text, set: title })));

/** Where to go on after this question: its deck and the one that follows; undefined where it is of none, or the last. */
export function following(decks: readonly DeckView[], text: string): { deck: string; at: number } | undefined {
  for (const deck of decks) {
    const questions = questionsOf(deck);
    const at = questions.findIndex((question) => question.text === text);
    if (at >= 0) return at + 1 < questions.length ? { deck: deck.id, at: at + 1 } : undefined;
  }
  return undefined;
}
