/** A circle that is asked whether a week of its cloth may leave it: as it stands, as it ended, and by a changed client. */
import type { CircleView, MotionView } from "@nexus/circle";
import { proposalOf, stretchOf } from "../src/rooms/cloth/stretch.ts";
import { motion } from "./law.ts";
import { ada, NOW } from "./people.ts";
import { woven } from "./woven.ts";

const DAY = 86_400_000;
const today = Math.floor(NOW / DAY);

const showing: CircleView = {
  ...woven,
  agreement: { ...woven.agreement, mayLeave: { ...woven.agreement.mayLeave, publish: "everyone" } },
};
const proposal = proposalOf(stretchOf(showing, { from: today - 6, to: today }));
const asked = motion({
  id: "e".repeat(32),
  by: ada.id,
  proposal,
  why: "For the wall of the hospice, without a name beside it.",
  roster: proposal.threads,
  needed: proposal.threads.length,
  ballots: [{ by: ada.id, yes: true }],
});

const within = (motion: MotionView): CircleView => ({
  ...showing,
  law: { ...showing.law, motions: motion.standing === "open" ? [motion] : [] },
  timeline: [
    ...showing.timeline,
    { kind: "motion", id: motion.id, seq: 9000, author: motion.by, at: NOW - DAY, waiting: false, motion },
  ],
});

export const clothAsked = within(asked);
export const clothAgreed = within({
  ...asked,
  standing: "carried",
  ballots: proposal.threads.map((by) => ({ by, yes: true })),
  mine: true,
});
/** The proposer's device, or mine, weaves something else. */
export const clothOtherwise = within({
  ...asked,
  proposal: { ...proposal, cloth: "0".repeat(64) },
});
