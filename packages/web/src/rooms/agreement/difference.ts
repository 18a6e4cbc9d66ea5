/** What differs between two agreements, sentence by sentence. */
import type { Agreement, RoundTemplate } from "@nexus/circle";
import { wordsOf } from "../../words/later.ts";
import { wordsInARow } from "../../words/moments.ts";
import { type Group, sentencesOf, templateSentence } from "./sentences.ts";

export interface Change {
  readonly group: Group | "promise";
  /** Undefined: nothing was said about it. */
  readonly was: string | undefined;
  /** Undefined: nothing will be said any more. */
  readonly will: string | undefined;
}

export function differenceOf(was: Agreement, will: Agreement): readonly Change[] {
  return [...promises(was, will), ...rules(was, will), ...templates(was, will)];
}

function promises(was: Agreement, will: Agreement): readonly Change[] {
  const greets = pair("promise", was.words.welcome || undefined, will.words.welcome || undefined);
  const gone = was.promises.filter((promise) => !will.promises.includes(promise));
  const come = will.promises.filter((promise) => !was.promises.includes(promise));
  const both = was.promises.filter((promise) => will.promises.includes(promise));
  const moved = both.join("\n") !== will.promises.filter((promise) => was.promises.includes(promise)).join("\n");
  return [
    ...greets,
    ...gone.map((promise): Change => ({ group: "promise", was: promise, will: undefined })),
    ...come.map((promise): Change => ({ group: "promise", was: undefined, will: promise })),
    ...(moved ? [{ group: "promise", was: undefined, will: wordsOf("law").reordered } as const] : []),
    ...pair("promise", topics(was), topics(will)),
  ];
}

const topics = ({ words }: Agreement) =>
  words.topics.length > 0 ? wordsOf("law").topics(wordsInARow(words.topics)) : undefined;

function rules(was: Agreement, will: Agreement): readonly Change[] {
  const [before, after] = [sentencesOf(was), sentencesOf(will)];
  const known = [...before, ...after.filter(({ rule }) => !before.some((it) => it.rule === rule))];
  return known.flatMap(({ rule, group }) =>
    pair(group, before.find((it) => it.rule === rule)?.text, after.find((it) => it.rule === rule)?.text),
  );
}

function templates({ rounds: { templates: was } }: Agreement, { rounds: { templates: will } }: Agreement) {
  const ids = [...new Set([...was, ...will].map(({ id }) => id))];
  const one = (some: readonly RoundTemplate[], id: string) => some.find((it) => it.id === id);
  const changed = ids.flatMap((id) => pair("turns", whole(one(was, id)), whole(one(will, id))));
  const order = (some: readonly RoundTemplate[], other: readonly RoundTemplate[]) =>
    some.filter(({ id }) => one(other, id)).map(({ id }) => id);
  const moved = order(was, will).join() !== order(will, was).join();
  return [
    ...changed,
    ...(moved ? [{ group: "turns", was: undefined, will: wordsOf("law").roundsReordered } as const] : []),
  ];
}

/** All that a round says: nothing of it may change unseen. */
function whole(template: RoundTemplate | undefined): string | undefined {
  if (!template) return undefined;
  const { opening, prompt, closing, moods } = template;
  const said = [templateSentence(template), opening, prompt, closing, moods ? wordsOf("law").moods : ""];
  return said.filter((part) => part !== "").join(" ");
}

const pair = (group: Change["group"], was: string | undefined, will: string | undefined): readonly Change[] =>
  was === will ? [] : [{ group, was, will }];
