/** The dials of an agreement, each a question with its few answers. */
import type { Agreement } from "@nexus/circle";
import { Choice } from "../../parts/choice.tsx";
import { words } from "../../words/index.ts";

interface RulesProps {
  readonly agreement: Agreement;
  onChange(part: Partial<Agreement>): void;
}

const spans = [30, 90, 365, 0] as const;

export function Rules({ agreement, onChange }: RulesProps) {
  const { invite, vouches, remove, retention } = words.value.rules;
  const who = (rule: typeof invite) =>
    [
      { value: "anyone", name: rule.anyone },
      { value: "keepers", name: rule.keepers },
    ] as const;
  return (
    <div class="dials">
      <Choice
        label={invite.label}
        value={agreement.invite}
        options={who(invite)}
        onValue={(value) => onChange({ invite: value })}
      />
      <Choice
        label={vouches.label}
        value={agreement.vouches}
        options={([1, 2, 3] as const).map((value) => ({ value, name: vouches[value] }))}
        onValue={(value) => onChange({ vouches: value })}
      />
      <Choice
        label={remove.label}
        value={agreement.remove}
        options={who(remove)}
        onValue={(value) => onChange({ remove: value })}
      />
      <Choice
        label={retention.label}
        value={agreement.retentionDays}
        options={spans.map((value) => ({ value: value as number, name: retention.days(value) }))}
        onValue={(value) => onChange({ retentionDays: value })}
      />
    </div>
  );
}
