const two = (figure: number): string => String(figure).padStart(2, '0');

/** A moment as a `datetime-local` field has it: this device's own time, to the minute. @param at UTC milliseconds */
export function localMinute(at: number): string {
  const day = new Date(at);
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}T${two(day.getHours())}:${two(day.getMinutes())}`;
}
