/** Three companions who share a circle: found anew, or found again where their vaults were kept. */
import { type CircleId, createNexus, defaultAgreement, type Nexus, type OpenVault } from "@nexus/circle";
import type { Sanctuary } from "@nexus/sanctuary";
import { until } from "../circle/await.ts";
import { nodeDeps } from "../edges/node-deps.ts";
import { Hindrance } from "../failure.ts";
import { bag, type Chance } from "./chance.ts";
import { CIRCLE_NAME, type Part, PROMISES, parts } from "./script.ts";

export interface Companion {
  readonly name: string;
  readonly nexus: Nexus;
  readonly nextCheckIn: () => Part["checkIns"][number];
  readonly nextSharing: () => string;
  readonly nextReply: () => string;
}

export interface Gathering {
  readonly circle: CircleId;
  /** The first one founded the circle and minds its door. */
  readonly companions: readonly [Companion, ...Companion[]];
  close(): Promise<void>;
}

/** In ms. */
const PATIENCE = 30_000;

async function arrive(part: Part, open: OpenVault, chance: Chance): Promise<Companion> {
  return {
    name: part.name,
    nexus: await createNexus(nodeDeps(await open())),
    nextCheckIn: bag(part.checkIns, chance),
    nextSharing: bag(part.sharings, chance),
    nextReply: bag(part.replies, chance),
  };
}

export async function gather(
  sanctuary: Pick<Sanctuary, "origin" | "foundingLink">,
  openVault: (name: string) => OpenVault,
  chance: Chance,
): Promise<Gathering> {
  const all = await Promise.all(parts.map((part) => arrive(part, openVault(part.name), chance)));
  const companions = all as unknown as Gathering["companions"];
  const close = async () => void (await Promise.all(companions.map(({ nexus }) => nexus.close())));
  try {
    const circle = known(companions, sanctuary.origin) ?? (await foundTogether(companions, sanctuary));
    return { circle, companions, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The circle that all of them are still in. */
function known([host, ...others]: Gathering["companions"], origin: string): CircleId | undefined {
  const isMine = ({ nexus }: Companion, id: CircleId) =>
    nexus.circles().some((it) => it.id === id && it.origin === origin && it.standing === "member");
  return host.nexus.circles().find(({ id }) => [host, ...others].every((companion) => isMine(companion, id)))?.id;
}

async function foundTogether(
  [host, ...others]: Gathering["companions"],
  { origin, foundingLink }: Pick<Sanctuary, "origin" | "foundingLink">,
): Promise<CircleId> {
  const circle = await host.nexus.found({
    link: foundingLink ?? origin,
    circleName: CIRCLE_NAME,
    myName: host.name,
    agreement: { ...defaultAgreement, promises: PROMISES, retentionDays: 30 },
  });
  for (const { name, nexus } of others) {
    const { link } = await host.nexus.invite(circle);
    await nexus.knock(link, name);
    const knock = await until(
      host.nexus,
      () => host.nexus.circle(circle).knocks.find((it) => it.name === name),
      PATIENCE,
    );
    if (knock) await host.nexus.vouch(circle, knock.id);
    const inside = () => (nexus.circle(circle).standing === "member" ? true : undefined);
    if (!(await until(nexus, inside, PATIENCE))) throw new Hindrance(`${name} did not find the way in.`, "Try again.");
  }
  return circle;
}
