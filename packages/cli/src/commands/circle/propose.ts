import { readFile, stat } from "node:fs/promises";
import type { Agreement, CircleView, Proposal } from "@nexus/circle";
import { DAY } from "@nexus/weave";
import { atCircle } from "../../circle/at-circle.ts";
import { chooseMember } from "../../circle/choose.ts";
import { circleOptions, toNumber, waitMs, waitOption } from "../../circle/options.ts";
import { tellWish } from "../../circle/sent.ts";
import { command } from "../../command.ts";
import { isSystemError, Usage } from "../../failure.ts";
import { stretchIn } from "../../weave/of-circle.ts";

/** No agreement is as long. In bytes. */
const AT_MOST = 64 * 1024;

export const propose = command({
  name: "circle propose",
  summary:
    "Open a vote: on another agreement, on somebody's going, on who keeps the circle, on cloth that may leave it.",
  about: [
    'Take the present agreement with "nexus circle agreement --json", change it, and propose the file.',
    "Cloth leaves with the yes of everyone whose threads show in it.",
  ],
  options: {
    agreement: { type: "string", value: "FILE", what: "the agreement that shall come, as JSON" },
    remove: { type: "string", value: "NAME", what: "who shall go" },
    keeper: { type: "string", multiple: true, value: "NAME", what: "who shall keep the circle; at most two" },
    cloth: { type: "string", value: "DAYS", what: "the cloth of so many days, today the last" },
    why: { type: "string", value: "TEXT", what: "why, for the others to read" },
    ...waitOption,
    ...circleOptions,
  },
  async run(values, _, io) {
    const { agreement: file, remove, keeper, cloth } = values;
    if ([file, remove, keeper, cloth].filter((it) => it !== undefined).length !== 1) {
      throw new Usage("Propose one thing: give --agreement, --remove, --keeper or --cloth.", "circle propose");
    }
    const days = cloth === undefined ? undefined : Math.round(toNumber(cloth, "cloth", 1, 10_000));
    const agreement = file === undefined ? undefined : await readAgreement(file);
    const ms = waitMs(values.wait);
    return await atCircle(values, { within: ms }, async ({ nexus, id, view }) => {
      const proposal = days === undefined ? proposalOf(view(), agreement, remove, keeper) : clothOfDays(view(), days);
      const telling = { nexus, circle: id, io, json: values.json === true, ms };
      const open = () => nexus.propose(id, proposal, values.why ?? "");
      return await tellWish(telling, open, { event: "proposed" }, "The vote is open.");
    });
  },
});

function proposalOf(
  circle: CircleView,
  agreement: Agreement | undefined,
  remove: string | undefined,
  keepers: readonly string[] = [],
): Proposal {
  if (agreement) return { kind: "agreement", agreement };
  if (remove !== undefined) return { kind: "remove", member: chooseMember(circle, remove).id };
  return { kind: "keepers", keepers: keepers.map((name) => chooseMember(circle, name).id) };
}

/** Counted in days of UTC, as a cloth is woven. */
function clothOfDays(circle: CircleView, days: number): Proposal {
  const to = Math.floor(Date.now() / DAY);
  const { from, cloth, threads } = stretchIn(circle, { from: to - days + 1, to });
  if (threads.length === 0) throw new Usage("Nothing of these days is woven.", "circle propose");
  return { kind: "cloth", from, to, cloth, threads: [...threads] };
}

/** Whether it is an agreement, the core says. */
async function readAgreement(path: string): Promise<Agreement> {
  try {
    const { size } = await stat(path);
    if (size > AT_MOST) throw new Usage(`"${path}" is longer than any agreement.`, "circle propose");
    return JSON.parse(await readFile(path, "utf8")) as Agreement;
  } catch (error) {
    if (error instanceof SyntaxError) throw new Usage(`"${path}" is no JSON.`, "circle propose");
    if (!isSystemError(error)) throw error;
    throw new Usage(`"${path}" cannot be read here.`, "circle propose");
  }
}
