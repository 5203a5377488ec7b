// Gives a person a file the page has made.

/** How long the file is kept at hand: some browsers begin to read it only after the press is over. */
const KEPT = 60_000;

/** Saves `blob` under `name` (with its ending), as a press on a download link would. */
export function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(address), KEPT);
}
