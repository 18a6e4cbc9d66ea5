import { atCircle } from "../../circle/at-circle.ts";
import { circleOptions, toNumber, waitMs, waitOption } from "../../circle/options.ts";
import { sent } from "../../circle/sent.ts";
import { command } from "../../command.ts";
import { inHours } from "../../show/moment.ts";
import { qrLines } from "../../show/qr.ts";

export const invite = command({
  name: "circle invite",
  summary: "Make an invitation link for one person. They knock with it, and the circle decides.",
  options: {
    hours: { type: "string", value: "HOURS", what: "how long it holds (72; at most 336)" },
    qr: { type: "boolean", what: "show it as a picture to scan, too" },
    ...waitOption,
    ...circleOptions,
  },
  async run(values, _, io) {
    const ms = waitMs(values.wait);
    const hours = values.hours === undefined ? 72 : Math.round(toNumber(values.hours, "hours", 1, 336));
    return await atCircle(values, { within: ms }, async ({ nexus, id, view }) => {
      const { link, expires, id: invitation } = await nexus.invite(id, hours);
      const told = await sent(nexus, id, ms);
      if (values.json) io.json({ event: "invited", circle: id, id: invitation, link, expires, waiting: !told });
      else {
        io.say(link);
        if (values.qr || io.isTerminal) for (const line of qrLines(link, io)) io.say(line);
        io.note(`It lets one person knock at ${view().name}, within ${inHours(expires, Date.now())}.`);
        io.note('Send it in a way you trust. See who knocks with "nexus circle watch" or "nexus circle knocks".');
      }
      return 0;
    });
  },
});
