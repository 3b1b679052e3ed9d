import { connect, type TLSSocket } from 'node:tls';
import { ExchangeError } from '../errors.ts';
import { pinOfCertificate } from '../keys/certificate.ts';
import { type DoorAddress, formatDoorAddress } from './address.ts';

/**
 * Connects by TLS 1.3 and checks that the key behind the certificate is the pinned one before anything is sent. There
 * is no issuer to ask: the pin came with the invitation or the key history. Throws `exchange/door-unreachable`,
 * `exchange/door-pin`.
 */
export function connectPinned(address: DoorAddress, pin: string, timeoutMs: number): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const socket = connect({
      host: address.host,
      port: address.port,
      minVersion: 'TLSv1.3',
      rejectUnauthorized: false,
      ALPNProtocols: ['http/1.1'],
    });
    const give = (cause: unknown): void => {
      socket.destroy();
      reject(unreachable(address, cause));
    };
    const impatience = setTimeout(() => give(new Error('timeout')), timeoutMs);
    socket.once('error', (error) => {
      clearTimeout(impatience);
      give(error);
    });
    socket.once('secureConnect', () => {
      clearTimeout(impatience);
      const certificate = socket.getPeerX509Certificate();
      if (certificate === undefined || pinOfCertificate(certificate) !== pin) {
        socket.destroy();
        reject(
          new ExchangeError(
            'exchange/door-pin',
            'Another key than the pinned one stands behind that address.',
            {
              params: { addr: formatDoorAddress(address) },
            },
          ),
        );
        return;
      }
      resolve(socket);
    });
  });
}

export function unreachable(address: DoorAddress, cause: unknown): ExchangeError {
  return new ExchangeError('exchange/door-unreachable', 'The door does not answer.', {
    cause,
    params: {
      addr: formatDoorAddress(address),
      reason: cause instanceof Error ? cause.message : String(cause),
    },
  });
}
