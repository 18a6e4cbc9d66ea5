import { atCircle } from "../../circle/at-circle.ts";
import { chooseItem } from "../../circle/choose.ts";
import { circleOptions, waitMs, waitOption } from "../../circle/options.ts";
import { sent } from "../../circle/sent.ts";
import { command } from "../../command.ts";

export const retract = command({
  name: "circle retract",
  summary: "Take back something of yours, for all. Only a trace of it stays.",
  takes: "ID",
  words: [1, 1],
  about: ["ID is the beginning of its id, as shown by read."],
  options: { ...waitOption, ...circleOptions },
  async run(values, [which = ""], io) {
    const ms = waitMs(values.wait);
    return await atCircle(values, { within: ms }, async ({ nexus, id, view }) => {
      const message = chooseItem(view(), which).id;
      await nexus.retract(id, message);
      const gone = await sent(nexus, id, ms);
      if (values.json) io.json({ event: "retracted", circle: id, id: message, waiting: !gone });
      else io.say(gone ? "It is taken back." : "It is taken back for the others when the sanctuary answers.");
      return 0;
    });
  },
});
