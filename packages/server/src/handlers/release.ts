import { preview, recallObject, releaseTo } from '@qanat/app';
import type { Handlers } from '../operations.ts';
import { presentReleased } from '../present.ts';
import { presentPlan } from '../present-plan.ts';
import { asPreviewed } from './as-previewed.ts';

export const releaseHandlers: Pick<Handlers, 'releasePreview' | 'release' | 'recall'> = {
  releasePreview: async ({ home, params, body, lang }) => {
    const chan = params['id'] ?? '';
    return presentPlan(home, chan, await preview(home, chan, body), lang);
  },
  release: async ({ home, params, body, person }) => {
    const { digest, ...selection } = body;
    const release = releaseTo(home, params['id'] ?? '', selection, person.name, digest);
    return presentReleased(await asPreviewed(release));
  },
  recall: async ({ home, body, person }) => {
    const recalled = await recallObject(
      home,
      body.channel ?? 'all',
      body.object,
      { class: body.class },
      person.name,
    );
    return { channels: new Set(recalled.map(({ chan }) => chan)).size, envelopes: recalled.length };
  },
};
