/** Offsets into the raw report of what is selected in the reader, null when nothing of the text is. Every run carries its own start. */
export function selectedSpan(selection: Selection | null): { start: number; end: number } | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  return start === null || end === null || end <= start ? null : { start, end };
}

function offsetOf(node: Node, offset: number): number | null {
  const element = node instanceof HTMLElement ? node : node.parentElement;
  const run = element?.closest<HTMLElement>('[data-start]');
  if (!run) return null;
  return Number(run.dataset['start']) + (node.nodeType === Node.TEXT_NODE ? offset : 0);
}
