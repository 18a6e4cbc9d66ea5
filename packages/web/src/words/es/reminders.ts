/** Avisos que una persona se pone a sí misma. */
import type * as en from "../en/reminders.ts";

export const reminders = {
  title: "Avisos",
  lead: "Si quieres, un aviso tranquilo a las horas que elijas. No hay ninguno si no lo añades, y no pasa nada si dejas pasar uno.",
  honest:
    "Los navegadores solo los muestran mientras la aplicación está abierta, también en segundo plano. Cerrada, no llega nada.",
  add: "Añadir una hora",
  time: "A las",
  days: "Los",
  remove: "Quitarlo",
  removeOf: (time: string) => `Quitar el aviso de las ${time}`,
  allow: "Dejar que este navegador muestre avisos",
  denied: "Este navegador no deja que la aplicación muestre avisos. Puedes cambiarlo en sus ajustes para este sitio.",
} satisfies typeof en.reminders;
