/** Looking back over weeks and years. */
import { counted } from "./count.ts";

const when = { quarter: "In the last four weeks", year: "In the last three months", all: "In the last year" };
const before = {
  quarter: "in the two months before",
  year: "in the nine months before",
  all: "in the time before",
};
type Span = keyof typeof when;

export const back = {
  title: "Looking back",
  lead: "Worked out on this device, from what you told. What it does not carry is left open.",
  empty: "There is nothing to look back on yet. Your check-ins will be here.",

  days: "Days",
  daysHint: "A square is a day, in the colours of what you felt. Choose a month to read it.",
  pleasantOnly: "Where an app kept only how pleasant it was, the colour tells no more than that.",
  month: (year: string, days: number, words: string) =>
    ` ${year}: ${counted(days, { one: "one day", other: `${days} days` })}${words && `; most often ${words}`}`,

  course: "How it went",
  span: "How far back",
  spans: { quarter: "Three months", year: "A year", all: "All of it" },
  line: "The line is the mean of the weeks around each day. The true one lies within the band nine times of ten; the wider the band, the less is known. Where too little was told, the line breaks off.",
  few: "A line is drawn from ten days on. In this time there are fewer.",
  picture: (name: string, first: string, last: string, beginning: string, end: string) =>
    `${name}, from ${first} to ${last}. It begins at: ${beginning}. It ends at: ${end}.`,
  asTable: "As a table",
  tableMonth: "Month",
  tableMean: "Mean",
  tableDays: "Days",

  names: {
    pleasant: "From hard to good",
    stirred: "From still to stirred",
    slowest: "Heart, in the slowest hour of each day",
    dayRate: "Heart, over each day",
    pulse: "Heart, when you checked in",
    variation: "How beats vary (RMSSD)",
    ownVariation: "How beats vary, when you checked in (RMSSD)",
    sdnn: "How beats vary (SDNN)",
    sleep: "Asleep",
  },
  rate: (value: string) => `${value} beats a minute`,
  ms: (value: string) => `${value} ms`,
  hours: (value: string) => `${value} hours`,

  change: {
    pleasant: {
      more: (span: Span) => `${when[span]} it was better than ${before[span]}.`,
      less: (span: Span) => `${when[span]} it was harder than ${before[span]}.`,
      alike: (span: Span) => `${when[span]} it was about as hard and as good as ${before[span]}.`,
    },
    stirred: {
      more: (span: Span) => `${when[span]} you were more stirred than ${before[span]}.`,
      less: (span: Span) => `${when[span]} you were stiller than ${before[span]}.`,
      alike: (span: Span) => `${when[span]} you were about as stirred as ${before[span]}.`,
    },
    heart: {
      more: (span: Span) => `${when[span]} it was faster than ${before[span]}.`,
      less: (span: Span) => `${when[span]} it was slower than ${before[span]}.`,
      alike: (span: Span) => `${when[span]} it was about as fast as ${before[span]}.`,
    },
    beats: {
      more: (span: Span) => `${when[span]} they varied more than ${before[span]}.`,
      less: (span: Span) => `${when[span]} they varied less than ${before[span]}.`,
      alike: (span: Span) => `${when[span]} they varied about as much as ${before[span]}.`,
    },
    sleep: {
      more: (span: Span) => `${when[span]} you were asleep for longer than ${before[span]}.`,
      less: (span: Span) => `${when[span]} you were asleep for less long than ${before[span]}.`,
      alike: (span: Span) => `${when[span]} you were asleep about as long as ${before[span]}.`,
    },
  },
  unclear: "Whether this changed lately cannot be told: the days differ too much from one another.",
  body: "Of the body",
  bodyHint:
    "Many ordinary things move these: sleep, work, heat, medicine, a cold, a cup of coffee. They do not tell what you felt.",

  hoursHeading: "Words and hours",
  hoursHint:
    "A thread is a day, from midnight to midnight; it is thick where you used the word. An hour is named only where you use it then more than your other words, and chance alone would hardly do that.",
  hoursFew: "Once you have used a word five times, it stands here.",
  uses: (count: number, said: string) => counted(count, { one: "once", other: `${said} times` }),
  often: (from: string, to: string, uses: string, of: string) =>
    `more than your other words between ${from} and ${to}: ${uses} of ${of} times`,
  noHour: (uses: string) => `${uses}, at no hour in particular`,
};
