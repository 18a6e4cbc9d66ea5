/** Hours in which the app calls on nobody, by each member's own clock. */
import type { Agreement } from "@nexus/circle";
import { useId } from "preact/hooks";
import { Choice } from "../../parts/choice.tsx";
import { wordsOf } from "../../words/later.ts";
import { clockTime } from "../../words/moments.ts";
import type { TableProps } from "./table.tsx";

const NIGHT = { from: 22, to: 7 } as const;

export function QuietHours({ agreement, onAgreement }: Pick<TableProps, "agreement" | "onAgreement">) {
  const t = wordsOf("table").table.quiet;
  const { quietHours, ...others } = agreement;
  const set = (change: Partial<NonNullable<Agreement["quietHours"]>>) =>
    onAgreement({ ...agreement, quietHours: { ...(quietHours ?? NIGHT), ...change } });
  return (
    <div class="dial">
      <Choice
        label={t.label}
        value={quietHours ? "some" : "none"}
        options={[
          { value: "none", name: t.none },
          { value: "some", name: t.some },
        ]}
        onValue={(value) => (value === "none" ? onAgreement(others) : set({}))}
      />
      {quietHours && (
        <div class="actions">
          <Hour name={t.from} hour={quietHours.from} onHour={(from) => set({ from })} />
          <Hour name={t.to} hour={quietHours.to} onHour={(to) => set({ to })} />
        </div>
      )}
    </div>
  );
}

interface HourProps {
  readonly name: string;
  readonly hour: number;
  onHour(hour: number): void;
}

function Hour({ name, hour, onHour }: HourProps) {
  const id = useId();
  return (
    <span class="at-time">
      <label for={id}>{name}</label>
      <select id={id} value={hour} onChange={(event) => onHour(Number(event.currentTarget.value))}>
        {Array.from({ length: 24 }, (_, at) => (
          <option key={at} value={at}>
            {clockTime(`${String(at).padStart(2, "0")}:00`)}
          </option>
        ))}
      </select>
    </span>
  );
}
