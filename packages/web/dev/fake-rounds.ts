/** Rounds of the fake: each call changes the view as far as a look at the room needs it. */
import type { CircleId, CircleView, RoundCalls, RoundView } from "@nexus/circle";
import { NexusError } from "@nexus/wire";

export function fakeRounds(circle: (id: CircleId) => CircleView, put: (view: CircleView) => void): RoundCalls {
  const change = (id: CircleId, round: string, how: (view: RoundView) => RoundView) => {
    const view = circle(id);
    put({
      ...view,
      rounds: view.rounds.map((it) => (it.id === round ? how(it) : it)),
      timeline: view.timeline.map((it) =>
        it.kind === "round" && it.round.id === round ? { ...it, round: how(it.round) } : it,
      ),
    });
  };
  const sealed = (id: CircleId, round: string, myWords: string | undefined) =>
    change(id, round, (it) => {
      if (it.form === "piece") return it;
      const isIn = [...it.isIn, circle(id).me];
      return { ...it, mine: "in", myWords, isIn, draft: undefined, waitsForMe: false };
    });
  const refused = async (): Promise<never> => {
    throw new NexusError("round-unknown");
  };
  return {
    openRound: refused,
    openExchange: refused,
    sealWords: async (id, round, text) => sealed(id, round, text),
    sealGesture: async (id, round, gesture) => {
      sealed(id, round, undefined);
      change(id, round, (it) => (it.form === "sealed" ? { ...it, myGesture: gesture } : it));
    },
    pass: async (id, round) => sealed(id, round, undefined),
    async cancelRound(id, round) {
      change(id, round, (it) => ({ ...it, phase: it.form === "piece" ? "void" : "returned", endedBy: circle(id).me }));
    },
    async mood(id, round, when) {
      change(id, round, (it) => ({ ...it, myMoods: { ...it.myMoods, [when]: true } }));
    },
    async arrive(id, round) {
      change(id, round, (it) => (it.form === "piece" ? { ...it, here: [...it.here, circle(id).me] } : it));
    },
    async speak(id, round, text, { invites = false, to } = {}) {
      change(id, round, (it) => {
        if (it.form !== "piece") return it;
        const spoken = { id: `${it.spoken.length}`, by: circle(id).me, at: Date.now(), text, invites, to };
        return { ...it, spoken: [...it.spoken, { ...spoken, silence: undefined }] };
      });
    },
    silence: async () => {},
    handOn: async () => {},
    turnTo: async (id, round, phase) => change(id, round, (it) => ({ ...it, phase })),
    remindOfRound: async (id, round, at) => change(id, round, (it) => ({ ...it, remindAt: at })),
    roundDraft: async () => {},
  };
}
