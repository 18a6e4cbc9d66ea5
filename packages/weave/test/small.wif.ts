/** A small draft of our own, as lines that a test can change: four ends of rosepath over six picks. */
export interface Parts {
  readonly [section: string]: readonly string[] | undefined;
}

const whole: Parts = {
  WIF: ["Version=1.1", "Date=April 20, 1997", "Developers=wif@mhsoft.com"],
  CONTENTS: ["WEAVING=true", "THREADING=true", "TIEUP=true", "TREADLING=true"],
  WEAVING: ["Rising Shed=true", "Shafts=4", "Treadles=4"],
  WARP: ["Threads=4", "Color=1", "Spacing=0.25", "Units=centimeters"],
  WEFT: ["Threads=6", "Color=2"],
  THREADING: ["1=1", "2=2", "3=3", "4=4"],
  TIEUP: ["1=1,2", "2=2,3", "3=3,4", "4=1,4"],
  TREADLING: ["1=1", "2=2", "3=3", "4=4", "5=3", "6=2"],
  "COLOR PALETTE": ["Entries=2", "Range=0,255"],
  "COLOR TABLE": ["1=250,240,220", "2=40,60,120"],
};

/** The draft with some sections changed; `undefined` leaves one out. */
export const smallWif = (changes: Parts = {}, lineEnd = "\n"): string =>
  Object.entries({ ...whole, ...changes })
    .flatMap(([name, lines]) => (lines ? [`[${name}]`, ...lines, ""] : []))
    .join(lineEnd);

/** What it weaves, one row for each pick. */
export const smallRows = ["##..", ".##.", "..##", "#..#", "..##", ".##."];
