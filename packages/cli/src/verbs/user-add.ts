import { addPerson, type Role } from '@qanat/app';
import { arg, emit, text, type Verb } from '../verb.ts';
import { withHome } from '../with-home.ts';

const ROLES: readonly Role[] = ['reader', 'analyst', 'officer'];

export const verb: Verb = {
  usage: `user add NAME [--role ${ROLES.join('|')}]`,
  options: { role: { type: 'string' } },
  args: [1, 1],
  run: (call) =>
    withHome(call, async (home) => {
      const role = ROLES.find((one) => one === (text(call, 'role') ?? 'analyst'));
      if (!role) {
        call.err(`--role ${ROLES.join('|')}`);
        return 2;
      }
      const person = await addPerson(home, arg(call, 0), role, 'cli');
      emit(call, person, `${person.name}  ${person.role}`);
      return 0;
    }),
};
