/** Where a link goes that came by another way than a tap: pasted, from any sanctuary. */
import { useState } from "preact/hooks";
import { Refusal } from "../parts/refusal.tsx";
import { TextField } from "../parts/text-field.tsx";
import { go, placeOfLink } from "../place.ts";
import { words } from "../words/index.ts";

const LINK_LENGTH = 2000;

export function PasteLink({ label, hint }: { readonly label: string; readonly hint: string }) {
  const t = words.value.welcome;
  const [link, setLink] = useState("");
  const [refused, setRefused] = useState(false);
  const open = () => {
    const place = placeOfLink(link);
    setRefused(!place);
    if (place) go(place);
  };
  return (
    <form
      class="paste-link"
      onSubmit={(event) => {
        event.preventDefault();
        open();
      }}
    >
      <TextField label={label} hint={hint} keys="url" value={link} maxLength={LINK_LENGTH} onValue={setLink} />
      <Refusal of={refused ? { code: "link-malformed" } : undefined} />
      <button type="submit" class="plain" disabled={link.trim() === ""}>
        {t.open}
      </button>
    </form>
  );
}
