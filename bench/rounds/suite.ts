/** A sealed round of so many members, against the same words shared in the clear by the same members. */
import type { Figure, Suite } from "../figure.ts";
import { startChild } from "../process/child.ts";
import { startSanctuaryChild } from "../servers/start.ts";
import { compare, pairs } from "../stats/pairs.ts";
import type { Cost, CrowdCalls } from "./crowd.ts";

const SIZES = [5, 12, 50, 100];
/** Beyond this a round takes minutes of a machine. */
const LARGE = 50;

export const rounds: Suite = {
  name: "rounds",
  title: "Rounds: what a sealed round costs each member",
  baseline: "the same members, each sharing the same words as an ordinary message",
  async run({ quick, folder, say }) {
    const figures: Figure[] = [];
    const sanctuary = startSanctuaryChild(folder());
    const port = await sanctuary.ask("port", undefined);
    for (const members of quick ? [5, 12] : SIZES) {
      say(`${members} members`);
      const crowd = startChild<CrowdCalls>(new URL("./crowd.ts", import.meta.url));
      await crowd.ask("gather", { origin: `http://127.0.0.1:${port}`, members });
      const measured = await pairs<Cost>(
        quick || members >= LARGE ? 1 : 3,
        () => crowd.ask("round", undefined),
        () => crowd.ask("sharings", undefined),
      );
      await crowd.end();
      const each = (of: (cost: Cost) => number) => compare(measured, (cost) => of(cost) / members);
      const took = measured.map(({ ours }) => `${(ours.took / 1000).toFixed(1)} s`).join(", ");
      const cpu = each((cost) => cost.cpu);
      figures.push(
        { name: `${members} members, processor time of one`, unit: "ms", ...cpu, more: { "until all had read": took } },
        { name: `${members} members, sent by one`, unit: "KB", ...each((cost) => cost.sent / 1000) },
        { name: `${members} members, received by one`, unit: "KB", ...each((cost) => cost.received / 1000) },
      );
    }
    await sanctuary.end();
    return { figures, missing: [] };
  },
};
