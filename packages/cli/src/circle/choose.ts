/** Finding the circle, member, knock or item that a person means, by name or by the beginning of an id. */
import type { CircleView, KnockView, MemberView, MotionView, Nexus, RoundView, TimelineItem } from "@nexus/circle";
import { NexusError } from "@nexus/wire";
import { Usage } from "../failure.ts";

const fold = (name: string) => name.normalize("NFKC").toLocaleLowerCase("en").trim();

/** An exact name wins over the beginning of an id. */
function pick<T>(all: readonly T[], wanted: string, nameOf: (it: T) => string, idOf: (it: T) => string): readonly T[] {
  const named = all.filter((it) => fold(nameOf(it)) === fold(wanted));
  return named.length > 0 ? named : all.filter((it) => wanted !== "" && idOf(it).startsWith(wanted.toLowerCase()));
}

interface Named {
  readonly name: string;
  readonly id: string;
}

const pickNamed = <T extends Named>(all: readonly T[], wanted: string): readonly T[] =>
  pick(
    all,
    wanted,
    (it) => it.name,
    (it) => it.id,
  );

/** The one of this name. Throws `member-unknown`, or Usage where more than one fits; `what` says of what. */
export function chooseNamed<T extends Named>(all: readonly T[], wanted: string, what: string): T {
  const [only, second] = pickNamed(all, wanted);
  if (!only) throw new NexusError("member-unknown", wanted);
  if (second) throw new Usage(`More than one ${what} fits "${wanted}": ${choices([only, second])}.`);
  return only;
}

/** Without `wanted`, the only one there is. Answers undefined where nobody fits. */
export function chooseWaiting<T extends Named>(all: readonly T[], wanted: string | undefined): T | undefined {
  const fitting = wanted === undefined ? all : pickNamed(all, wanted);
  if (fitting.length > 1) throw new Usage(`Say who, by name or id: ${choices(fitting)}.`);
  return fitting[0];
}

/** Ids are random: so many letters tell them apart. */
export const short = (id: string): string => id.slice(0, 8);

const choices = (all: readonly { name: string; id: string }[]) =>
  all.map(({ name, id }) => `${name} (${short(id)})`).join(", ");

/** Throws `circle-unknown`, or Usage where more than one fits. */
export function chooseCircle(nexus: Nexus, wanted: string | undefined): CircleView {
  const all = nexus.circles();
  const fitting = wanted === undefined ? all : pickNamed(all, wanted);
  const inside = fitting.filter((it) => it.standing === "member");
  const [only, second] = fitting.length > 1 && inside.length === 1 ? inside : fitting;
  if (!only) throw new NexusError("circle-unknown", wanted ?? "");
  if (second) throw new Usage(`Say which circle with --circle: ${choices(fitting)}.`);
  return only;
}

export const chooseMember = (circle: CircleView, wanted: string): MemberView =>
  chooseNamed(
    circle.members.filter((it) => it.isHere),
    wanted,
    "member",
  );

export const chooseKnock = (circle: CircleView, wanted: string | undefined): KnockView | undefined =>
  chooseWaiting(circle.knocks, wanted);

export function chooseItem(circle: CircleView, wanted: string): TimelineItem {
  const spoken = circle.timeline.filter((it) => it.kind === "check-in" || it.kind === "sharing");
  const [only, second] = pick(
    spoken,
    wanted,
    () => "",
    (it) => it.id,
  );
  if (!only) throw new NexusError("entry-unknown", wanted);
  if (second) throw new Usage(`More than one entry begins with "${wanted}"; take more letters of its id.`);
  return only;
}

/** Without `wanted`, the only one that waits for me, else the only one there is. Throws `round-unknown`. */
export function chooseRound(circle: CircleView, wanted: string | undefined): RoundView {
  const waiting = circle.rounds.filter((it) => it.waitsForMe);
  const among = waiting.length === 1 ? waiting : circle.rounds;
  const fitting =
    wanted === undefined
      ? among
      : pick(
          circle.rounds,
          wanted,
          (it) => it.title,
          (it) => it.id,
        );
  const [only, second] = fitting;
  if (!only) throw new NexusError("round-unknown", wanted ?? "");
  if (second) {
    const all = choices(fitting.map(({ title, id }) => ({ name: title, id })));
    throw new Usage(`Say which round with --round: ${all}.`);
  }
  return only;
}

/** Without `wanted`, the only open vote that asks for my voice, else the only one there is. Throws `law-ballot`. */
export function chooseMotion(circle: CircleView, wanted: string | undefined): MotionView {
  const { motions } = circle.law;
  const mine = motions.filter((it) => it.may.vote);
  const among = mine.length === 1 ? mine : motions;
  const [only, second] = wanted === undefined ? among : motions.filter((it) => it.id.startsWith(wanted.toLowerCase()));
  if (!only) throw new NexusError("law-ballot", "no such vote is open");
  if (second) throw new Usage(`Say which vote with --vote: ${motions.map((it) => short(it.id)).join(", ")}.`);
  return only;
}
