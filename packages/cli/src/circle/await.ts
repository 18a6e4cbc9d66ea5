/** Waiting for what the network brings. Times in ms. */
import type { CircleId, CircleView, Nexus } from "@nexus/circle";

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
    const timer = setTimeout(() => end(() => resolve(undefined)), Math.min(ms, 2 ** 31 - 1));
    const stop = nexus.subscribe(look);
  });
}

/** Resolves with the circle once it differs from `before`; undefined when it stays the same for `ms`. */
export const change = (nexus: Nexus, before: CircleView, ms: number): Promise<CircleView | undefined> =>
  until(nexus, () => (nexus.circle(before.id) === before ? undefined : nexus.circle(before.id)), ms);

/** True when the sanctuary answers, or this circle no longer needs it; false when it does not within `ms`. */
async function reached(nexus: Nexus, id: CircleId, ms: number): Promise<boolean> {
  const answer = await until(
    nexus,
    () => {
      const { link, standing } = nexus.circle(id);
      if (link === "live" || (standing !== "member" && standing !== "knocking")) return true;
      return link === "offline" ? false : undefined;
    },
    ms,
  );
  return answer === true;
}

/** Answers true once the circle holds what its sanctuary has, false where that cannot be told within `ms`. */
export async function caughtUp(nexus: Nexus, id: CircleId, ms: number): Promise<boolean> {
  const began = Date.now();
  if (!(await reached(nexus, id, ms))) return false;
  const current = () => nexus.circle(id).isCurrent || nexus.circle(id).standing !== "member" || undefined;
  return (await until(nexus, current, ms - (Date.now() - began))) === true;
}
