import type { Extension } from "ts-mls/extension.js";
import { encodeRequiredCapabilities } from "ts-mls/requiredCapabilities.js";
import { equalBytes } from "./bytes.ts";
import { MlsError } from "./engine.ts";

/** The circle's group-context extension, from the range for private use (RFC 9420 section 17.3). */
export const circleExtensionType = 0xf0c1;

const requiredCapabilities: Extension = {
  extensionType: "required_capabilities",
  extensionData: encodeRequiredCapabilities({
    extensionTypes: [circleExtensionType],
    proposalTypes: [],
    credentialTypes: [],
  }),
};

/** The whole list of extensions of a circle's group context: ours, and that every member has to know it. */
export function contextToExtensions(context: Uint8Array): Extension[] {
  return [requiredCapabilities, { extensionType: circleExtensionType, extensionData: context.slice() }];
}

/** Reads the list back. Anything but exactly the list above is no circle of ours: throws `mls-invalid`. */
export function extensionsToContext(extensions: readonly Extension[]): Uint8Array {
  const [required, ours, ...more] = extensions;
  if (
    required?.extensionType !== "required_capabilities" ||
    !equalBytes(required.extensionData, requiredCapabilities.extensionData) ||
    ours?.extensionType !== circleExtensionType ||
    more.length > 0
  ) {
    throw new MlsError("mls-invalid", "the group context is not that of a circle");
  }
  return ours.extensionData.slice();
}
