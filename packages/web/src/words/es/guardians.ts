/** Personas que pueden traer a alguien de vuelta. */
import type * as en from "../en/guardians.ts";

export const guardians = {
  title: "Personas que pueden traerme de vuelta",
  lead: "Si se pierden este dispositivo y también tus diez palabras, las personas que elijas pueden traerte de vuelta juntas.",
  how: "Cada una guarda una parte de tu código de recuperación, sellada en su dispositivo. Con una sola parte nadie puede hacer nada.",
  careful:
    "Tantas como hacen falta podrían también abrir tu copia sin ti, si se pusieran de acuerdo. Elige por eso a personas que no lo harían, y que no obedezcan todas a la misma.",
  forgetting: (names: string) =>
    `Guardas una parte del código de recuperación de ${names}, y puede hacerle falta algún día. Se olvida con este círculo. Díselo antes.`,
  needsCode: "Primero crea un código de recuperación. Sus partes son lo que guardarán.",
  makeCode: "Crear un código de recuperación",
  needsArchive: "Primero deja que un santuario guarde tu copia. Sin ella no hay nada que traer de vuelta.",
  few: "Para esto hacen falta dos personas además de ti en uno de tus círculos.",
  choose: {
    heading: "Elegir personas",
    more: "Preguntar a más personas",
    circle: "¿De qué círculo?",
    who: "¿A quién preguntas?",
    hint: "Se les pregunta en su dispositivo, y pueden decir que no. Basta con personas de un círculo. Tres está bien, o cinco.",
    proposal: (needed: number, of: number) =>
      needed === of
        ? "Harían falta las dos. Si una falta, nadie puede traerte de vuelta: mejor pregunta a una tercera."
        : `De estas ${of}, ${needed} cualesquiera podrían traerte de vuelta.`,
    ask: "Preguntarles",
  },
  mine: {
    heading: (circle: string) => `En ${circle}`,
    holds: (needed: number, of: number) =>
      needed === of
        ? of === 2
          ? "Las dos juntas pueden traerte de vuelta."
          : `Las ${of} juntas pueden traerte de vuelta.`
        : `${needed} cualesquiera de estas ${of} pueden traerte de vuelta.`,
    willing: "Dijeron que sí. Ahora puedes darles sus partes.",
    waits: "En cuanto dos hayan dicho que sí, puedes darles sus partes.",
    onTheWay: "Las partes van en camino. Cuentan cuando sus dispositivos dicen que las guardan.",
    lacking: (holding: number, needed: number) =>
      `De las ${needed} personas que hacen falta, ${holding} guardan ahora una parte. Pregunta a otras y da partes nuevas.`,
    stale:
      "Ya tienes otro código de recuperación. Lo que guardan no trae nada de vuelta, hasta que les des partes nuevas.",
    standing: {
      asked: "se le preguntó",
      ready: "dijo que sí",
      refused: "dijo que no",
      sent: "parte en camino",
      holds: "guarda una parte",
    },
    gone: "ya no está en el círculo",
    letGo: "Soltar",
    letGoLabel: (name: string) => `Soltar: ${name}`,
    letGoAsk: (name: string) =>
      `Se pide al dispositivo de ${name} que olvide la parte. Para estar seguro de que una parte antigua no sirva a nadie, crea después otro código de recuperación.`,
    letGoYes: "Soltar",
    stay: "Ahora no",
    dissolve: "Soltar a todas",
    dissolveAsk:
      "Se pide a sus dispositivos que olviden sus partes, y entonces nadie puede traerte de vuelta. Para estar seguro de que las partes antiguas no sirvan a nadie, crea después otro código de recuperación.",
  },
  deal: {
    heading: "Darles sus partes",
    anew: "Dar partes nuevas",
    anewHint:
      "Las partes nuevas no anulan las antiguas. Si alguien ya no debe tener parte en ello, crea primero otro código de recuperación.",
    needed: "¿Cuántas hacen falta?",
    amount: (needed: number, of: number) => `${needed} de ${of}`,
    code: "Tu código de recuperación",
    hint: "Las diez palabras no se guardan aquí, por eso se piden una vez. Salen de este dispositivo solo en partes, cada una sellada para una persona.",
    give: "Dar las partes",
  },
  guarding: {
    heading: "A quién puedo ayudar a volver",
    asked: (name: string, circle: string) =>
      `${name}, de ${circle}, pregunta si ayudarías a traerle de vuelta algún día.`,
    askedHint:
      "Tu dispositivo guardaría una parte de su código de recuperación. Con ella sola no puedes leer nada. Si lo pierde todo, acude a ti; habláis, y entonces se la das.",
    yes: "Sí, lo haré",
    no: "Prefiero que no",
    agreed: (name: string) => `Dijiste que sí a ${name}. La parte llega cuando te la dé.`,
    holds: (name: string, circle: string, day: string) =>
      `Guardas una parte para ${name}, de ${circle}, desde el ${day}.`,
    lost: (name: string) => `${name} lo ha perdido todo`,
    back: "Devolverla",
    backLabel: (name: string) => `Devolverla: la parte de ${name}`,
    backAsk: (name: string) => `La parte se borra aquí, y ${name} ve que ya no la guardas.`,
    backYes: "Devolverla",
    stay: "Guardarla",
  },
  give: {
    heading: (name: string) => `Ayudar a ${name} a volver`,
    speak: (name: string) =>
      `Habla primero con ${name}, de viva voz o cara a cara. Un mensaje solo no basta: otra persona puede tener su teléfono, o escribir en su nombre.`,
    line: (name: string) => `Lo que ${name} te muestra o te envía`,
    look: "Mirarlo",
    none: "Eso no es una petición, o no está entera. Cópiala otra vez, del primer al último carácter.",
    from: (said: string) => `Dice que viene de «${said}».`,
    words: (name: string) => `Deja que ${name} te diga seis palabras. ¿Son estas?`,
    stop: "Si una sola palabra es distinta, alguien está en medio. Detente entonces y no des nada.",
    sure: (name: string) => `He hablado con ${name}, y las palabras son las mismas.`,
    give: "Dar la parte",
    given: (name: string) =>
      `Ahora deja que ${name} escanee esto, o envíaselo. Se abre en el dispositivo que preguntó y en ningún otro.`,
    result: "La parte, sellada",
    alt: "La parte sellada como imagen para escanear",
    copy: "Copiarla",
  },
  line: {
    scan: "Escanearlo",
    scanHeading: "Pon la cámara sobre la imagen del otro dispositivo",
    other: "Eso es un código, pero no el que hace falta aquí.",
  },
} satisfies typeof en.guardians;

