/** With `--long` everything is tried; otherwise what differs only in detail is tried in one state of each room. */
export const isLong = Number(process.env.NEXUS_KILLS ?? 0) > 100;

/** A scene's name is its room, then what is special about it: "circle, offline". */
export const isFirstOfItsRoom = (scene: string): boolean => !scene.includes(",");
