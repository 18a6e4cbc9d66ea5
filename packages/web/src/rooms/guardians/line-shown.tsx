/** A line for another device: to scan, to copy, to send. */
import { CopyButton } from "../../parts/copy-button.tsx";
import { QrPicture } from "../../parts/qr-picture.tsx";

interface LineShownProps {
  readonly label: string;
  readonly alt: string;
  readonly copy: string;
  readonly line: string;
}

export function LineShown({ label, alt, copy, line }: LineShownProps) {
  return (
    <div class="line-shown">
      <QrPicture text={line} label={alt} />
      <input
        class="link"
        readOnly
        translate={false}
        aria-label={label}
        value={line}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton text={line} name={copy} />
    </div>
  );
}
