/** Minutes of the day of `…THH:mm` or `HH:mm`. */
export const minutesOf = (time: string): number => Number(time.slice(-5, -3)) * 60 + Number(time.slice(-2));

/** `HH:mm` of minutes of the day. */
export const timeOf = (minutes: number): string => new Date(minutes * 60_000).toISOString().slice(11, 16);
