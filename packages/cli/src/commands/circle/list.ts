import { caughtUp } from "../../circle/await.ts";
import { toNumber, vaultOptions } from "../../circle/options.ts";
import { withNexus } from "../../circle/with-nexus.ts";
import { command } from "../../command.ts";
import { circleData, circleLine } from "../../show/circle.ts";

export const list = command({
  name: "circle list",
  summary: "See your circles.",
  options: {
    wait: { type: "string", value: "SECONDS", what: "how long to wait for the sanctuaries (5)" },
    ...vaultOptions,
  },
  async run(values, _, io) {
    const ms = values.wait === undefined ? 5_000 : toNumber(values.wait, "wait", 0, 86_400) * 1000;
    return await withNexus(values, async (nexus) => {
      await Promise.all(nexus.circles().map(({ id }) => caughtUp(nexus, id, ms)));
      const circles = nexus.circles();
      for (const circle of circles) {
        if (values.json) io.json(circleData(circle));
        else io.say(circleLine(circle));
      }
      if (circles.length === 0 && !values.json) {
        io.say("There is no circle on this device yet.");
        io.say('Open an invitation with "nexus circle join LINK --name NAME".');
      }
      return 0;
    });
  },
});
