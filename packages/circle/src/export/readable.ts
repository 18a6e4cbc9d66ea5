/** Everything readable of one person, as plain data: what they received, what they wrote, and their journal. */
import type { CircleView, Nexus, TimelineItem } from "../api.ts";
import type { BodyHour } from "../imports/api.ts";
import type { JournalEntry } from "../journal/calls.ts";
import { type ReadableRound, readableRound } from "./readable-round.ts";

export interface Readable {
  readonly format: "nexus export 1";
  /** ISO 8601, like every time in it. */
  readonly made: string;
  readonly circles: readonly ReadableCircle[];
  readonly journal: readonly JournalEntry[];
  /** What other apps have measured, by the hour. */
  readonly body: readonly BodyHour[];
}

export interface ReadableCircle {
  readonly name: string;
  readonly sanctuary: string;
  readonly standing: CircleView["standing"];
  readonly agreement: CircleView["agreement"];
  readonly members: readonly { readonly name: string; readonly isMe: boolean; readonly isHere: boolean }[];
  readonly timeline: readonly ReadableItem[];
}

export type ReadableItem = Omit<TimelineItem, "author" | "at"> & {
  readonly author: string;
  readonly at: string;
  readonly round?: ReadableRound;
};

export function readableOf(
  nexus: Pick<Nexus, "circles" | "journal">,
  now: number,
  body: readonly BodyHour[] = [],
): Readable {
  return {
    format: "nexus export 1",
    made: new Date(now).toISOString(),
    circles: nexus.circles().map(readableCircle),
    journal: nexus.journal().entries,
    body,
  };
}

const isSpoken = ({ kind }: TimelineItem) => kind === "check-in" || kind === "sharing";

/** The agreement says what may leave the circle: everyone's words, or only one's own. */
function readableCircle(circle: CircleView): ReadableCircle {
  const { name, origin, standing, agreement, me } = circle;
  const isWhole = agreement.mayLeave.copies === "all";
  const members = circle.members.filter(({ isMe }) => isWhole || isMe);
  const names = new Map(members.map((member) => [member.id, member.name]));
  return {
    name,
    sanctuary: origin,
    standing,
    agreement,
    members: members.map(({ name, isMe, isHere }) => ({ name, isMe, isHere })),
    timeline: circle.timeline.flatMap((item): ReadableItem[] => {
      const place = { author: names.get(item.author) ?? "", at: new Date(item.at).toISOString() };
      if (item.kind === "round") {
        const round = readableRound(item.round, names, me, isWhole ? undefined : me);
        return round ? [{ ...item, ...place, round }] : [];
      }
      return isWhole || (item.author === me && isSpoken(item)) ? [{ ...item, ...place }] : [];
    }),
  };
}
