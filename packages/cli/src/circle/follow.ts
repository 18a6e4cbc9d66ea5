/** Tells what happens in a circle, each thing once, however often the core is opened anew meanwhile. */
import type { CircleId, CircleView, Nexus } from "@nexus/circle";
import { NexusError } from "@nexus/wire";
import type { Io } from "../io.ts";
import { circleData, circleLine, knockLines } from "../show/circle.ts";
import { itemData, itemLines } from "../show/item.ts";
import { tellTroubles } from "./troubles.ts";

export interface Following {
  readonly io: Io;
  readonly json: boolean;
  readonly vouchAll: boolean;
  /** Earlier items to begin with. */
  readonly last: number;
}

export interface Follower {
  /** Returns the way to stop. */
  follow(nexus: Nexus, id: CircleId): () => void;
  /** Whether nothing more can come: outside of the circle. */
  isOver(): boolean;
}

export function createFollower({ io, json, vouchAll, last }: Following): Follower {
  const told = new Set<string>();
  let troubles: number | undefined;
  let standing: CircleView["standing"] | undefined;

  /** True the first time only. */
  const isNews = (key: string): boolean => !told.has(key) && Boolean(told.add(key));
  const keyOf = ({ id, kind }: CircleView["timeline"][number]) => `${kind} ${id}`;

  function tellStanding(circle: CircleView): void {
    if (circle.standing === standing) return;
    standing = circle.standing;
    if (json) io.json({ event: "circle", ...circleData(circle) });
    else io.note(circleLine(circle));
  }

  function tellItems(circle: CircleView): void {
    for (const item of circle.timeline.filter((it) => isNews(keyOf(it)))) {
      if (json) io.json({ event: "item", ...itemData(circle, item) });
      else for (const line of itemLines(circle, item, Date.now(), io)) io.say(line);
    }
  }

  function tellKnocks(nexus: Nexus, circle: CircleView): void {
    for (const knock of circle.knocks) {
      const { id, name, words } = knock;
      if (isNews(`knock ${id} ${words.join()}`)) {
        if (json) io.json({ event: "knock", circle: circle.id, id, name, words });
        else for (const line of knockLines(circle, knock)) io.say(line);
      }
      if (vouchAll && knock.canVouch && isNews(`vouch ${id} ${words.join()}`)) {
        nexus.vouch(circle.id, id).catch((error: unknown) => {
          if (!(error instanceof NexusError)) throw error;
          io.note(error.message);
        });
      }
    }
  }

  function tell(nexus: Nexus, id: CircleId): void {
    const circle = nexus.circle(id);
    if (standing === undefined) {
      for (const item of circle.timeline.slice(0, Math.max(0, circle.timeline.length - last))) told.add(keyOf(item));
    }
    tellItems(circle);
    tellKnocks(nexus, circle);
    tellStanding(circle);
    if (troubles !== undefined) tellTroubles(circle, io, Math.min(troubles, circle.troubles.length));
    troubles = circle.troubles.length;
  }

  return {
    follow(nexus, id) {
      tell(nexus, id);
      return nexus.subscribe((which) => {
        if (which === id) tell(nexus, id);
      });
    },
    isOver: () => standing === "declined" || standing === "removed" || standing === "left",
  };
}
