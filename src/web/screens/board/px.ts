/** Style properties in px. */
export const px = <K extends string>(values: { readonly [P in K]: number }): { readonly [P in K]: string } =>
  Object.fromEntries(
    Object.entries<number>(values).map(([name, value]) => [name, `${Math.round(value * 10) / 10}px`]),
  ) as { readonly [P in K]: string };
