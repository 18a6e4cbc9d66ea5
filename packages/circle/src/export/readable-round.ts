/** A round as one takes it along: what it asked, and what was said in it. How each came and went is nobody's to keep. */
import type { Gesture, MemberId, RoundView } from "../api.ts";

export interface ReadableRound {
  readonly form: RoundView["form"];
  readonly phase: RoundView["phase"];
  readonly title: string;
  readonly prompt: string;
  readonly opening: string;
  readonly closing: string;
  readonly said: readonly { readonly by: string; readonly text: string }[];
  /** What was given to a weaving session, beside no name. */
  readonly threads?: readonly Gesture[];
}

/**
 * `whose` undefined: everyone's words, the question's too. What I sealed and nobody could open is mine all the same.
 * Undefined where nothing is left to take along.
 */
export function readableRound(
  round: RoundView,
  names: ReadonlyMap<MemberId, string>,
  me: MemberId,
  whose: MemberId | undefined,
): ReadableRound | undefined {
  const { form, phase, by, title, prompt, opening, closing } = round;
  const isTheirs = (author: MemberId) => whose === undefined || author === whose;
  const opened = round.form === "piece" ? round.spoken : round.contributions.filter((it) => it.kind === "words");
  const mine = round.form === "piece" || round.myWords === undefined ? [] : [{ by: me, text: round.myWords }];
  const said = [...opened, ...mine]
    .filter((it) => it.text !== "" && isTheirs(it.by))
    .map((it) => ({ by: names.get(it.by) ?? "", text: it.text }));
  const threads = threadsOf(round, isTheirs);
  const more = threads.length > 0 ? { threads } : {};
  if (isTheirs(by)) return { form, phase, title, prompt, opening, closing, said, ...more };
  const asked = { title: "", prompt: "", opening: "", closing: "" };
  return said.length > 0 || threads.length > 0 ? { form, phase, ...asked, said, ...more } : undefined;
}

/** In an order of their own, so that it tells of nobody. */
function threadsOf(round: RoundView, isTheirs: (author: MemberId) => boolean): readonly Gesture[] {
  if (round.form !== "sealed") return [];
  const opened = round.contributions.flatMap((it) => (it.kind === "gesture" && isTheirs(it.by) ? [it.gesture] : []));
  const key = ({ thread, tension, motif }: Gesture) => `${thread} ${tension} ${motif}`;
  return (round.myGesture ? [round.myGesture] : opened).toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
}
