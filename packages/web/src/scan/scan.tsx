/** Reads an invitation with the camera, or from a picture of one. */
import { type Place, placeOfLink } from "../place.ts";
import { wordsOf } from "../words/later.ts";
import { Looking } from "./looking.tsx";

interface ScanProps {
  onPlace(place: Place): void;
  onClose(): void;
}

export function Scan({ onPlace, onClose }: ScanProps) {
  const t = wordsOf("scan");
  const take = (text: string) => {
    const place = placeOfLink(text);
    if (place) onPlace(place);
    return place !== undefined;
  };
  return <Looking heading={t.heading} other={t.other["something else"]} onText={take} onClose={onClose} />;
}
