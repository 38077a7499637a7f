import { shows } from '#ui/route.ts';
import type { InsidePage, Route } from '#ui/route.ts';
import { seeCompliance, takeCompliance } from './compliance.actions.ts';
import type { Shown } from './choice.ts';
import type { ProofDb } from './compliance.actions.ts';
import { ComplianceView } from './compliance.view.tsx';
import { words } from './compliance.words.ts';
import type { ComplianceGround } from './ground.ts';

const page = (found: Shown): InsidePage => ({ title: words.title, body: <ComplianceView {...found} /> });

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
    asPdf(ground),
  ];
}

/** The paper is set when the deed is done: nobody else must wait for the database while it is. */
function asPdf(ground: ComplianceGround<ProofDb>): Route {
  const action = takeCompliance(ground);
  return {
    method: 'GET',
    path: '/aaret/efterlevelse/pdf',
    needs: action.needs,
    action: action.name,
    answer: async (enter) => {
      const found = await enter(action, {});
      if (!found.ok) return { kind: 'refused', refusal: found.refusal };
      const body = await ground.print(found.value.paper);
      return { kind: 'file', file: { name: found.value.name, type: 'application/pdf', body } };
    },
  };
}