export const returning = {
  title: "De vuelta por otras personas",
  lead: "Las personas que guardan partes de tu código de recuperación pueden traerte de vuelta. Hacen falta tantas como elegiste en su día.",
  name: "¿Cómo te llaman?",
  begin: "Empezar",
  ask: {
    heading: "Pregúntales",
    text: "Habla con cada una, de viva voz o cara a cara. Deja que escaneen esto, o envíaselo. No hay ningún secreto en ello. Lo abren en su aplicación, donde guardan tu parte.",
    line: "Tu petición",
    alt: "Tu petición como imagen para escanear",
    copy: "Copiarla",
    words: "Diles estas seis palabras",
    wordsHint: "Ven las mismas seis. Si una es distinta, alguien está en medio: detente entonces.",
  },
  take: {
    heading: "Recibe lo que te dan",
    line: "Lo que te muestran o te envían",
    add: "Recibirlo",
    count: (given: number, needed: number) => `Han llegado ${given} de ${needed} partes.`,
    from: (names: string) => `Vinieron de ${names}.`,
    kept: "Puedes cerrar esto entretanto. Lo que llegó se guarda en este dispositivo.",
    taken: (name: string) => `La parte de ${name} está aquí.`,
    again: (name: string) => `La parte de ${name} ya estaba aquí.`,
    "bad-share": (name: string) =>
      `Lo que vino de ${name} no es la parte que se le dio en su día. Se dejó fuera. Pregunta a otra persona, y habla con ${name}.`,
    "no-answer": "Eso no es una parte, o no está entera. Cópiala otra vez, del primer al último carácter.",
    "for-another":
      "Esto se selló para otra petición, o se cortó. Pídelo otra vez, con la petición que se muestra aquí.",
    damaged: "Lo que había dentro no es una parte. Pídela otra vez.",
    apart: (names: string) =>
      `Lo que vino de ${names} no encaja con lo demás. Puede ser de un tiempo anterior. Pregunta a las demás, o empieza de nuevo.`,
    none: "Hay partes suficientes, y no abren nada. Al menos una fue inventada. Empieza de nuevo y pregunta a otras personas.",
  },
  opened: {
    heading: "Tu código está aquí de nuevo",
    text: "Estas son tus diez palabras. Escríbelas ahora, donde solo tú mires.",
    list: "Tu código de recuperación",
    bring: (host: string) => `Traerlo todo de vuelta desde ${host}`,
    file: "Tengo la copia en un archivo",
    opening: "Un momento.",
    after:
      "Cuando estés de vuelta, piensa en un código de recuperación nuevo y en partes nuevas: estas palabras han estado de camino.",
  },
  end: "Empezar de nuevo",
  endAsk: "La petición que mostraste deja de valer, y las partes que llegaron se olvidan aquí.",
  endYes: "Empezar de nuevo",
  stay: "Ahora no",
} satisfies typeof en.returning;
