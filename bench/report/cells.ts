/** A suite's result as rows of text, for the terminal and for the page. */
import type { Figure } from "../figure.ts";
import type { SuiteResult } from "./results.ts";

/** The first row is the head. */
export function toRows({ figures }: SuiteResult): string[][] {
  const more = [...new Set(figures.flatMap((figure) => Object.keys(figure.more ?? {})))];
  const hasTargets = figures.some(({ target }) => target !== undefined);
  const hasOthers = figures.some(({ others }) => typeof others === "number");
  const head = [
    ...["", "unit", "ours", "baseline", "ratio"],
    ...(hasTargets ? ["target", "reached"] : []),
    ...more,
    ...(hasOthers ? ["others' cores"] : []),
  ];
  const rows = figures.map((figure) => [
    figure.name,
    figure.unit,
    quantity(figure.ours),
    quantity(figure.baseline),
    figure.ratio.toFixed(2),
    ...(hasTargets ? [targetOf(figure), verdictOf(figure.reached)] : []),
    ...more.map((name) => figure.more?.[name] ?? ""),
    ...(hasOthers ? [typeof figure.others === "number" ? figure.others.toFixed(2) : ""] : []),
  ]);
  return [head, ...rows];
}

/** What the numbers of a suite mean, in a line. */
export function toCaption({ baseline, date, quick, load, seconds }: SuiteResult): string {
  const when = `${date}${quick ? ", quick" : ""}, ${Math.round(seconds)} s, load ${load.before} to ${load.after}`;
  return `Baseline: ${baseline}. In brackets: the baseline's. ${when}.`;
}

function quantity(value: number): string {
  if (value >= 1000) return Math.round(value).toLocaleString("en");
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

function targetOf({ target }: Figure): string {
  if (!target) return "";
  const value = target.of === "ours" ? quantity(target.value) : `${target.value}×`;
  return `${target.is} ${value}`;
}

const verdictOf = (reached: boolean | undefined) => (reached === undefined ? "" : reached ? "yes" : "no");
