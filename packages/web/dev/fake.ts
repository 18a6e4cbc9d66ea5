/** A `Nexus` without cryptography or network, for looking at the rooms. Never part of the app. */
import type {
  CircleId,
  CircleView,
  DevicesView,
  GuardiansView,
  JournalEntry,
  KeepingView,
  Nexus,
  ReturnView,
} from "@nexus/circle";
import { NexusError } from "@nexus/wire";
import type { Served } from "../src/core/serve.ts";
import { fakeBlueprints } from "./fake-blueprints.ts";
import { fakeDecks } from "./fake-decks.ts";
import { fakeDevices } from "./fake-devices.ts";
import { fakeGuardians, nobodyYet } from "./fake-guardians.ts";
import { fakeJournal } from "./fake-journal.ts";
import { fakeKeeping } from "./fake-keeping.ts";
import { fakeLaw } from "./fake-law.ts";
import { fakeRounds } from "./fake-rounds.ts";
import { fakeTalk, nothingYet, type Say } from "./fake-talk.ts";
import { fresh, knocking, NOW, river } from "./people.ts";

/** What there is besides the circles: nothing, where nothing is said. */
export interface Besides {
  readonly keeping?: Partial<KeepingView>;
  readonly journal?: readonly JournalEntry[];
  /** People who bring each other back. */
  readonly guardians?: GuardiansView;
  /** A way back by others that has begun. */
  readonly returning?: ReturnView;
  readonly devices?: Partial<DevicesView>;
}

export function fakeNexus(beginning: readonly CircleView[], besides: Besides = {}): Nexus {
  const journal = fakeJournal(besides.journal ?? []);
  let views = [...beginning];
  let made = 0;
  const listeners = new Set<(circle: CircleId) => void>();
  const circle = (id: CircleId) => {
    const view = views.find((each) => each.id === id);
    if (!view) throw new NexusError("circle-unknown");
    return view;
  };
  const put = (view: CircleView) => {
    views = views.some(({ id }) => id === view.id)
      ? views.map((each) => (each.id === view.id ? view : each))
      : [...views, view];
    for (const listener of listeners) listener(view.id);
  };
  const say: Say = (id, say) => {
    const view = circle(id);
    const waiting = view.link !== "live";
    const item = say({
      id: `${++made}`.padStart(32, "0"),
      seq: waiting ? undefined : 1000 + made,
      author: view.me,
      at: Date.now(),
      waiting,
    });
    put({ ...view, timeline: [...view.timeline, item] });
    return item.id;
  };

  return {
    circles: () => views,
    circle,
    ...fakeLaw,
    ...fakeRounds(circle, put),
    ...fakeBlueprints(),
    ...fakeDecks,
    ...fakeGuardians(besides.guardians ?? nobodyYet, (id) => put({ ...circle(id) })),
    ...fakeDevices(besides.devices ?? {}),
    async found({ circleName, myName, agreement }) {
      put({ ...fresh, name: circleName, myName, ...(agreement ? { agreement } : {}) });
      return fresh.id;
    },
    async threshold(link) {
      if (link.includes("expired")) throw new NexusError("drop-refused");
      return {
        origin: river.origin,
        circleName: river.name,
        invitedBy: "Ada",
        members: 4,
        agreement: river.agreement,
        expires: Math.floor(NOW / 3_600_000) + 72,
      };
    },
    async knock(_link, myName) {
      put({ ...knocking, myName });
      return knocking.id;
    },
    ...journal,
    async checkIn(id, input) {
      const { point, words = [], note, fold, share = ["place", "words", "note"] } = input;
      const body = input.keepBody ? input.body : undefined;
      const told = {
        point: share.includes("place") ? point : undefined,
        words: share.includes("words") ? words : [],
        note: share.includes("note") ? note : undefined,
        body: share.includes("body") ? input.body : undefined,
      };
      const tells =
        told.point !== undefined || told.words.length > 0 || told.note !== undefined || told.body !== undefined;
      if (id === undefined || !tells) return { entry: journal.add({ point, words, note, body }), message: undefined };
      const message = say(id, (base) => ({ ...base, ...nothingYet, kind: "check-in", ...told, fold }));
      const shared = { circle: id, name: circle(id).name, message, parts: share };
      return { entry: journal.add({ point, words, note, body, shared }), message };
    },
    ...fakeTalk(
      circle,
      put,
      say,
      () => views,
      () => journal.journal().entries,
    ),
    async retract(id, message) {
      const view = circle(id);
      put({
        ...view,
        timeline: view.timeline.map((item) =>
          item.id === message
            ? { id: item.id, seq: item.seq, author: item.author, at: item.at, waiting: false, kind: "retracted" }
            : item,
        ),
      });
    },
    async invite(id, hours = 72) {
      const view = circle(id);
      const invitation = {
        id: `${++made}`,
        link: `https://sanctuary.example/#join=${"AVx0c2FuY3R1YXJ5LmV4YW1wbGU7Q2ly".repeat(3)}${made}`,
        by: view.me,
        expires: Math.floor(Date.now() / 3_600_000) + hours,
      };
      put({ ...view, invitations: [...view.invitations, invitation] });
      return invitation;
    },
    async withdrawInvitation(id, invitation) {
      const view = circle(id);
      put({ ...view, invitations: view.invitations.filter((each) => each.id !== invitation) });
    },
    async vouch(id, knock) {
      const view = circle(id);
      put({
        ...view,
        knocks: view.knocks.map((each) =>
          each.id === knock ? { ...each, vouchedBy: [...each.vouchedBy, view.me], canVouch: false } : each,
        ),
      });
    },
    async decline(id, knock) {
      const view = circle(id);
      put({ ...view, knocks: view.knocks.filter((each) => each.id !== knock) });
    },
    async remove(id, member) {
      const view = circle(id);
      put({ ...view, members: view.members.map((each) => (each.id === member ? { ...each, isHere: false } : each)) });
    },
    async leave(id) {
      put({ ...circle(id), standing: "left" });
    },
    async renew() {},
    wakeKey: async () => new Uint8Array(65),
    wakeMe: async () => 1,
    async letSleep() {},
    async putArchive() {},
    async forget(id) {
      views = views.filter((view) => view.id !== id);
      for (const listener of listeners) listener(id);
    },
    async erase() {},
    async settled() {},
    wake() {},
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {},
  };
}

/** The core without a vault: what the rooms about keeping need, on nothing but memory. */
export function fakeCore(circles: readonly CircleView[], besides: Besides = {}): Served {
  const nexus = fakeNexus(circles, besides);
  return { keeping: fakeKeeping(besides.keeping ?? {}, besides.returning), open: async () => nexus };
}
