/** Styles come in sheets, some of them with the room that names them; a room that forgets to name one is found here. */
import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Page } from "playwright-core";

const classIn = /\.([a-z][\w-]*)/g;

/** Every class that some sheet of the app has a rule for. */
const styled: readonly string[] = [
  ...new Set(
    globSync(resolve(import.meta.dirname, "../packages/web/src/style/**/*.css")).flatMap((sheet) => {
      const rules = readFileSync(sheet, "utf8").replace(/\/\*.*?\*\//gs, "");
      return [...rules.matchAll(/([^{}]*)\{/g)].flatMap(([, selectors = ""]) =>
        [...selectors.matchAll(classIn)].map(([, name = ""]) => name),
      );
    }),
  ),
];

/** The classes on the screen that have a rule in a sheet which was not fetched. */
export const unstyled = (page: Page): Promise<string[]> =>
  page.evaluate((known) => {
    const fetched = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]).map(({ cssText }) => cssText);
    const here = new Set(fetched.join("\n").match(/\.[a-z][\w-]*/g) ?? []);
    const shown = new Set([...document.querySelectorAll("[class]")].flatMap(({ classList }) => [...classList]));
    return [...shown].filter((name) => known.includes(name) && !here.has(`.${name}`));
  }, styled);
