/** The calls of people who bring each other back. See `api.ts`. */
import { bytesToHex, equalBytes, NexusError } from "@nexus/wire";
import { sha256 } from "@noble/hashes/sha2.js";
import type { CircleId, MemberId } from "../api.ts";
import type { Keyring } from "../keyring/keyring.ts";
import { codes } from "../keyring/later.ts";
import { changeMine } from "../session/mine.ts";
import type { Session } from "../session/session.ts";
import type { Standpoint } from "../talk.ts";
import { fromText, toText } from "../text.ts";
import { answerToLine } from "./answer.ts";
import type { GuardianCalls, Guarding, MyGuardians } from "./api.ts";
import { FEWEST_GUARDIANS, MOST_GUARDIANS } from "./numbers.ts";
import { lineToRequest, requestWords } from "./request.ts";
import { dealKept, decodeShare, encodeShare } from "./share-set.ts";
import { keepFor, standAt, tell } from "./take.ts";

export interface GuardianDeps {
  readonly sessions: ReadonlyMap<CircleId, Session>;
  insideOf(id: CircleId): Standpoint;
  /** Undefined where a vault without a lock is open: then there is no code either. */
  readonly keyring: Pick<Keyring, "codePublicKey"> | undefined;
}

export function guardianCalls({ sessions, insideOf, keyring }: GuardianDeps): GuardianCalls {
  const codeNow = () => {
    const key = keyring?.codePublicKey();
    return key && nameOfCode(key);
  };

  return {
    async guardians() {
      const all = [...sessions.values()];
      return { mine: all.flatMap((it) => mine(it, codeNow())), guarding: all.flatMap(guarding) };
    },

    async askGuardians(circle, members) {
      const at = insideOf(circle);
      for (const member of members) requireOther(at, member);
      const { people = {} } = at.session.snapshot().record.mine?.guardians ?? {};
      if (new Set([...Object.keys(people), ...members]).size > MOST_GUARDIANS) {
        throw new NexusError("input-invalid", `at most ${MOST_GUARDIANS} people`);
      }
      await at.session.step((draft) => {
        for (const member of members) {
          if (!["ready", "sent", "holds"].includes(standingIn(draft, member) ?? "")) standAt(draft, member, "asked");
          tell(at.core, draft, member, { kind: "ask" });
        }
      });
    },

    async letGuardiansGo(circle, members) {
      const at = insideOf(circle);
      await at.session.step((draft) => {
        for (const member of members) {
          if (!standingIn(draft, member)) continue;
          standAt(draft, member, undefined);
          // Who has left cannot be told any more.
          if (isHere(at, member)) tell(at.core, draft, member, { kind: "end" });
        }
        const left = Object.keys(draft.record.mine?.guardians?.people ?? {});
        if (left.length > 0) return;
        changeMine(draft, (kept) => ({ ...kept, guardians: { ...kept.guardians, dealt: undefined } }));
      });
    },

    async dealShares(circle, { code: typed, needed, origins }) {
      const at = insideOf(circle);
      const publicKey = keyring?.codePublicKey();
      if (!publicKey) throw new NexusError("code-needed");
      const { codePublicKey, wordsToCode } = await codes();
      const code = wordsToCode(typed);
      if (!equalBytes(await codePublicKey(code), publicKey)) throw new NexusError("code-wrong");
      await at.session.step((draft) => {
        const { people = {} } = draft.record.mine?.guardians ?? {};
        const willing = Object.keys(people).filter(
          (member) => isHere(at, member) && ["ready", "sent", "holds"].includes(people[member] ?? ""),
        );
        if (needed < FEWEST_GUARDIANS || needed > willing.length) {
          throw new NexusError("input-invalid", `${needed} of ${willing.length} people`);
        }
        // Who has gone has a share of an earlier dealing, which fits none of these.
        for (const member of Object.keys(people)) if (!isHere(at, member)) standAt(draft, member, undefined);
        const shares = dealKept({ code, origins }, needed, willing.length, at.core.random);
        for (const [n, share] of shares.entries()) {
          const member = willing[n] as MemberId;
          standAt(draft, member, "sent");
          tell(at.core, draft, member, { kind: "share", share: toText(encodeShare(share)) });
        }
        const dealt = { id: bytesToHex(shares[0]?.id as Uint8Array), needed, code: nameOfCode(publicKey) };
        changeMine(draft, (kept) => ({ ...kept, guardians: { ...kept.guardians, dealt } }));
      });
      code.fill(0);
    },

    async guard(circle, owner, yes) {
      const at = insideOf(circle);
      await at.session.step((draft) => {
        const kept = draft.record.mine?.guardians?.of?.[owner];
        if (!kept) throw new NexusError("member-unknown");
        if (yes && kept.standing !== "asked") return;
        keepFor(draft, owner, yes ? { standing: "agreed", since: at.core.now() } : undefined);
        if (isHere(at, owner)) tell(at.core, draft, owner, { kind: "answer", yes });
      });
    },

    async readRequest(line) {
      const asked = lineToRequest(line);
      return asked && { name: asked.name, words: await requestWords(asked) };
    },

    async giveShare(circle, owner, line) {
      const asked = lineToRequest(line);
      if (!asked) throw new NexusError("link-malformed");
      // Also from a circle that I have left since: they may need it all the same.
      const { record } = sessions.get(circle)?.snapshot() ?? {};
      const held = record?.mine?.guardians?.of?.[owner]?.share;
      const share = held === undefined ? undefined : decodeShare(fromText(held));
      if (!record || !share) throw new NexusError("member-unknown");
      return await answerToLine(asked.key, { share, name: record.myName });
    },
  };
}

function mine(session: Session, codeNow: string | undefined): readonly MyGuardians[] {
  const { people, dealt } = session.snapshot().record.mine?.guardians ?? {};
  if (!people || Object.keys(people).length === 0) return [];
  const { id: circle, members } = session.view();
  return [
    {
      circle,
      people: Object.entries(people).map(([member, standing]) => {
        const here = members.find(({ id }) => id === member);
        return { member, standing, name: here?.name ?? "", isHere: here?.isHere ?? false };
      }),
      needed: dealt?.needed,
      isStale: dealt !== undefined && dealt.code !== codeNow,
    },
  ];
}

function guarding(session: Session): readonly Guarding[] {
  const { of = {} } = session.snapshot().record.mine?.guardians ?? {};
  const { id: circle, members } = session.view();
  return Object.entries(of).map(([owner, { standing, since }]) => {
    const name = members.find(({ id }) => id === owner)?.name ?? "";
    return { circle, owner, name, standing, since };
  });
}

const standingIn = ({ record }: { readonly record: ReturnType<Session["snapshot"]>["record"] }, member: MemberId) =>
  record.mine?.guardians?.people?.[member];

const isHere = ({ session }: Standpoint, member: MemberId): boolean =>
  session.view().members.some(({ id, isHere, isMe }) => id === member && isHere && !isMe);

function requireOther(at: Standpoint, member: MemberId): void {
  if (!isHere(at, member)) throw new NexusError("member-unknown");
}

const nameOfCode = (publicKey: Uint8Array): string => bytesToHex(sha256(publicKey).subarray(0, 16));
