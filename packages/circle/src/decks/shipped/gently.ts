import type { DeckWords } from "../shipped.ts";

/** For any two who would like to know each other better, at their own pace. */
export const gently: DeckWords = {
  en: {
    title: "Gently closer",
    about:
      "For two people who would like to know each other better. It begins with small things. Stop wherever you like; no question has to be answered.",
    sets: [
      {
        title: "Small things",
        questions: [
          "What was kinder today than you expected?",
          "Where do you go when you want quiet?",
          "Which sound tells you that you are safe?",
          "Which food brings a person to your mind, and whom?",
          "What do you do on the way somewhere, when nobody needs you?",
          "Which hour of the day is most your own?",
          "What have you kept for years that nobody else would want?",
          "What would somebody notice first who spent a day beside you?",
        ],
      },
      {
        title: "Where I come from",
        questions: [
          "Who taught you something that your hands still know?",
          "When did you last surprise yourself with a little courage?",
          "Which place did you have to leave too early?",
          "What did you believe about yourself at fifteen that you no longer believe?",
          "What do people often get wrong about you?",
          "What helps you when a day has been too much?",
          "Which kind word, said to you long ago, do you still have?",
          "What are you learning to do more slowly?",
        ],
      },
      {
        title: "What I seldom say",
        questions: [
          "What do you carry at the moment that cannot be seen from outside?",
          "When did you last say that you were fine, and were not?",
          "What do you need, and find hard to ask for?",
          "What are you afraid of losing?",
          "What would you like to be forgiven, by somebody else or by yourself?",
          "Whom have you never thanked, and for what?",
          "What do you hope nobody asks, and what would you like to be understood all the same?",
          "What of all that you told me should I remember?",
        ],
      },
    ],
  },
  es: {
    title: "Más cerca, sin prisa",
    about:
      "Para dos personas que quieren conocerse mejor. Empieza por cosas pequeñas. Podéis parar donde queráis; ninguna pregunta obliga a responder.",
    sets: [
      {
        title: "Cosas pequeñas",
        questions: [
          "¿Qué ha sido hoy más amable de lo que esperabas?",
          "¿Adónde vas cuando quieres silencio?",
          "¿Qué sonido te dice que estás a salvo?",
          "¿Qué comida te trae a alguien a la memoria, y a quién?",
          "¿Qué haces de camino a algún sitio, cuando nadie te necesita?",
          "¿Qué hora del día es más tuya?",
          "¿Qué guardas desde hace años que nadie más querría?",
          "¿En qué se fijaría primero alguien que pasara un día a tu lado?",
        ],
      },
      {
        title: "De dónde vengo",
        questions: [
          "¿Quién te enseñó algo que tus manos todavía saben?",
          "¿Cuándo te sorprendió por última vez tu propio valor, aunque fuera poco?",
          "¿Qué lugar tuviste que dejar demasiado pronto?",
          "¿Qué creías de ti a los quince años que ya no crees?",
          "¿En qué suele equivocarse la gente contigo?",
          "¿Qué te ayuda cuando un día ha sido demasiado?",
          "¿Qué palabra amable, dicha hace mucho, conservas todavía?",
          "¿Qué estás aprendiendo a hacer más despacio?",
        ],
      },
      {
        title: "Lo que casi nunca digo",
        questions: [
          "¿Qué llevas ahora contigo que desde fuera no se ve?",
          "¿Cuándo dijiste por última vez que estabas bien sin estarlo?",
          "¿Qué necesitas y te cuesta pedir?",
          "¿Qué tienes miedo de perder?",
          "¿Qué te gustaría que te perdonaran, o perdonarte?",
          "¿A quién no le has dado nunca las gracias, y por qué?",
          "¿Qué esperas que nadie pregunte, y qué querrías que se entendiera de todos modos?",
          "De todo lo que me has contado, ¿qué debería recordar?",
        ],
      },
    ],
  },
};
