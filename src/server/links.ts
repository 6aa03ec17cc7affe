/** The addresses of a subscription; each holds its token. */
export interface SubscriptionLinks {
  readonly feed: string;
  /** The same for clients that know the scheme; some do not. */
  readonly webcal: string;
  readonly freeBusy: string;
  /** To be read and printed. */
  readonly page: string;
}

export function subscriptionLinks(baseUrl: string, token: string): SubscriptionLinks {
  const page = `${baseUrl}/feeds/${token}`;
  return {
    feed: `${page}.ics`,
    webcal: `${page.replace(/^https?:/, 'webcal:')}.ics`,
    freeBusy: `${page}.ifb`,
    page,
  };
}
