import { targetOf, type Violation } from "./rules.ts";
import type { Source } from "./source.ts";

/**
 * One violation for each ring of files that need each other to load, at the import that closes it. An `import type` is
 * no need: a file may name the type of the one that uses it.
 */
export function cyclesAmong(sources: readonly Source[]): Violation[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const done = new Set<string>();
  const trail: string[] = [];
  const found: Violation[] = [];

  const visit = (source: Source) => {
    trail.push(source.path);
    for (const { name, line, erased } of source.imports) {
      if (erased) continue;
      const target = targetOf(source.path, name);
      const next = target === undefined ? undefined : byPath.get(target);
      if (!next || done.has(next.path)) continue;
      const begin = trail.indexOf(next.path);
      if (begin === -1) visit(next);
      else {
        const ring = [...trail.slice(begin), next.path].join(" -> ");
        found.push({ path: source.path, line, problem: `files import each other in a ring: ${ring}` });
      }
    }
    trail.pop();
    done.add(source.path);
  };

  for (const source of sources) if (!done.has(source.path)) visit(source);
  return found;
}
