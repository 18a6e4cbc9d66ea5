import { NexusError } from "@nexus/wire";
import { atCircle } from "../../circle/at-circle.ts";
import { until } from "../../circle/await.ts";
import { chooseKnock } from "../../circle/choose.ts";
import { circleOptions, waitMs, waitOption } from "../../circle/options.ts";
import { sent } from "../../circle/sent.ts";
import { command } from "../../command.ts";

export const decline = command({
  name: "circle decline",
  summary: "Say no to someone who knocks. They are told that the circle did not let them in this time.",
  takes: "[NAME]",
  words: [0, 1],
  options: { ...waitOption, ...circleOptions },
  async run(values, [who], io) {
    const ms = waitMs(values.wait);
    return await atCircle(values, { within: ms }, async ({ nexus, id, view }) => {
      const knock = await until(nexus, () => chooseKnock(view(), who), ms);
      if (!knock) throw new NexusError("drop-refused", "nobody of this name is at the door");
      await nexus.decline(id, knock.id);
      const gone = await sent(nexus, id, ms);
      if (values.json) io.json({ event: "declined", circle: id, knock: knock.id, name: knock.name, waiting: !gone });
      else io.say(`${knock.name} is told that the circle did not let them in this time.`);
      return 0;
    });
  },
});
