import { atCircle } from "../../circle/at-circle.ts";
import { circleOptions, waitMs, waitOption } from "../../circle/options.ts";
import { command } from "../../command.ts";
import { motionLines } from "../../show/motion.ts";

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
        else for (const line of motionLines(circle, motion, Date.now(), io)) io.say(line);
      }
      if (motions.length === 0 && !values.json) io.say("No vote is open.");
      return 0;
    });
  },
});
