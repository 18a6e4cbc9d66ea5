/** The frame of a command about one circle: opens the vault, finds the circle, brings it up to date. */
import type { CircleView, Nexus } from "@nexus/circle";
import { NexusError } from "@nexus/wire";
import { Hindrance } from "../failure.ts";
import { caughtUp } from "./await.ts";
import { chooseCircle } from "./choose.ts";
import { type VaultChoice, withNexus } from "./with-nexus.ts";

export interface At {
  readonly nexus: Nexus;
  readonly id: string;
  /** The circle as it is now. */
  view(): CircleView;
  /** Whether the sanctuary could be asked for what is new. */
  readonly current: boolean;
}

export interface Arrival {
  /** How long to wait for what is new, in ms; 0 takes the circle as this device has it. */
  readonly within: number;
  /** Set for what outsiders may do too. */
  readonly fromOutside?: boolean;
}

const KNOCK_WITHIN = 5_000;

export function atCircle<T>(
  choice: VaultChoice & { readonly circle?: string },
  { within, fromOutside = false }: Arrival,
  use: (at: At) => Promise<T>,
): Promise<T> {
  return withNexus(choice, async (nexus) => {
    const { id, standing } = chooseCircle(nexus, choice.circle);
    const ms = within === 0 && standing === "knocking" && !fromOutside ? KNOCK_WITHIN : within;
    const current = ms > 0 && (await caughtUp(nexus, id, ms));
    if (!fromOutside) expectMember(nexus.circle(id));
    return await use({ nexus, id, view: () => nexus.circle(id), current });
  });
}

function expectMember({ standing, name }: CircleView): void {
  switch (standing) {
    case "member":
    case "adrift":
      return;
    case "knocking":
      throw new Hindrance(
        `You have knocked at ${name}, and nobody has opened yet.`,
        "Your knock stays; try again later.",
      );
    case "declined":
      throw new NexusError("knock-declined", name);
    case "removed":
    case "left":
      throw new NexusError("member-removed", name);
  }
}
