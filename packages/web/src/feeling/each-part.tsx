/** For those who want it: each part of a check-in apart. */
import type { CheckInPart, CircleView } from "@nexus/circle";
import { More } from "../parts/more.tsx";
import { words } from "../words/index.ts";
import { saidParts } from "./audience.ts";

interface EachPartProps {
  readonly circle: CircleView;
  readonly share: readonly CheckInPart[];
  onShare(parts: readonly CheckInPart[]): void;
}

export function EachPart({ circle, share, onShare }: EachPartProps) {
  const t = words.value.whoSees;
  const toggle = (part: CheckInPart) =>
    onShare(share.includes(part) ? share.filter((each) => each !== part) : [...share, part]);
  return (
    <More summary={t.finer}>
      <fieldset class="choice">
        <legend>{t.legend(circle.name)}</legend>
        <div class="choice-options">
          {saidParts.map((part) => (
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
