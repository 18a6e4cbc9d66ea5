import { atCircle } from "../../circle/at-circle.ts";
import { circleOptions, toNumber, waitMs, waitOption } from "../../circle/options.ts";
import { tellTroubles } from "../../circle/troubles.ts";
import { command } from "../../command.ts";
import { itemData, itemLines } from "../../show/item.ts";

export const read = command({
  name: "circle read",
  summary: "Read what was shared in a circle, oldest first.",
  options: {
    last: { type: "string", short: "l", value: "N", what: "how many entries (20; 0: all that this device has)" },
    ...waitOption,
    ...circleOptions,
  },
  async run(values, _, io) {
    const last = values.last === undefined ? 20 : Math.round(toNumber(values.last, "last", 0, 1e9));
    return await atCircle(values, { within: waitMs(values.wait), fromOutside: true }, async ({ view, current }) => {
      const circle = view();
      const now = Date.now();
      const items = last === 0 ? circle.timeline : circle.timeline.slice(-last);
      for (const item of items) {
        if (values.json) io.json(itemData(circle, item));
        else for (const line of itemLines(circle, item, now, io)) io.say(line);
      }
      if (items.length === 0 && !values.json) io.say("Nothing was shared here yet.");
      if (!current) io.note("The sanctuary does not answer just now: this is what the device has.");
      tellTroubles(circle, io);
      return 0;
    });
  },
});
