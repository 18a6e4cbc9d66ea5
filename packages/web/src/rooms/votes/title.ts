/** What a vote is about, as one sentence. */
import type { CircleView, MotionView } from "@nexus/circle";
import { nameOf, namesOf } from "../../core/names.ts";
import { wordsOf } from "../../words/later.ts";
import { dayName, noonOf } from "../../words/moments.ts";

export function motionTitle(circle: CircleView, { by, proposal }: MotionView): string {
  const t = wordsOf("votes").votes;
  const isMine = by === circle.me;
  const who = nameOf(circle, by);
  switch (proposal.kind) {
    case "agreement":
      return isMine ? t.agreementMine : t.agreement(who);
    case "remove": {
      if (proposal.member === circle.me) return t.removeMe(who);
      const whom = nameOf(circle, proposal.member);
      return isMine ? t.removeMine(whom) : t.remove(who, whom);
    }
    case "cloth": {
      const day = (slot: number) => dayName(noonOf(slot), Date.now());
      const [from, to] = [day(proposal.from), day(proposal.to)];
      return isMine ? t.clothMine(from, to) : t.cloth(who, from, to);
    }
    case "keepers": {
      const names = namesOf(circle, proposal.keepers);
      return isMine ? t.keepersMine(names) : t.keepers(who, names);
    }
  }
}
