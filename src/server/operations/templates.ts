import { z } from '@hono/zod-openapi';
import { TEMPLATE_NAMES, type TemplateKind, templateOf } from '../../intake/roster/templates.ts';
import { fault } from '../faults.ts';
import { type Operation, operation } from '../operation.ts';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const KINDS: readonly TemplateKind[] = ['roster', 'wishes'];

/** Empty workbooks to fill in. */
export function templateOperations(): readonly Operation[] {
  const read = operation({
    route: 'GET /api/templates/{template}',
    summary: 'An empty `roster`, or the form in which units hand in their plans (`wishes`), as a workbook',
    answers: { 200: z.string().openapi({ format: 'binary' }) },
    media: WORKBOOK,
    handle: async ({ param, lang }) => {
      const kind = KINDS.find((one) => one === param('template'));
      if (kind === undefined) throw fault('not-found');
      const bytes = await templateOf(kind, lang);
      const name = encodeURIComponent(TEMPLATE_NAMES[lang][kind]);
      return {
        status: 200,
        stream: new Blob([new Uint8Array(bytes)]).stream(),
        headers: { 'content-type': WORKBOOK, 'content-disposition': `attachment; filename*=UTF-8''${name}` },
      };
    },
  });
  return [read];
}
