import { type Lifecycle, type NodeKeys, renewSign, rotateBox } from '@qanat/exchange';

const DAY_MS = 86_400_000;
/** A sign key is renewed so long before it ends; the root must be at hand for it. */
const RENEW_DAYS = 14;

/**
 * Turns what is due: the sign key two weeks before its end while the root is in the key file, the box key at its end.
 * @returns the keys as they are afterwards, or undefined when nothing was due.
 */
export async function turnDueKeys(
  dir: string,
  keys: NodeKeys,
  options: Lifecycle,
): Promise<NodeKeys | undefined> {
  const now = options.now.getTime();
  let fresh: NodeKeys | undefined;
  const sign = keys.state.sign.find(({ kid }) => kid === keys.sign.kid);
  if (keys.offlineHere && sign && Date.parse(sign.until) - now < RENEW_DAYS * DAY_MS)
    fresh = await renewSign(dir, options);
  const box = keys.state.box.find(({ kid }) => kid === keys.box.at(-1)?.kid);
  if (box && Date.parse(box.until) <= now) fresh = await rotateBox(dir, options);
  return fresh;
}
