import type { CircleView, Nexus } from "@nexus/circle";
import { atCircle } from "../../circle/at-circle.ts";
import { until } from "../../circle/await.ts";
import { chooseMotion } from "../../circle/choose.ts";
import { circleOptions, waitMs, waitOption } from "../../circle/options.ts";
import { tellWish } from "../../circle/sent.ts";
import { command } from "../../command.ts";
import { Usage } from "../../failure.ts";
import { clothAsked, stretchIn } from "../../weave/of-circle.ts";

export const vote = command({
  name: "circle vote",
  summary: "Give your ballot. It cannot be changed.",
  takes: "yes|no",
  words: [1, 1],
  options: {
    vote: { type: "string", value: "ID", what: "which vote: the beginning of its id" },
    ...waitOption,
    ...circleOptions,
  },
  async run(values, [word = ""], io) {
    if (word !== "yes" && word !== "no")
      throw new Usage(`A ballot is yes or no, and "${word}" is neither.`, "circle vote");
    const ms = waitMs(values.wait);
    return await atCircle(values, { within: ms }, async ({ nexus, id, view }) => {
      const motion = chooseMotion(view(), values.vote);
      const telling = { nexus, circle: id, io, json: values.json === true, ms };
      const yes = word === "yes";
      const data = { event: "voted", vote: motion.id, yes };
      const cloth = clothAsked(motion);
      // Yes to cloth goes with what this device itself weaves; the core holds it against what is asked.
      const woven = cloth && yes ? stretchIn(view(), cloth) : undefined;
      const give = async () => {
        await nexus.vote(id, motion.id, yes, woven);
        if (yes) await carried(nexus, id, motion.id, ms);
      };
      const told = () => `You said ${word}.${isCarried(view(), motion.id) ? " It is carried." : ""}`;
      return await tellWish(telling, give, data, told);
    });
  },
});

const isCarried = ({ timeline }: CircleView, motion: string) =>
  timeline.some((item) => item.kind === "motion" && item.motion.id === motion && item.motion.standing === "carried");

/** Where this was the last yes that it took, stays until somebody's device has carried it out. */
async function carried(nexus: Nexus, id: string, motion: string, ms: number): Promise<void> {
  const isWaited = () => {
    const open = nexus.circle(id).law.motions.find((it) => it.id === motion);
    if (!open) return false;
    const yes =
      open.ballots.filter((it) => it.yes).length + (open.ballots.some((it) => it.by === nexus.circle(id).me) ? 0 : 1);
    return yes >= open.needed && open.notBefore <= Date.now();
  };
  await until(nexus, () => (isWaited() ? undefined : true), ms);
}
