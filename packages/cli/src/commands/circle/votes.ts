import { type CircleView, isAsWoven, type MotionView } from "@nexus/circle";
import { atCircle } from "../../circle/at-circle.ts";
import { circleOptions, waitMs, waitOption } from "../../circle/options.ts";
import { command } from "../../command.ts";
import type { Io } from "../../io.ts";
import { motionLines } from "../../show/motion.ts";
import { clothAsked, clothLines, stretchIn } from "../../weave/of-circle.ts";

export const votes = command({
  name: "circle votes",
  summary: "See what a circle is voting on, and who has said what.",
  about: ['Votes that are over stand in "nexus circle read".'],
  options: { ...waitOption, ...circleOptions },
  async run(values, _, io) {
    return await atCircle(values, { within: waitMs(values.wait) }, async ({ view }) => {
      const circle = view();
      const { motions } = circle.law;
      for (const motion of motions) {
        if (values.json) io.json({ circle: circle.id, ...motion });
        else
          for (const line of [...motionLines(circle, motion, Date.now(), io), ...shown(circle, motion, io)])
            io.say(line);
      }
      if (motions.length === 0 && !values.json) io.say("No vote is open.");
      return 0;
    });
  },
});

/** Lines of a picture, two picks each: enough to see what would leave. */
const ROWS = 16;

/** The very cloth that would leave; where this device weaves another, that is said instead. */
function shown(circle: CircleView, motion: MotionView, io: Io): readonly string[] {
  const asked = clothAsked(motion);
  if (!asked) return [];
  const stretch = stretchIn(circle, asked);
  if (isAsWoven(asked, stretch)) return clothLines(stretch.woven, ROWS, io).map((line) => `  ${line}`);
  return ["  This device weaves another cloth of these days, so there is no yes to give here."];
}
