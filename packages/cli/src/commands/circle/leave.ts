import { atCircle } from "../../circle/at-circle.ts";
import { until } from "../../circle/await.ts";
import { circleOptions, waitMs, waitOption } from "../../circle/options.ts";
import { command } from "../../command.ts";

export const leave = command({
  name: "circle leave",
  summary: "Leave quietly. You need no reason, and you read nothing new; what you received stays on this device.",
  options: { ...waitOption, ...circleOptions },
  async run(values, _, io) {
    const ms = waitMs(values.wait);
    return await atCircle(values, { within: ms }, async ({ nexus, id, view }) => {
      const { name } = view();
      await nexus.leave(id);
      const gone = await until(nexus, () => (view().standing === "member" ? undefined : true), ms);
      if (values.json) io.json({ event: "left", circle: id, waiting: !gone });
      else io.say(gone ? `You left ${name}.` : `You leave ${name} when its sanctuary answers.`);
      return 0;
    });
  },
});
