import { parentPort, workerData } from 'node:worker_threads';
import { getDocument, OPS } from 'unpdf/pdfjs';
import { drawGlyphs, type Matrix } from './draw-glyphs.ts';
import { pageText } from './page-text.ts';

interface PdfTask {
  readonly bytes: Uint8Array;
  readonly maxPages: number;
  readonly maxCharacters: number;
}

export type PdfMessage =
  | { readonly kind: 'pages'; readonly count: number }
  | { readonly kind: 'page'; readonly lines: string[] }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly reason: string };

const say = (message: PdfMessage): void => parentPort?.postMessage(message);

/** Reads page after page and tells each, so that what was read before a limit is not lost. */
async function read({ bytes, maxPages, maxCharacters }: PdfTask): Promise<void> {
  const pdf = await getDocument({
    data: bytes,
    // Images are never decoded: they hold no text, and are where most bombs are.
    maxImageSize: 1,
    disableFontFace: true,
    useSystemFonts: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    verbosity: 0,
  }).promise;
  say({ kind: 'pages', count: pdf.numPages });
  let left = maxCharacters;
  for (let n = 1; n <= Math.min(pdf.numPages, maxPages) && left > 0; n++) {
    const lines = await readPage(pdf, n);
    for (const line of lines) left -= line.length + 1;
    say({ kind: 'page', lines });
  }
}

async function readPage(
  pdf: Awaited<ReturnType<typeof getDocument>['promise']>,
  n: number,
): Promise<string[]> {
  try {
    const page = await pdf.getPage(n);
    const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
    const view = page.getViewport({ scale: 1 }).transform as unknown as Matrix; // six numbers, typed as any array
    const unitOf = (font: string): number => {
      const found = page.commonObjs.has(font) ? page.commonObjs.get(font) : undefined;
      const unit = Math.abs(Number(found?.fontMatrix?.[0]));
      return unit > 0 ? unit : 0.001;
    };
    const layers = drawGlyphs(OPS, { codes: fnArray, args: argsArray, unitOf, view });
    page.cleanup();
    return pageText(layers);
  } catch (error) {
    // One broken page does not cost the others.
    if (error instanceof Error && /Page|XRef|Format|stream|InvalidPDF/i.test(error.name + error.message))
      return [];
    throw error;
  }
}

read(workerData as PdfTask).then(
  () => say({ kind: 'done' }),
  (error: unknown) => say({ kind: 'failed', reason: error instanceof Error ? error.name : 'Error' }),
);
