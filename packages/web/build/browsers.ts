/**
 * The oldest browsers that the app is built for: the first with base64 of their own. Who comes with an older one reads
 * these numbers in "This browser cannot hold a circle".
 */
export const browsers = { chrome: "140", edge: "140", firefox: "133", safari: "18.2" } as const;
