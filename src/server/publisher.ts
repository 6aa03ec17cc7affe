import type { Lang } from '../formats/words.ts';
import { publicationIssues } from '../publish/publication-issues.ts';
import { publishRevision, rollbackRevision } from '../publish/publish-revision.ts';
import type { RevisionRecord, Store } from '../store/store.ts';
import type { PublishAnswer, Publisher } from './context.ts';
import { faultIssue } from './faults.ts';

export interface PublisherOptions {
  /** Language of the feeds. */
  readonly lang: Lang;
  readonly random: (bytes: number) => Uint8Array;
}

/** Publishing into a store. */
export function createPublisher(store: Store, { lang, random }: PublisherOptions): Publisher {
  const office = { lang, random: () => random(32) };
  return {
    publish: async ({ lang: reader, ...request }) => {
      const outcome = await publishRevision(store, { ...request, ...office });
      if (outcome.kind === 'published') return published(outcome.revision);
      return { issues: publicationIssues(outcome.check, request.problem, reader) };
    },
    rollback: async ({ lang: reader, ...request }) => {
      const outcome = await rollbackRevision(store, { ...request, ...office });
      if (outcome.kind === 'published') return published(outcome.revision);
      const code = { unknown: 'not-found', newest: 'already-newest', altered: 'revision-altered' } as const;
      return { issues: [faultIssue(code[outcome.why], reader)] };
    },
  };
}

const published = ({ plan, number, publishedAt, hash }: RevisionRecord): PublishAnswer => ({
  revision: { plan, number, publishedAt, hash },
});
