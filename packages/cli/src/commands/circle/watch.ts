import type { CircleId, Nexus } from "@nexus/circle";
import { chooseCircle } from "../../circle/choose.ts";
import { createFollower } from "../../circle/follow.ts";
import { circleOptions, toNumber } from "../../circle/options.ts";
import { stay } from "../../circle/stay.ts";
import { command } from "../../command.ts";
import { stopSignal } from "../../edges/stop.ts";

export const watch = command({
  name: "circle watch",
  summary: "Follow a circle live: what is shared, and who knocks. Ctrl-C ends it.",
  about: [
    "Other commands may use the same vault meanwhile: this one steps aside for them and comes back.",
    "Whoever is let in is let in for good, so use --vouch-all only while you expect somebody.",
  ],
  options: {
    "vouch-all": { type: "boolean", what: "give your word for whoever knocks" },
    last: { type: "string", short: "l", value: "N", what: "how many earlier entries to begin with (10)" },
    for: { type: "string", value: "SECONDS", what: "stop by itself after so long" },
    ...circleOptions,
  },
  async run(values, _, io) {
    const last = values.last === undefined ? 10 : Math.round(toNumber(values.last, "last", 0, 1e9));
    const within = values.for === undefined ? Infinity : toNumber(values.for, "for", 0, 1e9) * 1000;
    const follower = createFollower({ io, json: values.json === true, vouchAll: values["vouch-all"] === true, last });
    const stop = stopSignal();
    let id: CircleId | undefined;
    const begin = (nexus: Nexus) => {
      id ??= chooseCircle(nexus, values.circle).id;
      return follower.follow(nexus, id);
    };
    await stay({ choice: values, stop, io, within, begin, isOver: follower.isOver });
    stop.release();
    return 0;
  },
});
