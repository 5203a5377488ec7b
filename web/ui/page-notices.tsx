// What could not be followed or did not arrive: said on every page.

import type { ReactNode } from 'react';
import { retry, useFailure } from '../load/resource';
import { dismissProblems, useAddressProblems } from '../state/store';

export function Notice({ children, onClose }: { children: ReactNode; onClose?: () => void }) {
  return (
    <div className="notice" role="status">
      <div>{children}</div>
      {onClose ? (
        <button type="button" className="link" onClick={onClose}>
          Close
        </button>
      ) : null}
    </div>
  );
}

export function PageNotices() {
  const problems = useAddressProblems();
  const failure = useFailure();
  return (
    <>
      {problems.length > 0 ? (
        <Notice onClose={dismissProblems}>
          {`The address could not be followed in full: ${problems.join('; ')}. Showing the nearest view.`}
        </Notice>
      ) : null}
      {failure ? (
        <Notice>
          {`Part of the data did not arrive: ${failure}. `}
          <button type="button" className="link" onClick={retry}>
            Try again
          </button>
        </Notice>
      ) : null}
    </>
  );
}
