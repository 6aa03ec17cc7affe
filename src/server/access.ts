import type { Role } from '../store/store.ts';

/** `own`: of the clerk's body or the staff's leader only; the handler sees to it. */
export type Grant = 'all' | 'own' | 'none';
export type Access = 'public' | { readonly [R in Role]: Grant };

const EVERYBODY: Access = { planner: 'all', clerk: 'all', staff: 'all', auditor: 'all' };
const PLANNER: Access = { planner: 'all', clerk: 'none', staff: 'none', auditor: 'none' };
const PLANNER_AND_CLERK: Access = { planner: 'all', clerk: 'own', staff: 'none', auditor: 'none' };
const PLANNER_AND_AUDITOR: Access = { planner: 'all', clerk: 'none', staff: 'none', auditor: 'all' };

/**
 * Who may call what. Routes are built from this table: one that is not in it does not exist. Clerks and staff see no
 * document of a plan, as it holds what is confidential to others; auditors see what was published, and nothing under work.
 */
export const ACCESS = {
  'POST /api/login': 'public',
  'POST /api/invitations': 'public',
  'GET /api/session': 'public',
  'POST /api/logout': EVERYBODY,
  'POST /api/password': EVERYBODY,
  'GET /api/me': EVERYBODY,

  'GET /api/plans': EVERYBODY,
  'POST /api/plans': PLANNER,
  'GET /api/plans/{plan}': EVERYBODY,
  'GET /api/plans/{plan}/problem': PLANNER,
  'PUT /api/plans/{plan}/problem': PLANNER,
  'GET /api/plans/{plan}/drafts': PLANNER,
  'GET /api/plans/{plan}/drafts/{draft}': PLANNER,
  'PUT /api/plans/{plan}/drafts/{draft}': PLANNER,

  'GET /api/plans/{plan}/work': PLANNER,
  'PUT /api/plans/{plan}/work': PLANNER,
  'POST /api/plans/{plan}/jobs': PLANNER,
  'GET /api/plans/{plan}/jobs': PLANNER,
  'GET /api/jobs/{job}': PLANNER,
  'GET /api/jobs/{job}/events': PLANNER,
  'GET /api/jobs/{job}/result': PLANNER,
  'DELETE /api/jobs/{job}': PLANNER,

  'POST /api/intake': PLANNER,
  'GET /api/templates/{template}': { planner: 'all', clerk: 'all', staff: 'none', auditor: 'none' },
  'GET /api/plans/{plan}/submissions': PLANNER_AND_CLERK,
  'POST /api/plans/{plan}/submissions': PLANNER_AND_CLERK,
  'DELETE /api/plans/{plan}/submissions/{submission}': PLANNER_AND_CLERK,
  'GET /api/plans/{plan}/intake': PLANNER,
  'POST /api/plans/{plan}/intake': PLANNER,

  'POST /api/plans/{plan}/publication-check': PLANNER,
  'POST /api/plans/{plan}/publications': PLANNER,
  'POST /api/plans/{plan}/rollbacks': PLANNER,
  'GET /api/plans/{plan}/revisions': EVERYBODY,
  'GET /api/plans/{plan}/revisions/{number}': PLANNER_AND_AUDITOR,
  'GET /api/plans/{plan}/revisions/{number}/notices': PLANNER_AND_AUDITOR,
  'GET /api/plans/{plan}/diff': PLANNER_AND_AUDITOR,

  'GET /api/ledger': { planner: 'all', clerk: 'own', staff: 'none', auditor: 'all' },
  'POST /api/ledger/{plan}/{activity}': PLANNER,
  'GET /api/wishes': { planner: 'all', clerk: 'own', staff: 'none', auditor: 'none' },
  'GET /api/feeds': PLANNER_AND_AUDITOR,
  'GET /api/foresight': PLANNER,
  'GET /api/view': { planner: 'all', clerk: 'own', staff: 'own', auditor: 'all' },

  'GET /api/subscriptions': { planner: 'all', clerk: 'own', staff: 'own', auditor: 'all' },
  'POST /api/subscriptions': { planner: 'all', clerk: 'own', staff: 'own', auditor: 'none' },
  'POST /api/subscriptions/{subscription}/rotation': { planner: 'all', clerk: 'own', staff: 'own', auditor: 'none' },
  'DELETE /api/subscriptions/{subscription}': { planner: 'all', clerk: 'own', staff: 'own', auditor: 'none' },
  'GET /api/receipts': { planner: 'all', clerk: 'own', staff: 'own', auditor: 'all' },

  'GET /api/users': PLANNER_AND_AUDITOR,
  'POST /api/users': PLANNER,
  'POST /api/users/{user}/invitation': PLANNER,
  'DELETE /api/users/{user}': PLANNER,
  'GET /api/audit': PLANNER_AND_AUDITOR,
} as const satisfies { readonly [route: string]: Access };

export type RouteName = keyof typeof ACCESS;

export const accessTo = (route: RouteName): Access => ACCESS[route];
