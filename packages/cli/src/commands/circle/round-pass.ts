import { atCircle } from "../../circle/at-circle.ts";
import { chooseRound } from "../../circle/choose.ts";
import { circleOptions, waitMs, waitOption } from "../../circle/options.ts";
import { tellSealed } from "../../circle/sent.ts";
import { command } from "../../command.ts";

export const roundPass = command({
  name: "circle round pass",
  summary: "Pass in a round. That is always fine, and nobody can tell before it opens.",
  options: {
    round: { type: "string", value: "ID", what: "which round: its title or the beginning of its id" },
    ...waitOption,
    ...circleOptions,
  },
  async run(values, _, io) {
    const ms = waitMs(values.wait);
    return await atCircle(values, { within: ms }, async ({ nexus, id, view }) => {
      const round = chooseRound(view(), values.round);
      await nexus.pass(id, round.id);
      return await tellSealed({ nexus, circle: id, io, json: values.json === true, ms }, round.id, "You pass.");
    });
  },
});
