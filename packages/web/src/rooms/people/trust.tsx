/**
 * By whose word everyone is here: the members in the order in which they came, and a thread from each who gave their word
 * to the one it was for. The drawing says nothing that does not stand beside it in words.
 */
import type { CircleView, MemberView } from "@nexus/circle";
import { membersHere, namesOf } from "../../core/names.ts";
import { wordsOf } from "../../words/later.ts";
import "../../style/later/table.css";

/** Of more people threads would only be a tangle. */
const DRAWN = 24;
/** Width of the drawing in units of which a row is one. */
const WIDTH = 1.6;

export function Trust({ circle }: { readonly circle: CircleView }) {
  const t = wordsOf("people").trust;
  const here = membersHere(circle).toSorted((a, b) => (a.since ?? 0) - (b.since ?? 0));
  return (
    <section>
      <h2>{t.heading}</h2>
      <p class="hint">
        {t.hint}{" "}
        {here.some(({ comparedBy, unvouchedBy }) => comparedBy.length + unvouchedBy.length > 0) && t.hintCompared}
      </p>
      <div class="trust">
        {here.length <= DRAWN && <Threads members={here} />}
        <ol>
          {here.map((member) => (
            <li key={member.id}>
              <span class="member-name" dir="auto">
                {member.name}
              </span>
              <span class="member-line" dir="auto">
                {told(circle, member).join(" · ")}
              </span>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

function told(circle: CircleView, { vouchedBy, unvouchedBy, comparedBy, since }: MemberView): readonly string[] {
  const t = wordsOf("people").trust;
  return [
    vouchedBy.length > 0 ? t.from(namesOf(circle, vouchedBy)) : since === undefined ? t.first : "",
    unvouchedBy.length > 0 ? t.unvouched(namesOf(circle, unvouchedBy)) : "",
    comparedBy.length > 0 ? t.compared(namesOf(circle, comparedBy)) : "",
  ].filter((part) => part !== "");
}

type Thread = readonly [from: number, to: number, kind: "vouched" | "broken" | "compared"];

function threadsOf(members: readonly MemberView[]): readonly Thread[] {
  const place = (id: string) => members.findIndex((member) => member.id === id);
  const some = members.flatMap(({ vouchedBy, unvouchedBy, comparedBy }, to): readonly Thread[] => [
    ...vouchedBy.map((by): Thread => [place(by), to, "vouched"]),
    ...unvouchedBy.map((by): Thread => [place(by), to, "broken"]),
    ...comparedBy.map((by): Thread => [place(by), to, "compared"]),
  ]);
  return some.filter(([from]) => from >= 0);
}

/** Each row of the list is one unit high, however tall the text makes it. */
function Threads({ members }: { readonly members: readonly MemberView[] }) {
  return (
    <svg viewBox={`0 0 ${WIDTH} ${members.length}`} preserveAspectRatio="none" aria-hidden="true">
      {threadsOf(members).map(([from, to, kind]) => (
        <path key={`${from} ${to} ${kind}`} class={`thread-${kind}`} d={arc(from, to, kind === "compared")} />
      ))}
      {members.map((member, at) => (
        <path key={member.id} class="thread-knot" d={`M${WIDTH} ${at + 0.5}h0`} />
      ))}
    </svg>
  );
}

/** From one row to another, the wider the further apart they are; what was compared lies outside of what was vouched. */
function arc(from: number, to: number, isCompared: boolean): string {
  const [start, end] = [from + 0.5, to + 0.5];
  const reach = Math.min(1, 0.35 + 0.12 * Math.abs(to - from)) * (isCompared ? 1 : 0.82);
  const out = WIDTH - WIDTH * reach * 1.3;
  return `M${WIDTH} ${start}C${out} ${start} ${out} ${end} ${WIDTH} ${end}`;
}
