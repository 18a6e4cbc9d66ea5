import { atCircle } from "../../circle/at-circle.ts";
import { circleOptions, waitMs, waitOption } from "../../circle/options.ts";
import { command } from "../../command.ts";
import { agreementLines } from "../../show/agreement.ts";
import { memberLine } from "../../show/circle.ts";
import { nameOf } from "../../show/name.ts";

export const people = command({
  name: "circle people",
  summary: "See who is in a circle, who vouched for whom, and what they agreed on.",
  options: { ...waitOption, ...circleOptions },
  async run(values, _, io) {
    return await atCircle(values, { within: waitMs(values.wait), fromOutside: true }, async ({ view }) => {
      const circle = view();
      for (const member of circle.members) {
        const vouchedBy = member.vouchedBy.map((id) => nameOf(circle, id));
        if (values.json) io.json({ circle: circle.id, ...member, vouchedBy });
        else io.say(memberLine(circle, member, Date.now()));
      }
      if (!values.json) {
        io.say();
        for (const line of agreementLines(circle.agreement)) io.say(line);
      }
      return 0;
    });
  },
});
