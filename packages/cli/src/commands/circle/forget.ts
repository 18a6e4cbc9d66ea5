import { atCircle } from "../../circle/at-circle.ts";
import { circleOptions } from "../../circle/options.ts";
import { command } from "../../command.ts";
import { Usage } from "../../failure.ts";

export const forget = command({
  name: "circle forget",
  summary: "Forget a circle on this device. What you received is deleted here and cannot be brought back.",
  options: {
    yes: { type: "boolean", what: "really; a circle that you are still in stays as it is for the others" },
    ...circleOptions,
  },
  async run(values, _, io) {
    if (!values.yes)
      throw new Usage("What you received is deleted here for good. If you mean it, add --yes.", "circle forget");
    return await atCircle(values, { within: 0, fromOutside: true }, async ({ nexus, id, view }) => {
      const { name } = view();
      await nexus.forget(id);
      if (values.json) io.json({ event: "forgotten", circle: id });
      else io.say(`${name} is forgotten here.`);
      return 0;
    });
  },
});
