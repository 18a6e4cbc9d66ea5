import { NexusError } from "@nexus/wire";
import { chooseCircle } from "../../circle/choose.ts";
import { createFollower, type Follower } from "../../circle/follow.ts";
import { circleOptions, toNumber } from "../../circle/options.ts";
import { type VaultChoice, withNexus } from "../../circle/with-nexus.ts";
import { command } from "../../command.ts";
import { type Stop, stopSignal } from "../../edges/stop.ts";

/** How often to look whether another command wants the vault, in ms. */
const LOOK_EVERY = 150;
/** The one who wants it gets this long to take it. */
const YIELD = 250;

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
    const ms = values.for === undefined ? undefined : toNumber(values.for, "for", 0, 1e9) * 1000;
    const follower = createFollower({ io, json: values.json === true, vouchAll: values["vouch-all"] === true, last });
    const stop = stopSignal();
    const end = ms === undefined ? Infinity : Date.now() + ms;
    let again = false;
    while (!stop.signal.aborted && !follower.isOver() && Date.now() < end) {
      await onePeriod(values, follower, stop, end, again);
      again = true;
      if (!stop.signal.aborted) await stop.asked(Math.max(0, Math.min(YIELD, end - Date.now())));
    }
    stop.release();
    return 0;
  },
});

/** Follows until somebody stops it, the circle is over for us, or another command wants the vault. */
const onePeriod = (
  values: VaultChoice & { readonly circle?: string },
  follower: Follower,
  stop: Stop,
  end: number,
  quiet: boolean,
) =>
  withNexus(
    values,
    async (nexus, { turn, isFenced }) => {
      const { id } = chooseCircle(nexus, values.circle);
      const unfollow = follower.follow(nexus, id);
      while (!stop.signal.aborted && !follower.isOver() && Date.now() < end && !turn?.isWanted()) {
        if (isFenced()) throw new NexusError("vault-fenced");
        await stop.asked(LOOK_EVERY);
      }
      unfollow();
    },
    quiet ? { quiet, within: Infinity } : {},
  );
