// Our figures beside those of the publishers, and beside other roads to them: every check the report shows.

import type { ReconciliationCheck } from '../../data/contract/files';
import type { ReconcileInput } from './reconcile-input';
import { checkCombinedSignal, checkMobileConstituencies, checkNations } from './reconcile-mobile';
import { checkOns } from './reconcile-ons';
import { checkConstituencyTotals, checkNesting, checkPublishedTotals } from './reconcile-totals';

/** Every check, in the order the report shows them. Nothing is a fault here: differences are shown. */
export function reconcile(input: ReconcileInput): ReconciliationCheck[] {
  return [
    ...checkOns(input),
    checkNations(input),
    ...checkCombinedSignal(input),
    checkPublishedTotals(input),
    checkConstituencyTotals(input),
    checkMobileConstituencies(input),
    checkNesting(input),
  ];
}
