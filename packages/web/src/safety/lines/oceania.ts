import type { Country, Source } from "./line.ts";

const newZealand: Source = {
  name: "New Zealand Government, on Scoop",
  address: "http://www.scoop.co.nz/stories/PA1706/S00527/single-phone-number-to-access-support-services.htm",
  date: "2017-06-29",
};

export const oceania = {
  AU: {
    lines: [
      {
        name: "Lifeline",
        nameIn: "en",
        for: "everyone",
        number: "13 11 14",
        hours: "always",
        languages: ["en"],
        sources: [
          {
            name: "Greg Piper, member of the parliament of New South Wales",
            address: "https://www.gregpiper1.com/index.cfm?module=news&pagemode=indiv&page_id=2150592",
            date: "2023-10-10",
          },
        ],
      },
      {
        name: "Kids Helpline",
        nameIn: "en",
        for: "young",
        ages: [5, 25],
        number: "1800 55 1800",
        hours: "always",
        languages: ["en"],
        sources: [
          {
            name: "House of Representatives, debates",
            address: "https://www.openaustralia.org.au/debates/?id=2023-03-20.209.2",
            date: "2023-03-20",
          },
        ],
      },
    ],
  },
  NZ: {
    emergency: { number: "111", source: newZealand },
    lines: [
      {
        name: "1737, Need to talk?",
        nameIn: "en",
        for: "everyone",
        number: "1737",
        text: { number: "1737" },
        hours: "always",
        languages: ["en"],
        sources: [
          { name: "NZ Families", address: "https://nzfamilies.org.nz/?p=1578", date: "2025-12-22" },
          newZealand,
        ],
      },
      {
        name: "Youthline",
        nameIn: "en",
        for: "young",
        ages: [12, 24],
        number: "0800 37 66 33",
        text: { number: "234" },
        hours: "always",
        languages: ["en"],
        sources: [
          {
            name: "Ministry of Youth Affairs",
            address: "http://youthaffairs.govt.nz/news/2012/youthline.html",
            date: "2012-01-17",
          },
          {
            name: "Live News, on being open at all hours",
            address:
              "https://livenews.co.nz/2023/11/04/social-services-youthline-moves-to-24-7-counselling-service-with-support-from-asb",
            date: "2023-11-04",
          },
        ],
      },
    ],
  },
} as const satisfies Readonly<Record<string, Country>>;
