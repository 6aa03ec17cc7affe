import { encode } from 'uqr';
import { type Html, html, raw } from '../formats/html-text.ts';

/** A QR code as inline SVG, one unit a module, with the quiet zone of four modules that readers want. */
export function qrSvg(text: string, label: string): Html {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const modules = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return html`<svg role="img" aria-label="${label}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path fill="#000" d="${raw(modules.join(''))}"/></svg>`;
}
