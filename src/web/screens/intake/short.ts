/** As much of a text as a cell or a sentence can show; whole characters, also of emoji. */
export function short(text: string, most: number): string {
  if (text.length <= most) return text;
  const points = [...text.slice(0, most + 1)];
  return `${points.slice(0, -1).join('')}…`;
}
