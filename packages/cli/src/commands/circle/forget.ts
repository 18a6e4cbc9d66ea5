import { atCircle } from "../../circle/at-circle.ts";
import { circleOptions } from "../../circle/options.ts";
import { command } from "../../command.ts";
import { Usage } from "../../failure.ts";
import { together } from "../../show/moment.ts";

export const forget = command({
  name: "circle forget",
  summary: "Forget a circle on this device. What you received is deleted here and cannot be brought back.",
  options: {
    yes: { type: "boolean", what: "really; a circle that you are still in stays as it is for the others" },
    "even-shares": { type: "boolean", what: "also where you keep a share of somebody's recovery code" },
    ...circleOptions,
  },
  async run(values, _, io) {
    if (!values.yes)
      throw new Usage("What you received is deleted here for good. If you mean it, add --yes.", "circle forget");
    return await atCircle(values, { within: 0, fromOutside: true }, async ({ nexus, id, view }) => {
      const { name } = view();
      const { guarding } = await nexus.guardians();
      const kept = guarding.filter((it) => it.circle === id && it.standing === "holds");
      if (kept.length > 0 && !values["even-shares"]) {
        const names = together(kept.map((it) => it.name));
        throw new Usage(
          `You keep a share of the recovery code of ${names}. Tell them first; if you mean it, add --even-shares.`,
          "circle forget",
        );
      }
      await nexus.forget(id);
      if (values.json) io.json({ event: "forgotten", circle: id });
      else io.say(`${name} is forgotten here.`);
      return 0;
    });
  },
});
