import type { Country, Source } from "./line.ts";

const emergency112: Source = {
  name: "Digital Health, on the European Commission",
  address: "https://www.digitalhealth.net/2008/12/pan-european-112-emergency-number-a-reality/",
  date: "2008-12",
};

const wokingham: Source = {
  name: "Wokingham Borough Council",
  address:
    "https://wokingham.gov.uk/health-and-wellbeing-services/health-services-and-advice/health-and-wellbeing-children-and-young-people/mental-health-crisis",
  date: "2024-03-01",
};

export const europe = {
  AT: {
    emergency: { number: "112", source: emergency112 },
    lines: [
      {
        name: "Telefonseelsorge",
        nameIn: "de",
        for: "everyone",
        number: "142",
        hours: "always",
        languages: ["de"],
        sources: [{ name: "ORF Burgenland", address: "https://burgenland.orf.at/stories/3207209/", date: "2023-05" }],
      },
      {
        name: "Rat auf Draht",
        nameIn: "de",
        for: "young",
        number: "147",
        hours: "always",
        languages: ["de"],
        sources: [
          {
            name: "Rat auf Draht",
            address: "https://www.rataufdraht.at/pressemitteilungen/25-jahre-notrufnummer-147",
            date: "2024-09-18",
          },
        ],
      },
    ],
  },
  CH: {
    lines: [
      {
        name: "Die Dargebotene Hand",
        nameIn: "de",
        for: "everyone",
        number: "143",
        hours: "always",
        languages: ["de", "fr", "it"],
        sources: [
          {
            name: "Stadt-Anzeiger",
            address: "https://stadt-anzeiger.ch/region/artikel/telefon-143-anrufe-nehmen-weiter-zu",
            date: "2024",
          },
          {
            name: "barfi.ch",
            address: "http://barfi.ch/News-Schweiz-die-Welt/Dargebotene-Hand-52-000-Stunden-telefonische-Beratung",
            date: "2017-02",
          },
        ],
      },
      {
        name: "Pro Juventute 147",
        nameIn: "de",
        for: "young",
        number: "147",
        hours: "always",
        languages: ["de", "fr", "it"],
        sources: [
          {
            name: "SRF",
            address:
              "https://www.srf.ch/news/schweiz/psychische-not-bei-jungen-notrufnummer-147-ausgelastet-das-sind-die-hintergruende",
            date: "2025",
          },
        ],
      },
    ],
  },
  DE: {
    emergency: { number: "112", source: emergency112 },
    lines: [
      {
        name: "Telefonseelsorge",
        nameIn: "de",
        for: "everyone",
        number: "0800 111 0 111",
        hours: "always",
        languages: ["de"],
        sources: [
          {
            name: "Spektrum der Wissenschaft",
            address: "https://www.spektrum.de/news/telefonseelsorge-erste-hilfe-fuer-die-seele/2055834",
            date: "2022-09",
          },
        ],
      },
      {
        name: "Nummer gegen Kummer",
        nameIn: "de",
        for: "young",
        number: "116 111",
        hours: { days: "but Sunday", from: "14:00", to: "20:00" },
        languages: ["de"],
        sources: [
          {
            name: "Himmel un Ääd online",
            address: "https://himmelunderdeonline.de/hue/116-111-die-nummer-gegen-kummer-.php",
            date: "2023-05-18",
          },
          {
            name: "Katholische Kirche Aalen",
            address: "https://katholische-kirche-aalen.de/2021/02/09/erste-hilfe-fuer-die-seele-nummer-gegen-kummer/",
            date: "2021-02-09",
          },
        ],
      },
    ],
  },
  ES: {
    emergency: { number: "112", source: emergency112 },
    lines: [
      {
        name: "Línea 024",
        nameIn: "es",
        for: "everyone",
        number: "024",
        hours: "always",
        languages: ["es"],
        sources: [
          {
            name: "Cadena SER",
            address:
              "https://cadenaser.com/nacional/2023/05/10/el-telefono-contra-el-suicidio-024-atiende-unas-119000-llamadas-en-su-primer-ano-cadena-ser",
            date: "2023-05-10",
          },
          {
            name: "RTVE",
            address:
              "https://www.rtve.es/noticias/20220509/sanidad-presenta-telefono-prevencion-suicidio/2347183.shtml",
            date: "2022-05-09",
          },
        ],
      },
      {
        name: "Teléfono ANAR",
        nameIn: "es",
        for: "young",
        number: "900 20 20 10",
        hours: "always",
        languages: ["es"],
        sources: [
          {
            name: "Universidad Pontificia Comillas",
            address:
              "https://blogs.comillas.edu/informefamilia/2017/02/11/mil-llamadas-de-menores-al-dia-por-acoso-y-maltrato",
            date: "2017-02-11",
          },
          {
            name: "Diari de Terrassa, on its hours",
            address: "https://diarideterrassa.com/?p=225732",
            date: "2016",
          },
        ],
      },
    ],
  },
  FR: {
    emergency: { number: "112", source: emergency112 },
    lines: [
      {
        name: "3114",
        nameIn: "fr",
        for: "everyone",
        number: "3114",
        hours: "always",
        languages: ["fr"],
        sources: [
          {
            name: "franceinfo",
            address:
              "https://www.francetvinfo.fr/sante/psycho-bien-etre/sante-mentale/suicides-le-numero-national-de-prevention-3114-a-recu-34000-appels-en-quatre-mois_4943130.html",
            date: "2022-02-04",
          },
        ],
      },
      {
        name: "Fil Santé Jeunes",
        nameIn: "fr",
        for: "young",
        ages: [12, 25],
        number: "0 800 235 236",
        hours: { days: "daily", from: "09:00", to: "23:00" },
        languages: ["fr"],
        sources: [
          {
            name: "VersLeHaut",
            address: "https://www.verslehaut.org/publications/allo-allo-jai-besoin-daide",
            date: "2025",
          },
          {
            name: "Assemblée nationale, question 18335",
            address: "https://2007-2012.nosdeputes.fr/question/QE/18335",
            date: "2008",
          },
        ],
      },
    ],
  },
  GB: {
    emergency: { number: "999", source: wokingham },
    lines: [
      {
        name: "Samaritans",
        nameIn: "en",
        for: "everyone",
        number: "116 123",
        hours: "always",
        languages: ["en"],
        sources: [wokingham],
      },
      {
        name: "Childline",
        nameIn: "en",
        for: "young",
        number: "0800 1111",
        hours: "not told",
        languages: ["en"],
        sources: [wokingham],
      },
      {
        name: "YoungMinds Crisis Messenger",
        nameIn: "en",
        for: "young",
        text: { number: "85258", word: "YM" },
        hours: "always",
        languages: ["en"],
        sources: [wokingham],
      },
    ],
  },
} as const satisfies Readonly<Record<string, Country>>;
