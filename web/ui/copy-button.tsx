// A button that copies text and says so, or says plainly that it could not.

import { useState } from 'react';

export function CopyButton({ text, label }: { text: string; label: string }) {
  const [said, setSaid] = useState<string | null>(null);
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setSaid('Copied'),
      () => setSaid('Could not copy: select the sentence instead'),
    );
  };
  return (
    <>
      <button type="button" className="link" onClick={copy}>
        {label}
      </button>
      <span role="status" className="copied">
        {said}
      </span>
    </>
  );
}
