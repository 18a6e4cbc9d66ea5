/** Cuando los círculos no se pueden abrir aquí. */
import type { Words } from "../en/index.ts";

export const elsewhere = {
  heading: "Está en otra pestaña",
  body: "Los círculos están abiertos en otra ventana de este navegador. Solo una puede tenerlos a la vez, para que nada se descuadre.",
  take: "Usarlo aquí",
} satisfies Words["elsewhere"];

export const unsupported = {
  heading: "Este navegador no puede tener un círculo",
  insecureHeading: "Esta dirección no es lo bastante segura",
  insecure:
    "Los navegadores solo permiten cifrar en direcciones que empiezan por https, o en la misma máquina donde está el santuario. Pide una dirección así a quien lo lleva.",
  body: "Es demasiado antiguo para los cierres que se usan aquí. Pueden Chrome y Edge desde la 140, Firefox desde la 133 y Safari desde la 18.2.",
} satisfies Words["unsupported"];

export const lost = {
  heading: "No se pudieron abrir los círculos",
  headings: {
    "vault-fenced": "Ahora los círculos están en otra ventana",
    "vault-locked": "Ahora los círculos están en otra ventana",
    "vault-newer": "Hay abierta una versión más nueva",
    "vault-closed": "El navegador cerró lo que se guarda aquí",
    "vault-wiped": "Lo que se guardaba aquí se está borrando",
    "vault-full": "Este dispositivo está lleno",
  } as Readonly<Record<string, string>>,
  again: "Intentarlo otra vez",
  here: "Usarlo aquí",
  anew: "Cargarlo otra vez",
  open: "Abrirlo otra vez",
} satisfies Words["lost"];

export const full = {
  heading: "Este dispositivo está lleno",
  body: "No hubo sitio para apuntar lo último. Todo lo anterior está a salvo: lo que lees, y lo que espera aquí para salir.",
  room: "Haz sitio: borra imágenes o aplicaciones que no necesites. Después inténtalo otra vez, y sigue donde se quedó.",
  again: "Intentarlo otra vez",
  goOn: "Seguir leyendo",
} satisfies Words["full"];
