import { shippedBlueprints } from "@nexus/circle";
import { findBlueprint, languageOption } from "../circle/blueprint.ts";
import { command } from "../command.ts";
import { agreementLines } from "../show/agreement.ts";

export const blueprints = command({
  name: "blueprints",
  summary: "See from what a circle can begin.",
  takes: "[NAME|FILE]",
  words: [0, 1],
  about: [
    "Without a name, those that come along. With one, or with a file, what members would read.",
    "With --json the blueprint itself: kept as a file, it can be changed and founded from.",
  ],
  options: { ...languageOption, json: { type: "boolean", what: "one JSON object per line" } },
  async run(values, [which], io) {
    if (which === undefined) {
      for (const { id, blueprint } of shippedBlueprints(values.language ?? "en")) {
        if (values.json) io.json({ name: id, title: blueprint.title, about: blueprint.about });
        else io.say(`${io.paint("bold", id.padEnd(12))}${blueprint.title}\n${" ".repeat(12)}${blueprint.about}`);
      }
      return 0;
    }
    const blueprint = await findBlueprint(which, values.language);
    if (values.json) {
      io.json(blueprint);
      return 0;
    }
    io.say(io.paint("bold", blueprint.title));
    if (blueprint.about) io.say(blueprint.about);
    io.say();
    for (const line of agreementLines(blueprint.agreement)) io.say(`  ${line}`);
    return 0;
  },
});
