/**
 * Opens a sealed round from what members' devices released. The first shares that make up the threshold are tried; only
 * where what they make does not open the words is every share checked, and whoever gave a bad one is named and their
 * release set aside. Pure: every client that saw the same log gets the same. Loaded when it is needed: it brings the curve.
 */
import type { Find } from "../agreement/entry.ts";
import type { ContributionView, MemberId } from "../api.ts";
import { fromText } from "../text.ts";
import { openBody, type Said } from "./body.ts";
import { combine, isShareGood, parts, type Share } from "./dealing.ts";
import type { ContributionRow, SealedRecord } from "./record.ts";
import { SCALAR } from "./sizes.ts";

/**
 * Unreadable: all shares are good, and yet nobody can read it: its author sealed something else. Unfit: it is read, and is
 * not what this round asks for.
 */
type Found = Said | "pass" | "unreadable" | "unfit" | "too-few" | { readonly bad: readonly MemberId[] };

/** As it was, where too few good releases are in. */
export function openRound(circle: Uint8Array, record: SealedRecord, find: Find): SealedRecord {
  const { set, roster, threshold } = record;
  if (!set) return record;
  const bad = new Set(record.faults.flatMap(({ member, kind }) => (kind === "bad-share" ? [member] : [])));
  const found = new Map<MemberId, Found>();
  for (;;) {
    const releases = releasesOf(record, find).filter(({ member }) => !bad.has(member));
    if (releases.length < threshold) return { ...record, faults: withFaults(record, bad, "bad-share") };
    const before = bad.size;
    for (const [place, author] of set.authors.entries()) {
      const known = found.get(author);
      if (known !== undefined && known !== "too-few") continue;
      const made = openOne(circle, record, author, sharesOf(record, author, place, releases), find);
      if (typeof made === "object" && "bad" in made) for (const member of made.bad) bad.add(member);
      else found.set(author, made);
    }
    if (bad.size > before) {
      // Whose release was set aside may have been counted on for what was found missing.
      for (const [author, made] of found) if (made === "too-few") found.delete(author);
      continue;
    }
    break;
  }
  const contributions = roster.map((by): ContributionView => viewOf(record, by, found.get(by)));
  const pending = set.authors.filter((author) => found.get(author) === "too-few");
  const unreadable = set.authors.filter((author) => found.get(author) === "unreadable");
  const unfit = set.authors.filter((author) => found.get(author) === "unfit");
  const named = withFaults({ faults: withFaults(record, bad, "bad-share") }, unreadable, "unreadable");
  const faults = withFaults({ faults: named }, unfit, "round-unfit");
  return { ...record, phase: "opened", contributions, pending, faults };
}

const withFaults = (
  { faults }: Pick<SealedRecord, "faults">,
  members: Iterable<MemberId>,
  kind: "bad-share" | "unreadable" | "round-unfit",
): SealedRecord["faults"] => {
  const known = new Set(faults.flatMap((fault) => (fault.kind === kind ? [fault.member] : [])));
  return [...faults, ...[...members].filter((member) => !known.has(member)).map((member) => ({ member, kind }))];
};

interface Release {
  readonly member: MemberId;
  /** In the order of the closing set; undefined where they have none. */
  readonly shares: readonly (Uint8Array | undefined)[];
}

/** In the order of the roster. Who has no share at all to give has released nothing. */
function releasesOf({ roster, released }: SealedRecord, find: Find): readonly Release[] {
  return roster.flatMap((member) => {
    const row = find(released[member] ?? "");
    if (row?.kind !== "release") return [];
    const shares = parts(fromText(row.shares), SCALAR);
    const given = shares.map((share) => (share.some((byte) => byte !== 0) ? share : undefined));
    return given.some((share) => share !== undefined) ? [{ member, shares: given }] : [];
  });
}

interface Held extends Share {
  /** Undefined for a share that its author has shown. */
  readonly from: MemberId | undefined;
}

function sharesOf(
  { roster, complaints }: SealedRecord,
  author: MemberId,
  place: number,
  releases: readonly Release[],
): readonly Held[] {
  const shown = Object.entries(complaints[author] ?? {}).flatMap(([to, share]): Held[] =>
    share === null ? [] : [{ at: roster.indexOf(to), share: fromText(share), from: undefined }],
  );
  const given = releases.flatMap(({ member, shares }): Held[] => {
    const share = shares[place];
    const at = roster.indexOf(member);
    return share && !shown.some((it) => it.at === at) ? [{ at, share, from: member }] : [];
  });
  return [...shown, ...given];
}

function openOne(
  circle: Uint8Array,
  { id, roster, threshold, sealed, weaves }: SealedRecord,
  author: MemberId,
  shares: readonly Held[],
  find: Find,
): Found {
  const row = find(sealed[author]?.row ?? "");
  if (row?.kind !== "contribution") return "unreadable";
  if (shares.length < threshold) return "too-few";
  const of = { circle, round: id, author };
  const secret = combine(threshold, roster.length, shares.slice(0, threshold));
  const said = secret && openBody(secret, of, fromText(row.body));
  if (typeof said === "object") return "gesture" in said === (weaves ?? false) ? said : "unfit";
  if (said !== undefined) return said;
  const bad = badAmong(row, roster.length, shares);
  return bad.length > 0 ? { bad } : "unreadable";
}

const badAmong = ({ commitments }: ContributionRow, members: number, shares: readonly Held[]): readonly MemberId[] => {
  const promised = fromText(commitments);
  return shares.flatMap((held) => (held.from && !isShareGood(promised, members, held) ? [held.from] : []));
};

function viewOf({ sealed }: SealedRecord, by: MemberId, found: Found | undefined): ContributionView {
  if (found === undefined) return { kind: sealed[by] ? "unreadable" : "absent", by };
  if (found === "pass") return { kind: "pass", by };
  if (typeof found === "string" || "bad" in found) return { kind: "unreadable", by };
  if ("gesture" in found) return { kind: "gesture", by, gesture: found.gesture };
  return { kind: "words", by, text: found.text, fold: found.fold };
}
