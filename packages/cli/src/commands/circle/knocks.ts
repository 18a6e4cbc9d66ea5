import { atCircle } from "../../circle/at-circle.ts";
import { until } from "../../circle/await.ts";
import { circleOptions, waitMs, waitOption } from "../../circle/options.ts";
import { command } from "../../command.ts";
import { knockLines } from "../../show/circle.ts";
import { nameOf } from "../../show/name.ts";

export const knocks = command({
  name: "circle knocks",
  summary: "See who is at the door of a circle.",
  options: { ...waitOption, ...circleOptions },
  async run(values, _, io) {
    return await atCircle(values, { within: waitMs(values.wait) }, async ({ nexus, view }) => {
      if (view().invitations.length > 0) await until(nexus, () => view().knocks[0], 1_000);
      const circle = view();
      for (const knock of circle.knocks) {
        const { id, name, words, vouchesNeeded } = knock;
        const vouchedBy = knock.vouchedBy.map((it) => nameOf(circle, it));
        const by = nameOf(circle, knock.invitedBy);
        if (values.json) io.json({ circle: circle.id, id, name, words, invitedBy: by, vouchedBy, vouchesNeeded });
        else for (const line of knockLines(circle, knock)) io.say(line);
      }
      if (circle.knocks.length === 0 && !values.json) io.say("Nobody is at the door.");
      return 0;
    });
  },
});
