/** What a journal keeps of an import, and tables whose columns a person named. */
import { describe, expect, it } from "vitest";
import { Condensing, importTable, type Mapping, type Refused, Summing, sampleOf } from "../src/index.ts";
import { fileOf } from "./importing.ts";

const at = (local: string, offset: number | null = 60) => ({ local, offset });
const text = (it: string) => new TextEncoder().encode(it);

describe("years of a body", () => {
  it("become hours, each with how many, the mean, the least and the most, in the zone of the wall", () => {
    const condensing = new Condensing();
    for (const [time, bpm] of [
      ["2026-05-17T21:00:00", 60],
      ["2026-05-17T21:59:59", 71],
      ["2026-05-17T22:00:00", 80],
    ] as const)
      condensing.take({ kind: "rate", at: at(time), bpm });
    condensing.take({ kind: "rate", at: at("2026-05-17T21:30:00", 540), bpm: 50 });
    const { hours } = condensing.brought;
    expect(
      hours.map(({ local, offset, count, mean, least, most }) => [local, offset, count, mean, least, most]),
    ).toEqual([
      ["2026-05-17T21", 60, 2, 65.5, 60, 71],
      ["2026-05-17T21", 540, 1, 50, 50, 50],
      ["2026-05-17T22", 60, 1, 80, 80, 80],
    ]);
  });

  it("set SDNN never beside RMSSD, and days as wholes apart from midnight", () => {
    const condensing = new Condensing();
    const night = at("2026-05-17T00:00:00", null);
    condensing.take({ kind: "variation", at: night, measure: "sdnn", ms: 40 });
    condensing.take({ kind: "variation", at: night, measure: "rmssd", ms: 30, isOfDay: true });
    condensing.take({ kind: "sleep", at: night, seconds: 27_000 });
    expect(condensing.brought.hours.map(({ local, measure, mean }) => [local, measure, mean])).toEqual(
      expect.arrayContaining([
        ["2026-05-17T00", "sdnn", 40],
        ["2026-05-17", "rmssd", 30],
        ["2026-05-17", "sleep", 450],
      ]),
    );
  });

  it("take of beats what their quality carries: a rate, and no variation from a heart that cannot be read", () => {
    const steady = Float64Array.from({ length: 90 }, (_, beat) => 1000 + 40 * Math.sin(beat / 2) + (beat % 3));
    const wild = steady.map((it, beat) => (beat % 5 === 0 ? it * 0.5 : it));
    const of = (intervals: Float64Array) => {
      const condensing = new Condensing();
      condensing.take({ kind: "beats", at: at("2026-05-17T21:00:00"), intervals });
      return condensing.brought.hours.map(({ measure }) => measure).sort();
    };
    expect(of(steady)).toEqual(["rate", "rmssd"]);
    expect(of(wild)).not.toContain("rmssd");
  });

  it("count a feeling once wherever its copy stands, and cut nothing of it", () => {
    const condensing = new Condensing();
    const felt = (words: readonly string[], time = "2026-05-17T21:00:00") =>
      ({
        kind: "feeling",
        at: at(time),
        span: "moment",
        words,
        valence: null,
        level: null,
        tags: [],
        note: "",
        aside: {},
      }) as const;
    expect(condensing.take(felt(["tender"]))).toBeUndefined();
    condensing.take(felt(["wide"], "2026-05-18T21:00:00"));
    expect(condensing.take(felt(["tender"]))).toBe("copy");
    const long = "x".repeat(60);
    condensing.take(felt([long, "short", "y".repeat(300)], "2026-05-19T21:00:00"));
    expect(condensing.brought.feelings.at(-1)).toMatchObject({ words: ["short"], tags: [long], note: "y".repeat(300) });
    const endless = { ...felt(["open"], "2026-05-20T21:00:00"), note: "z".repeat(20_001) };
    const summing = new Summing(condensing);
    summing.take(endless);
    expect(summing.summary.refused).toMatchObject([{ code: "text-too-long" }]);
  });
});

