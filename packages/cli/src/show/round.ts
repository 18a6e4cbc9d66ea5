/** A round, for reading. */
import type { CircleView, ContributionView, RoundView } from "@nexus/circle";
import { drawdownSha256, weaveSession } from "@nexus/weave";
import { short } from "../circle/choose.ts";
import type { Io } from "../io.ts";
import { gestureInWords } from "../weave/gesture.ts";
import { inHours, together } from "./moment.ts";
import { nameOf } from "./name.ts";

const FORM = { sealed: "sealed", piece: "live", exchange: "for two" } as const;

/** Where it stands, in a few words. */
export function standingOf(circle: CircleView, round: RoundView, now: number): string {
  switch (round.phase) {
    case "gathering":
      return "people gather";
    case "open":
      if (round.form === "piece") return round.holder ? `${nameOf(circle, round.holder)} holds the piece` : "all spoke";
      return now < round.deadline
        ? `${inHours(round.deadline / 3_600_000, now)} left, ${round.isIn.length} of ${round.roster.length} in`
        : `past its time, ${round.isIn.length} of ${round.roster.length} in`;
    case "closing":
      return "everyone is in, the devices open it";
    case "leaving":
      return "people take leave";
    case "opened":
      return round.form === "piece" ? "over" : "opened";
    case "returned":
      return "returned unopened";
    case "void":
      return "void: too few of its people are left";
  }
}

/** What was said in it, once it may be read. */
export function saidIn(circle: CircleView, round: RoundView): readonly string[] {
  if (round.form === "piece") {
    return round.spoken.map(({ by, text, silence }) =>
      silence === undefined ? `${nameOf(circle, by)}: ${text}` : `(${silence} minutes of silence)`,
    );
  }
  const said = round.contributions.filter((it) => it.kind !== "gesture");
  return [...wovenIn(circle, round), ...said.map((it) => contributionLine(nameOf(circle, it.by), it))];
}

/** A weaving session: what was given, beside no name, and the fingerprint that its cloth has on every device. */
function wovenIn({ id: seed }: CircleView, round: RoundView): readonly string[] {
  if (round.form !== "sealed" || !round.weaves || round.phase !== "opened") return [];
  const gestures = round.contributions.flatMap((it) => (it.kind === "gesture" ? [it.gesture] : []));
  const cloth = weaveSession({ seed, at: round.at, people: round.roster.length, gestures });
  if (!cloth) return ["Too few gave a thread: nothing is woven."];
  const { ends, picks } = cloth.drawdown;
  return [
    `Woven: ${together(gestures.map(gestureInWords).toSorted())}.`,
    `${ends} ends, ${picks} picks, drawdown ${drawdownSha256(cloth.drawdown)}.`,
  ];
}

function contributionLine(name: string, it: Exclude<ContributionView, { kind: "gesture" }>): string {
  switch (it.kind) {
    case "words":
      return `${name}: ${it.fold ? `(about: ${it.fold}) ` : ""}${it.text}`;
    case "pass":
      return `${name} passed.`;
    case "absent":
      return `${name} was not here.`;
    case "unreadable":
      return `What ${name} sealed cannot be read.`;
  }
}

export function roundLines(circle: CircleView, round: RoundView, now: number, { paint }: Pick<Io, "paint">): string[] {
  const aside = [FORM[round.form], standingOf(circle, round, now), short(round.id)].join(" · ");
  const isIn = round.form === "piece" ? [] : round.isIn.map((id) => nameOf(circle, id));
  const lines = [
    round.prompt,
    isIn.length > 0 && round.phase === "open" && `${together(isIn)} ${isIn.length === 1 ? "is" : "are"} in.`,
    round.form === "sealed" && round.phase === "open" && `It takes ${round.threshold} devices together to open it.`,
    round.waitsForMe && "It waits for you.",
    ...saidIn(circle, round),
  ];
  const shown = lines.filter((line): line is string => Boolean(line));
  return [`${paint("bold", round.title)}  ${paint("dim", aside)}`, ...shown.map((line) => `  ${line}`)];
}
