/** People who bring each other back, on nothing but memory. Never part of the app. */
import type { CircleId, GuardianCalls, GuardiansView, ReturnCalls, ReturnView } from "@nexus/circle";
import { NexusError } from "@nexus/wire";

const six = ["lantern", "otter", "island", "harbor", "clover", "moth"];

export const nobodyYet: GuardiansView = { mine: [], guarding: [] };

/** `changed`: shows the circle anew, as every change of it does. */
export function fakeGuardians(beginning: GuardiansView, changed: (circle: CircleId) => void): GuardianCalls {
  let view = beginning;
  const keep = (circle: CircleId, next: GuardiansView) => {
    view = next;
    changed(circle);
  };
  const mineIn = (circle: CircleId) =>
    view.mine.find((it) => it.circle === circle) ?? { circle, people: [], needed: undefined, isStale: false };
  const putMine = (mine: GuardiansView["mine"][number]) =>
    keep(mine.circle, { ...view, mine: [...view.mine.filter((it) => it.circle !== mine.circle), mine] });
  return {
    guardians: async () => view,
    async askGuardians(circle, members) {
      const mine = mineIn(circle);
      const asked = members.map((member) => ({ member, name: member, standing: "asked", isHere: true }) as const);
      putMine({ ...mine, people: [...mine.people, ...asked] });
    },
    async letGuardiansGo(circle, members) {
      const mine = mineIn(circle);
      const people = mine.people.filter(({ member }) => !members.includes(member));
      const others = view.mine.filter((it) => it.circle !== circle);
      keep(circle, { ...view, mine: people.length > 0 ? [...others, { ...mine, people }] : others });
    },
    async dealShares(circle, { code, needed }) {
      if (code.trim() === "wrong") throw new NexusError("code-slip", "4");
      const mine = mineIn(circle);
      putMine({
        ...mine,
        needed,
        isStale: false,
        people: mine.people.map((it) => (it.standing === "asked" ? it : { ...it, standing: "sent" })),
      });
    },
    async guard(circle, owner, yes) {
      const others = view.guarding.filter((it) => it.owner !== owner || it.circle !== circle);
      const one = view.guarding.find((it) => it.owner === owner && it.circle === circle);
      keep(circle, { ...view, guarding: one && yes ? [...others, { ...one, standing: "agreed" }] : others });
    },
    async readRequest(line) {
      if (!line.includes("nexus-request.")) return undefined;
      return { name: "Ada", words: six };
    },
    giveShare: async () => `nexus-share.${"A7wR_k".repeat(90)}`,
  };
}

export function fakeReturn(beginning: ReturnView | undefined): ReturnCalls {
  let view = beginning;
  return {
    returning: async () => view,
    async beginReturn(name) {
      view = {
        name,
        line: `nexus-request.${"Qz4_bT".repeat(10)}`,
        words: six,
        given: [],
        apart: [],
        needed: undefined,
        state: "gathering",
        code: undefined,
      };
      return view;
    },
    async takeShare(line) {
      if (!view || !line.includes("nexus-share.")) return { taken: "no-answer", name: undefined };
      if (line.includes("bad")) return { taken: "bad-share", name: "Jonas" };
      view = { ...view, given: [...view.given, "Jonas"], needed: 2 };
      return { taken: "taken", name: "Jonas" };
    },
    async endReturn() {
      view = undefined;
    },
  };
}