describe("a table of any app", () => {
  const told = async (table: string, mapping: Partial<Mapping>) => {
    const condensing = new Condensing();
    const summing = new Summing(condensing);
    await importTable(
      fileOf(text(table)),
      { columns: [], delimiter: ",", dates: "ymd", scale: [1, 5], ...mapping },
      summing,
    );
    return { ...condensing.brought, refused: summing.summary.refused.map((it: Refused) => `${it.line} ${it.code}`) };
  };

  it("is read by what its columns are said to hold, and by nothing else", async () => {
    const { feelings, hours, refused } = await told(
      "when,at,mood,how,who,pulse,slept,more\n2026-01-31,21:05,calm; open,4,Ada|Jun,61,7:30,secret\n2026-02-01,,,5,,,,\n",
      { columns: ["when", "time", "words", "pleasant", "tags", "rate", "sleep", "nothing"] },
    );
    expect(refused).toEqual([]);
    expect(feelings).toMatchObject([
      { local: "2026-01-31T21:05:00", span: "moment", words: ["calm", "open"], valence: 0.5, tags: ["Ada", "Jun"] },
      { local: "2026-02-01T00:00:00", span: "day", valence: 1 },
    ]);
    expect(hours.map(({ local, measure, mean }) => [local, measure, mean]).sort()).toEqual([
      ["2026-01-31", "sleep", 450],
      ["2026-01-31T21", "rate", 61],
    ]);
    expect(JSON.stringify(feelings)).not.toContain("secret");
  });

  it.each([
    ["31.01.2026 21:05", "dmy", "2026-01-31T21:05:00"],
    ["1/31/26, 9:05 PM", "mdy", "2026-01-31T21:05:00"],
    ["2026/1/31", "mdy", "2026-01-31T00:00:00"],
    ["Saturday, January 31, 2026 9:05 pm", "ymd", "2026-01-31T21:05:00"],
    ["31 Jan 2026", "ymd", "2026-01-31T00:00:00"],
    ["2026-01-31T21:05:00+02:00", "dmy", "2026-01-31T21:05:00"],
    ["1769893500", "dmy", "2026-01-31T21:05:00"],
  ] as const)("reads the date %s, written as %s", async (date, dates, local) => {
    const { feelings, refused } = await told(`d\tn\n${date}\tx\n`, {
      columns: ["when", "note"],
      delimiter: "\t",
      dates,
    });
    expect([refused, feelings[0]?.local]).toEqual([[], local]);
  });

  it("refuses by line what does not fit, and keeps the rest", async () => {
    const { feelings, refused } = await told(
      "d,p\n2026-02-30,3\n2026-02-01,nine\n2026-02-02,9\n2026-02-03\n2026-02-04,2\n",
      { columns: ["when", "pleasant"] },
    );
    expect(refused).toEqual(["2 time-unreadable", "3 number-unreadable", "4 number-impossible", "5 cells-too-few"]);
    expect(feelings).toHaveLength(1);
    expect((await told("a,b\n1,2\n", { columns: ["nothing", "note"] })).refused).toEqual(["null column-missing"]);
  });

  it("is looked at before: its first rows, and a guess", () => {
    const sample = sampleOf(text("Day;Mood 1-10;Heart rate;Notes\n31.01.2026;7;61;a\n01.02.2026;9;60;b\n01.0"));
    expect(sample).toMatchObject({
      header: ["Day", "Mood 1-10", "Heart rate", "Notes"],
      rows: [
        ["31.01.2026", "7", "61", "a"],
        ["01.02.2026", "9", "60", "b"],
      ],
      guess: { columns: ["when", "pleasant", "rate", "note"], delimiter: ";", dates: "dmy", scale: [1, 10] },
    });
    for (const it of ["", "Dear all", "one\ntwo\n", "a,b\n", "\u0000\u0001,\u0002\n1,2\n"])
      expect(sampleOf(text(it))).toBeUndefined();
  });
});
