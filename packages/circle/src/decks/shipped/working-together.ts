import type { DeckWords } from "../shipped.ts";

/** For two who have to rely on each other: colleagues, a crew, people who organise. */
export const workingTogether: DeckWords = {
  en: {
    title: "Working together",
    about:
      "For two people who have to rely on each other: colleagues, a crew, people who organise something. What is said here stays between the two of you.",
    sets: [
      {
        title: "How I work",
        questions: [
          "At what hour does work come easily to you?",
          "Which part of the work do you do gladly though nobody sees it?",
          "How do you like to be told that something went wrong?",
          "What makes sitting together worth your time?",
          "When would you rather be left alone?",
          "What did you bring along from a place where you worked before?",
          "What do you do in the first minutes after work?",
          "What can I ask you at any time?",
        ],
      },
      {
        title: "What holds us",
        questions: [
          "When did you last feel that somebody here stood by you?",
          "What worries you about how things are going?",
          "Which promise matters to you that we keep?",
          "What do you find unfair here?",
          "How do you notice that you have had enough, and who else notices?",
          "Which decision would you have liked to be asked about?",
          "What have you done well here that was never mentioned?",
          "What would you do otherwise if nobody could hold it against you?",
        ],
      },
      {
        title: "What is at stake",
        questions: [
          "What could you lose by speaking openly?",
          "What would you not do, whoever asked it of you?",
          "When were you silent, and wish that you had not been?",
          "Whom do you think of when you decide to go on?",
          "What do you not tell the people at home about your work?",
          "What is hard for you about how the two of us work together?",
          "What do you need from me if it gets difficult?",
          "What would have to happen for you to say that it was worth it?",
        ],
      },
    ],
  },
  es: {
    title: "Trabajar juntos",
    about:
      "Para dos personas que tienen que poder contar la una con la otra: en el trabajo, en un equipo, organizando algo. Lo que se dice aquí queda entre vosotras dos.",
    sets: [
      {
        title: "Cómo trabajo",
        questions: [
          "¿A qué hora te sale fácil el trabajo?",
          "¿Qué parte del trabajo haces con gusto aunque nadie la vea?",
          "¿Cómo prefieres que te digan que algo ha salido mal?",
          "¿Qué hace que valga la pena sentarse a hablar?",
          "¿Cuándo prefieres que te dejen a solas?",
          "¿Qué te trajiste de un sitio donde trabajabas antes?",
          "¿Qué haces en los primeros minutos después del trabajo?",
          "¿Qué te puedo preguntar en cualquier momento?",
        ],
      },
      {
        title: "Lo que nos sostiene",
        questions: [
          "¿Cuándo sentiste por última vez que alguien aquí estaba de tu lado?",
          "¿Qué te preocupa de cómo van las cosas?",
          "¿Qué promesa te importa que cumplamos?",
          "¿Qué te parece injusto aquí?",
          "¿Cómo notas que ya no puedes más, y quién más lo nota?",
          "¿Sobre qué decisión te habría gustado que te preguntaran?",
          "¿Qué has hecho bien aquí que nunca se mencionó?",
          "¿Qué harías de otra manera si nadie pudiera reprochártelo?",
        ],
      },
      {
        title: "Lo que está en juego",
        questions: [
          "¿Qué podrías perder por hablar abiertamente?",
          "¿Qué no harías, te lo pidiera quien te lo pidiera?",
          "¿Cuándo callaste, y desearías no haberlo hecho?",
          "¿En quién piensas cuando decides seguir?",
          "¿Qué no cuentas de tu trabajo a la gente de casa?",
          "¿Qué te cuesta de cómo trabajamos tú y yo?",
          "¿Qué necesitas de mí si la cosa se pone difícil?",
          "¿Qué tendría que pasar para que dijeras que valió la pena?",
        ],
      },
    ],
  },
};
