import { atCircle } from "../../circle/at-circle.ts";
import { circleOptions, waitMs, waitOption } from "../../circle/options.ts";
import { command } from "../../command.ts";
import { agreementLines } from "../../show/agreement.ts";

export const agreement = command({
  name: "circle agreement",
  summary: "Read what a circle has agreed on.",
  about: ['With --json it is what "nexus circle propose --agreement" takes, once changed.'],
  options: { ...waitOption, ...circleOptions },
  async run(values, _, io) {
    return await atCircle(values, { within: waitMs(values.wait), fromOutside: true }, async ({ view }) => {
      const circle = view();
      if (values.json) io.json({ ...circle.agreement });
      else for (const line of agreementLines(circle.agreement)) io.say(line);
      return 0;
    });
  },
});
