/** The pulse of a check-in, where it is read: in the circle, and in one's own journal. */
import type { Body } from "@nexus/circle";
import { Band } from "./band.tsx";
import { Figures } from "./figures.tsx";
import "../style/later/body.css";

interface BodyShownProps {
  readonly body: Body;
  /** Whose it is; undefined when it is mine. */
  readonly whose?: string | undefined;
}

export function BodyShown({ body, whose }: BodyShownProps) {
  return (
    <div class="body-shown">
      <Band body={body} {...(whose !== undefined && { whose })} />
      <Figures body={body} />
    </div>
  );
}
