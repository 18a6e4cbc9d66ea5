/** The same as one page of HTML: no script, nothing fetched, prints well. Every word of people is escaped. */
import type { JournalEntry } from "../journal/calls.ts";
import type { Body } from "../payload.ts";
import type { Readable, ReadableItem } from "./readable.ts";
import type { ReadableRound } from "./readable-round.ts";

/** What the page says around the words of people, in the person's language. */
export interface PageWords {
  readonly locale: string;
  readonly direction: "ltr" | "rtl";
  readonly title: string;
  readonly journal: string;
  readonly checkedIn: string;
  readonly retracted: string;
  readonly joined: string;
  readonly gone: string;
  readonly gap: string;
  readonly attachment: string;
}

const STYLE = `
body { max-width: 40rem; margin: 2rem auto; padding: 0 1rem; font: 1.05rem/1.5 Georgia, serif; color: #231c15; background: #fdfaf3; }
h1, h2 { font-weight: normal; } h2 { margin-top: 3rem; page-break-before: always; } h2:first-of-type { page-break-before: auto; }
article { margin: 1.25rem 0; page-break-inside: avoid; } article p { margin: 0; white-space: pre-wrap; }
small { color: #6b5d4f; font-family: sans-serif; }
@media print { body { background: none; margin: 0; } }
`;

export function readableToPage(readable: Readable, words: PageWords): string {
  const moment = new Intl.DateTimeFormat(words.locale, { dateStyle: "long", timeStyle: "short" });
  const said = (at: string | number, who: string, lines: readonly (string | undefined)[]) => {
    const text = lines
      .filter((line) => line !== undefined && line !== "")
      .map((line) => `<p dir="auto">${escaped(line as string)}</p>`);
    const time = moment.format(new Date(at));
    return `<article><small>${escaped([time, who].filter(Boolean).join(" · "))}</small>${text.join("")}</article>`;
  };
  const circles = readable.circles.map(
    ({ name, members, timeline }) =>
      `<section><h2 dir="auto">${escaped(name)}</h2><p dir="auto"><small>${escaped(members.map((member) => member.name).join(", "))}</small></p>${timeline
        .map((item) => said(item.at, item.author, linesOf(item, words)))
        .join("")}</section>`,
  );
  const journal = readable.journal.map((entry) => said(entry.at, "", entryLines(entry, words)));
  return `<!doctype html>
<html lang="${escaped(words.locale)}" dir="${words.direction}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(words.title)}</title>
<style>${STYLE}</style>
<h1>${escaped(words.title)}</h1>
${circles.join("\n")}
<section><h2>${escaped(words.journal)}</h2>${journal.join("")}</section>
</html>
`;
}

function linesOf(item: ReadableItem, words: PageWords): readonly (string | undefined)[] {
  const it = item as ReadableItem & Record<string, unknown>;
  switch (item.kind) {
    case "check-in":
      return [words.checkedIn, (it.words as string[]).join(", "), it.note as string | undefined, beat(it.body as Body)];
    case "sharing":
      return [it.text as string, ...((it.attachments as unknown[]) ?? []).map(() => words.attachment)];
    case "retracted":
      return [words.retracted];
    case "joined":
      return [words.joined];
    case "gone":
      return [words.gone];
    case "gap":
      return [words.gap];
    case "round": {
      const { title, prompt, said } = item.round as ReadableRound;
      return [title, prompt, ...said.map(({ by, text }) => `${by}: ${text}`)];
    }
    case "motion":
    case "keepers":
      return [];
  }
}

const entryLines = (entry: JournalEntry, words: PageWords): readonly (string | undefined)[] =>
  entry.kind === "line"
    ? [entry.text]
    : [
        words.checkedIn,
        entry.words.join(", "),
        entry.from?.tags.join(", "),
        entry.note,
        ...Object.entries(entry.from?.aside ?? {}).map(([name, said]) => `${name}: ${said}`),
        beat(entry.body),
      ];

/** In every language alike. */
const beat = (body: Body | undefined): string | undefined =>
  body && [`\u2665 ${body.hr}/min`, body.rmssd && `RMSSD ${body.rmssd} ms`].filter(Boolean).join(" · ");

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] as string);
