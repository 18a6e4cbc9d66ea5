/** Whom it is for: one of my circles, or only me; and, for those who want it, each part apart. */
import type { CheckInPart, CircleId, CircleView } from "@nexus/circle";
import { CircleCloth } from "../cloth/cloth.tsx";
import { Choice } from "../parts/choice.tsx";
import { More } from "../parts/more.tsx";
import { words } from "../words/index.ts";
import { allParts } from "./audience.ts";

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

interface EachPartProps {
  readonly circle: CircleView;
  readonly share: readonly CheckInPart[];
  onShare(parts: readonly CheckInPart[]): void;
}

export function EachPart({ circle, share, onShare }: EachPartProps) {
  const t = words.value.whoSees;
  const toggle = (part: CheckInPart) =>
    onShare(allParts.filter((each) => (each === part ? !share.includes(each) : share.includes(each))));
  return (
    <More summary={t.finer}>
      <fieldset class="choice">
        <legend>{t.legend(circle.name)}</legend>
        <div class="choice-options">
          {allParts.map((part) => (
            <label key={part}>
              <input type="checkbox" checked={share.includes(part)} onChange={() => toggle(part)} />
              <span>{t.part[part]}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </More>
  );
}
