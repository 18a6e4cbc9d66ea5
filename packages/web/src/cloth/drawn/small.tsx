/**
 * Small cloth as SVG: sharp at any size, without a canvas for each. A picture only; what it means stands beside it in
 * words.
 */
import { clothToSvg, type Draft } from "@nexus/weave";

/** Drafts are kept where they are made, so one address is made for each. */
const addresses = new WeakMap<Draft, string>();

function addressOf(draft: Draft): string {
  const known = addresses.get(draft);
  if (known) return known;
  const address = `data:image/svg+xml,${encodeURIComponent(clothToSvg(draft))}`;
  addresses.set(draft, address);
  return address;
}

export const Small = ({ draft }: { readonly draft: Draft }) => <img src={addressOf(draft)} alt="" draggable={false} />;
