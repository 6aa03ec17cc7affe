import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { type Html, html, when } from '../formats/html-text.ts';
import type { Lang } from '../formats/words.ts';
import type { UserRecord } from '../store/store.ts';
import { acceptInvitation, invitedUser } from './accounts.ts';
import { readForm } from './body.ts';
import type { Bindings } from './client.ts';
import type { ServerContext } from './context.ts';
import { Fault, fault } from './faults.ts';
import { pageHeaders } from './headers.ts';
import { type Limiters, take } from './limiters.ts';
import { languageOf } from './negotiate.ts';
import { comesFromHere } from './origin.ts';
import { PAGE_STYLES, pageOf } from './page.ts';
import { PASSWORD_LENGTH } from './passwords.ts';
import { openSession, sessionCookie } from './sessions.ts';
import { serverWords } from './words.ts';

type RequestContext = Context<{ Bindings: Bindings }>;

const ROUTE = '/invitations/:secret';
const FORM_BYTES = 4096;

/** The page of a one-time link: GET shows the form and uses up nothing, POST sets the password. */
export function addInvitations(
  app: OpenAPIHono<{ Bindings: Bindings }>,
  context: ServerContext,
  limiters: Limiters,
): void {
  const send = (c: RequestContext, status: number, body: string, headers: object = {}): Response =>
    new Response(body, {
      status,
      headers: {
        ...pageHeaders(context.baseUrl, PAGE_STYLES),
        // With `no-referrer` browsers would send the form from the origin `null`.
        'referrer-policy': 'same-origin',
        'x-request-id': c.env.trace.id,
        ...headers,
      },
    });

  /** A page for what may go wrong, in place of JSON. */
  const guarded = async (c: RequestContext, work: (lang: Lang) => Promise<Response>): Promise<Response> => {
    const lang = langOf(c);
    c.env.trace.route = '/invitations/{secret}';
    try {
      take(limiters.login, c.env.trace.address);
      return await work(lang);
    } catch (thrown) {
      if (!(thrown instanceof Fault)) throw thrown;
      const [issue] = thrown.issues(lang);
      const text = html`<h1>${issue?.message}</h1><p>${issue?.hint}</p>`;
      return send(c, thrown.status, card(issue?.message ?? '', lang, text), thrown.headers);
    }
  };

  app.get(ROUTE, (c) =>
    guarded(c, async (lang) => {
      const user = await invitedUser(context, c.req.param('secret'));
      return send(c, 200, formPage(user, lang, null));
    }),
  );

  app.post(ROUTE, (c) =>
    guarded(c, async (lang) => {
      if (!comesFromHere('POST', c.req.raw.headers, context.baseUrl)) throw fault('cross-origin');
      const secret = c.req.param('secret');
      const form = await readForm(c.req.raw, FORM_BYTES);
      const user = await invitedUser(context, secret);
      const { differ, rule, done, doneHint, enter } = serverWords(lang).invitation;
      const password = form.get('password') ?? '';
      if (password !== form.get('repeat')) return send(c, 422, formPage(user, lang, differ));
      try {
        await acceptInvitation(context, secret, password);
      } catch (thrown) {
        const isWeak = thrown instanceof Fault && thrown.issues(lang)[0]?.code === 'weak-password';
        if (!isWeak) throw thrown;
        return send(c, 422, formPage(user, lang, rule(PASSWORD_LENGTH.least)));
      }
      const cookie = sessionCookie(await openSession(context, user.id), context.baseUrl);
      const link = html`<p><a class="button" href="${context.baseUrl}/">${enter}</a></p>`;
      const text = html`<h1>${done}</h1><p>${doneHint}</p>${link}`;
      return send(c, 200, card(done, lang, text), { 'set-cookie': cookie });
    }),
  );
}

const langOf = (c: RequestContext): Lang => languageOf(c.req.query('lang'), c.req.raw.headers.get('accept-language'));

function formPage({ name }: UserRecord, lang: Lang, alert: string | null): string {
  const words = serverWords(lang).invitation;
  const { least, most } = PASSWORD_LENGTH;
  const field = (label: string, id: string): Html =>
    html`<label>${label}<input type="password" name="${id}" autocomplete="new-password" minlength="${least}" maxlength="${most}" required></label>
`;
  return card(
    words.title,
    lang,
    html`<h1>${words.title}</h1>
<p>${words.welcome(name)} ${words.rule(least)}</p>
${when(alert !== null, () => html`<p class="alert" role="alert">${alert ?? ''}</p>`)}
<form method="post">
${field(words.password, 'password')}${field(words.repeat, 'repeat')}<button class="button" type="submit">${words.submit}</button>
</form>`,
  );
}

const card = (title: string, lang: Lang, body: Html): string =>
  pageOf(title, lang, html`<main class="card-page">${body}</main>`);
