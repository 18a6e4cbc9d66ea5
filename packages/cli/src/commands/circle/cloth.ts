import { drawdownSha256 } from "@nexus/weave";
import { atCircle } from "../../circle/at-circle.ts";
import { circleOptions, toNumber, waitMs, waitOption } from "../../circle/options.ts";
import { command } from "../../command.ts";
import { clothLines, clothOf } from "../../weave/of-circle.ts";

export const cloth = command({
  name: "circle cloth",
  summary: "See the cloth of a circle, the newest days last.",
  about: ["A day is woven once three people told how they are (in a circle of two: both). No thread is anyone's."],
  options: {
    rows: { type: "string", value: "N", what: "lines to show (24)" },
    ...waitOption,
    ...circleOptions,
  },
  async run(values, _, io) {
    const rows = values.rows === undefined ? 24 : Math.round(toNumber(values.rows, "rows", 1, 1000));
    return await atCircle(values, { within: waitMs(values.wait) }, async ({ view, current }) => {
      const woven = clothOf(view());
      const { ends, picks } = woven.drawdown;
      if (values.json) io.json({ ends, picks, drawdownSha256: drawdownSha256(woven.drawdown) });
      else {
        for (const line of clothLines(woven, rows, io)) io.say(line);
        io.say(`${ends} ends, ${picks} picks.`);
      }
      if (!current) io.note("The sanctuary does not answer just now: this is what the device has.");
      return 0;
    });
  },
});
