import { type Html, html } from '../../formats/html-text.ts';
import { type Place, placeText } from '../place.ts';
import type { NumberedWish, ReportView } from './report-view.ts';

/** A place, and what stands there: whose wish, and what it is called; leads to its row on the page. */
export function placeHtml(place: Place, wish: NumberedWish | undefined, view: ReportView): Html {
  if (wish === undefined) return html`${placeText(place)}`;
  const body = view.bodyName(wish.wish.body);
  return html`${placeLink(wish, place)} ${body === undefined ? '' : `${body} · `}${wish.wish.title}`;
}

/** @param place Where it is said to stand, if not where the wish does. */
export const placeLink = ({ number, wish }: NumberedWish, place: Place = wish.place): Html =>
  html`<a href="#w${number}">${placeText(place)}</a>`;
