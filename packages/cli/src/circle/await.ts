/** Waiting for what the network brings. Times in ms. */
import type { CircleId, Nexus } from "@nexus/circle";

/** The first answer of `ask` that is not undefined; undefined when it has none within `ms`. */
export function until<T>(nexus: Nexus, ask: () => T | undefined, ms: number): Promise<T | undefined> {
  const now = ask();
  if (now !== undefined || ms <= 0) return Promise.resolve(now);
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(timer);
      stop();
      settle();
    };
    const look = () => {
      try {
        const answer = ask();
        if (answer !== undefined) end(() => resolve(answer));
      } catch (error) {
        end(() => reject(error));
      }
    };
    const timer = setTimeout(() => end(() => resolve(undefined)), ms);
    const stop = nexus.subscribe(look);
  });
}

/** How long nothing may change before a circle counts as caught up. */
const QUIET = 300;

/** Answers true once the circle holds what its sanctuary has, false where that cannot be told within `ms`. */
export async function caughtUp(nexus: Nexus, id: CircleId, ms: number): Promise<boolean> {
  const end = Date.now() + ms;
  const reached = await until(
    nexus,
    () => {
      const { link, standing } = nexus.circle(id);
      const waits = standing === "member" || standing === "knocking";
      return !waits || link === "live" ? true : link === "offline" ? false : undefined;
    },
    ms,
  );
  if (!reached) return false;
  for (;;) {
    const before = nexus.circle(id);
    await until(nexus, () => (nexus.circle(id) === before ? undefined : true), QUIET);
    const view = nexus.circle(id);
    if (view === before) return view.link === "live" || view.standing !== "member";
    if (Date.now() > end) return false;
  }
}
