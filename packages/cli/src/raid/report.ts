/** The verdict as one JSON object, and as a table in plain words. */
import type { Verdict } from "./drill.ts";
import type { Finding } from "./inspect.ts";
import { byDesign, measured } from "./rows.ts";
import { table } from "./table.ts";

export interface Report extends Verdict {
  readonly seed: number;
  readonly seconds: number;
  /** Canaries, and forms of them, that were searched for. */
  readonly canaries: number;
  readonly forms: number;
}

export function reportToJson({ leaks, learned, bytes, seconds, seed }: Report): object {
  return {
    leaks: leaks.map(({ canary, form, place, file, at, times }) => ({
      what: canary.what,
      form,
      place,
      file,
      at,
      times,
    })),
    learned,
    searched: { bytes: sum(Object.values(bytes)), places: bytes },
    seconds,
    seed,
  };
}

export function reportToLines(report: Report): string[] {
  const { leaks, bytes, seconds, seed, canaries, forms } = report;
  const size = `${(sum(Object.values(bytes)) / 1e6).toFixed(0)} MB`;
  const places = Object.keys(bytes).length;
  return [
    ...table("A seizer asks for", "and learns", measured(leaks, report.learned)),
    "",
    ...table("By design", "not tried by this drill", byDesign),
    "",
    ...leaks.map(leakToLine),
    ...(leaks.length > 0 ? [""] : []),
    `${leaks.length} leaks. ${size} in ${places} places searched for ${canaries} canaries in ${forms} forms, ` +
      `in ${seconds.toFixed(1)} s. Seed ${seed}.`,
  ];
}

const leakToLine = ({ canary, form, place, file, at, times }: Finding): string =>
  `LEAK  ${canary.what}: ${times} times in the ${place} (${file}, first at byte ${at}), as ${form}`;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
