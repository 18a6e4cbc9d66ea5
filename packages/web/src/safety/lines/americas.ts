import type { Country, Source } from "./line.ts";

const diarioDeCuyo: Source = {
  name: "Diario de Cuyo",
  address:
    "https://www.diariodecuyo.com.ar/editorialdeldia/Proteccion-de-menores-ante-casos-de-abusos-o-violencia-20220813-0112.html",
  date: "2022-08-13",
};

/** Speaks of a plan for 2024 to 2027, so it is of 2024 or later. */
const canada: Source = {
  name: "Public Health Agency of Canada",
  address:
    "https://www.canada.ca/en/public-health/services/suicide-prevention/government-canada-doing-help-prevent-suicide.html",
  date: "2024",
};

export const americas = {
  AR: {
    emergency: { number: "911", source: diarioDeCuyo },
    lines: [
      {
        name: "Línea de Salud Mental",
        nameIn: "es",
        for: "everyone",
        number: "0800 999 0091",
        hours: "always",
        languages: ["es"],
        sources: [
          {
            name: "La Posta Comodorense",
            address:
              "https://lapostacomodorense.com.ar/2025/09/03/septiembre-mes-de-la-prevencion-del-suicidio-la-importancia-de-escuchar-acompanar-y-abrazar/",
            date: "2025-09-03",
          },
          {
            name: "Medios del Sur",
            address:
              "https://mediosdelsur.com.ar/2022/10/20/salud-mental-ya-funciona-la-linea-de-contencion-y-ayuda-que-opera-las-24-horas",
            date: "2022-10-20",
          },
        ],
      },
      {
        name: "Línea 102",
        nameIn: "es",
        for: "young",
        number: "102",
        hours: "not told",
        languages: ["es"],
        note: "differs by province",
        sources: [
          diarioDeCuyo,
          {
            name: "Data PBA",
            address:
              "https://datapba.com/2023/01/26/en-2022-se-registraron-57-llamadas-por-dia-para-alertar-sobre-situaciones-de-maltrato-infantil",
            date: "2023-01-26",
          },
        ],
      },
    ],
  },
  CA: {
    emergency: { number: "911", source: canada },
    lines: [
      {
        name: "9-8-8: Suicide Crisis Helpline",
        nameIn: "en",
        for: "everyone",
        number: "988",
        text: { number: "988" },
        hours: "always",
        languages: ["en", "fr"],
        note: "young and indigenous ask",
        sources: [
          {
            name: "Government of Canada",
            address: "https://www.canada.ca/en/public-health/news/2023/11/9-8-8-suicide-crisis-helpline.html",
            date: "2023-11",
          },
          canada,
        ],
      },
      {
        name: "Kids Help Phone",
        nameIn: "en",
        for: "young",
        number: "1-800-668-6868",
        hours: "always",
        languages: ["en", "fr"],
        sources: [canada],
      },
    ],
  },
  CL: {
    lines: [
      {
        name: "Línea de Prevención del Suicidio",
        nameIn: "es",
        for: "everyone",
        number: "*4141",
        hours: "always",
        languages: ["es"],
        note: "mobile only",
        sources: [
          {
            name: "El Dínamo",
            address:
              "https://www.eldinamo.cl/sociedad/2025/10/29/tres-anos-de-escucha-y-apoyo-linea-de-prevencion-del-suicidio-ha-recibido-mas-de-227-000-llamadas/",
            date: "2025-10-29",
          },
          {
            name: "Radio Polar",
            address:
              "https://www.radiopolar.com/salud-mental-prevencion-suicidio-foco-especialistas-refuerzan-linea-4141-region",
            date: "2025-11-25",
          },
        ],
      },
    ],
  },
  MX: {
    emergency: {
      number: "911",
      source: {
        name: "Newsweek en Español",
        address:
          "https://newsweekespanol.com/2024/04/18/hombres-jovenes-quienes-mas-llaman-a-la-linea-amarilla-ante-ideacion-suicida",
        date: "2024-04-18",
      },
    },
    lines: [
      {
        name: "Línea de la Vida",
        nameIn: "es",
        for: "everyone",
        number: "800 911 2000",
        hours: "always",
        languages: ["es"],
        sources: [
          {
            name: "El Universal",
            address:
              "https://www.eluniversal.com.mx/nacion/promueven-la-linea-de-la-vida-tras-presentar-encuesta-sobre-consumo-de-drogas-asi-puedes-pedir-ayuda/",
            date: "2025-12-24",
          },
        ],
      },
      {
        name: "SAPTEL",
        nameIn: "es",
        for: "everyone",
        number: "55 5259 8121",
        hours: "always",
        languages: ["es"],
        sources: [
          {
            name: "Novedades Quintana Roo",
            address:
              "https://sipse.com/novedades/anuncian-linea-de-apoyo-emocional-para-jovenes-cancunenses-477641.html",
            date: "2024-09",
          },
        ],
      },
    ],
  },
  US: {
    emergency: {
      number: "911",
      source: {
        name: "Spectrum News",
        address:
          "https://spectrumnews1.com/ky/louisville/health-and-medicine/2023/07/13/988-mental-health-lifeline-expands-with-chats-and-texts-in-spanish",
        date: "2023-07-13",
      },
    },
    lines: [
      {
        name: "988 Suicide & Crisis Lifeline",
        nameIn: "en",
        for: "everyone",
        number: "988",
        text: { number: "988" },
        hours: "always",
        languages: ["en", "es"],
        note: "press 2 for Spanish",
        sources: [
          {
            name: "Northern Public Radio, with NAMI",
            address:
              "https://www.northernpublicradio.org/2025-09-12/el-trabajo-de-nami-salvar-vidas-al-difundir-el-mensaje-sobre-la-linea-directa-de-suicidio-y-crisis-988",
            date: "2025-09-12",
          },
          {
            name: "Spectrum News",
            address:
              "https://spectrumnews1.com/ky/louisville/health-and-medicine/2023/07/13/988-mental-health-lifeline-expands-with-chats-and-texts-in-spanish",
            date: "2023-07-13",
          },
        ],
      },
      {
        name: "The Trevor Project",
        nameIn: "en",
        for: "lgbtq young",
        number: "1-866-488-7386",
        text: { number: "678678", word: "START" },
        hours: "always",
        languages: ["en"],
        sources: [{ name: "Active Minds", address: "https://activeminds.org/?p=7221", date: "2025-07" }],
      },
    ],
  },
  UY: {
    lines: [
      {
        name: "Línea Vida",
        nameIn: "es",
        for: "everyone",
        number: "0800 0767",
        hours: "always",
        languages: ["es"],
        sources: [
          {
            name: "Intendencia de Maldonado, in JBC de Piriápolis",
            address: "https://www.jbcdepiriapolis.com.uy/2020/07/linea-vida-0800-0767.html",
            date: "2020-07",
          },
          {
            name: "El Observador",
            address:
              "https://www.elobservador.com.uy/nota/salvar-vidas-por-telefono-como-funciona-la-linea-de-prevencion-del-suicidio-de-asse--2019118153935",
            date: "2019-01",
          },
        ],
      },
    ],
  },
} as const satisfies Readonly<Record<string, Country>>;
