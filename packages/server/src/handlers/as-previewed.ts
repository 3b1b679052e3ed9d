import { AppError, isRefusal } from '@qanat/app';

/** A release that names a preview which no longer holds is a conflict, not a bad request. */
export async function asPreviewed<T>(release: Promise<T>): Promise<T> {
  try {
    return await release;
  } catch (error) {
    const changed = isRefusal(error) && error.issues.some(({ code }) => code === 'exchange/plan-changed');
    throw changed ? new AppError('app/preview-changed', {}, { cause: error }) : error;
  }
}
