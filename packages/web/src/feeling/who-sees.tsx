/** Whom it is for: one of my circles, or only me. */
import type { CircleId, CircleView } from "@nexus/circle";
import { CircleCloth } from "../cloth/cloth.tsx";
import { Choice } from "../parts/choice.tsx";
import { words } from "../words/index.ts";

interface WhoHearsProps {
  readonly circles: readonly CircleView[];
  readonly to: CircleId | undefined;
  onTo(circle: CircleId | undefined): void;
}

/** The value that stands for no circle. */
const ONLY_ME = "";

export function WhoHears({ circles, to, onTo }: WhoHearsProps) {
  const t = words.value.whoSees;
  if (circles.length === 0) return null;
  return (
    <div class="who-hears">
      <Choice
        label={t.label}
        quietLabel
        value={to ?? ONLY_ME}
        onValue={(id) => onTo(id === ONLY_ME ? undefined : id)}
        options={[
          ...circles.map((circle) => ({
            value: circle.id,
            name: (
              <>
                <CircleCloth circle={circle} shape="patch" /> <span dir="auto">{circle.name}</span>
              </>
            ),
          })),
          { value: ONLY_ME, name: t.onlyMe },
        ]}
      />
    </div>
  );
}
