import { sends, shows } from '#ui/route.ts';
import type { InsidePage, Route } from '#ui/route.ts';
import { seeCompliance, takeCompliance } from './compliance.actions.ts';
import type { ProofDb, Proved } from './compliance.actions.ts';
import { ComplianceView } from './compliance.view.tsx';
import { words } from './compliance.words.ts';
import type { ComplianceGround } from './ground.ts';

const page = (found: Proved): InsidePage => ({ title: words.title, body: <ComplianceView {...found} /> });

/** The proof of compliance: all of it, a choice of it, and as a paper. */
export function complianceRoutes(ground: ComplianceGround<ProofDb>): readonly Route[] {
  const action = seeCompliance(ground);
  return [
    shows({ path: '/aaret/efterlevelse', action, given: () => ({ choice: 'alt' }), page }),
    shows({
      path: '/aaret/efterlevelse/vis/:choice',
      action,
      given: ({ params }) => ({ choice: params['choice'] }),
      page,
    }),
    sends({
      path: '/aaret/efterlevelse/pdf',
      action: takeCompliance(ground),
      given: () => ({}),
      file: ({ name, bytes }) => ({ name, type: 'application/pdf', body: bytes }),
    }),
  ];
}
