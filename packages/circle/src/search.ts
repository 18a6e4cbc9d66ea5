/**
 * Search on the device: a pure function over what was said. Every word of the query must stand somewhere in an item, in any
 * case and with or without accents; newest first. Texts are prepared once for as long as their item is the same object.
 */
import type { CircleView, MemberId, MessageId, RoundView, SearchHit, TimelineItem } from "./api.ts";
import type { JournalEntry } from "./journal/calls.ts";

/** Something that can be found: an item of a timeline, an entry of the journal. */
export interface Findable {
  readonly hit: SearchHit;
  /** Stays the same object for as long as its texts stay the same. */
  readonly source: object;
  texts(): readonly (string | undefined)[];
}

const prepared = new Map<string, WeakMap<object, string>>();

export function search(
  query: string,
  among: Iterable<Findable>,
  { locale = "en", limit = 100 }: { readonly locale?: string; readonly limit?: number } = {},
): readonly SearchHit[] {
  const words = plain(query, locale)
    .split(/\s+/u)
    .filter((word) => word !== "");
  if (words.length === 0) return [];
  const known = prepared.get(locale) ?? new WeakMap<object, string>();
  prepared.set(locale, known);
  const hits: SearchHit[] = [];
  for (const { hit, source, texts } of among) {
    let text = known.get(source);
    if (text === undefined) {
      text = plain(
        texts()
          .filter((it) => it !== undefined)
          .join("\n"),
        locale,
      );
      known.set(source, text);
    }
    if (words.every((word) => (text as string).includes(word))) hits.push(hit);
  }
  return hits.sort((a, b) => b.at - a.at).slice(0, limit);
}

/** Languages whose small letters are not those of everyone else. */
const OWN_CASE = /^(?:tr|az|lt)\b/;

/** Lower case by the rules of a language, without accents (NFD, combining marks taken away). */
export function plain(text: string, locale: string): string {
  const lower = OWN_CASE.test(locale) ? text.toLocaleLowerCase(locale) : text.toLowerCase();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: everything below 0x80 is plain already
  if (/^[\x00-\x7f]*$/.test(lower)) return lower;
  return lower
    .normalize("NFD")
    .replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]+/g, "")
    .replaceAll("ß", "ss");
}

/**
 * What can be found: what somebody said in a circle and did not take back, and my own journal. An entry that a circle has
 * as it is comes once, where it was said.
 */
export function* allFindables(circles: Iterable<CircleView>, entries: Iterable<JournalEntry>): Iterable<Findable> {
  const told = new Set<MessageId>();
  for (const { id, members, timeline } of circles) {
    const names = new Map<MemberId, string>(members.map((member) => [member.id, member.name]));
    for (const item of timeline) {
      const said = saidIn(item);
      if (!said) continue;
      told.add(item.id);
      yield {
        hit: { circle: id, item: item.id, at: item.at },
        source: sourceOf(item),
        texts: () => [names.get(item.author), ...said()],
      };
    }
  }
  for (const entry of entries) {
    if (isWhollyTold(entry, told)) continue;
    yield {
      hit: { entry, at: entry.at },
      source: entry,
      texts: () =>
        entry.kind === "line" ? [entry.text] : [...entry.words, entry.note, entry.fold, ...(entry.from?.tags ?? [])],
    };
  }
}

function isWhollyTold(entry: JournalEntry, told: ReadonlySet<MessageId>): boolean {
  if (entry.kind === "line" || !entry.shared || entry.changed || !told.has(entry.shared.message)) return false;
  const { parts } = entry.shared;
  return (entry.words.length === 0 || parts.includes("words")) && (entry.note === undefined || parts.includes("note"));
}

/** Undefined where nobody said anything. */
function saidIn(item: TimelineItem): (() => readonly (string | undefined)[]) | undefined {
  switch (item.kind) {
    case "check-in":
      return () => [item.fold, ...item.words, item.note];
    case "sharing":
      return () => [item.fold, item.text, ...item.attachments.map(({ description }) => description)];
    case "round":
      return () => saidInRound(item.round);
    default:
      return undefined;
  }
}

/** What a round is about, and what was said in it once everyone may read it. */
function saidInRound(round: RoundView): readonly (string | undefined)[] {
  const about = [round.title, round.prompt];
  if (round.form === "piece") return [...about, ...round.spoken.map(({ text }) => text)];
  return [...about, ...round.contributions.flatMap((it) => (it.kind === "words" ? [it.fold, it.text] : []))];
}

/** A round is shown anew again and again; what was said in it is the same array for as long as it stays the same. */
function sourceOf(item: TimelineItem): object {
  if (item.kind !== "round") return item;
  return item.round.form === "piece" ? item.round.spoken : item.round.contributions;
}
