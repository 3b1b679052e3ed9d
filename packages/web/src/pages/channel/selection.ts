import type { ReleaseSelection } from '@qanat/api';

/** The objects that an address names: ids joined by commas, or search words; with neither, all that this partner has not got. */
export function selectionOf(search: { ids?: string | undefined; q?: string | undefined }): ReleaseSelection {
  if (search.ids !== undefined) return { ids: search.ids.split(',').filter((id) => id !== '') };
  return search.q === undefined ? {} : { query: search.q };
}
