import { atCircle } from "../../circle/at-circle.ts";
import { until } from "../../circle/await.ts";
import { circleOptions, waitMs, waitOption } from "../../circle/options.ts";
import { command } from "../../command.ts";
import { roundLines } from "../../show/round.ts";

/** This device gives what it holds of a round that is complete. In ms. */
const OPENS_WITHIN = 5_000;

export const rounds = command({
  name: "circle rounds",
  summary: "See the rounds of a circle that go on.",
  about: [
    "A sealed round opens when the devices of enough members have been online after it was complete: this one does its",
    'part here, and as long as "nexus circle watch" runs. What was said stands in "nexus circle read".',
  ],
  options: { ...waitOption, ...circleOptions },
  async run(values, _, io) {
    return await atCircle(values, { within: waitMs(values.wait) }, async ({ nexus, view, current }) => {
      const closing = () => view().rounds.filter((it) => it.phase === "closing");
      if (current && closing().length > 0) await until(nexus, () => closing().length === 0, OPENS_WITHIN);
      const circle = view();
      for (const round of circle.rounds) {
        if (values.json) io.json({ circle: circle.id, ...round });
        else for (const line of roundLines(circle, round, Date.now(), io)) io.say(line);
      }
      if (circle.rounds.length === 0 && !values.json) io.say("No round goes on.");
      return 0;
    });
  },
});
