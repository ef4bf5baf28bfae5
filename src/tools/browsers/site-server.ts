/** A server on loopback that stands in for every host that a browser asks for, with https and without. */
import { createServer as createPlainServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { selfSigned } from './certificate.ts';

/** One request as it came; `path` holds the query too. */
export interface SiteRequest {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

export interface SiteAnswer {
  /** 200 unless told. */
  readonly status?: number;
  /** Content-Type; "text/html; charset=utf-8" unless told. */
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** Answers a request, or null for 404. */
export type SiteHandler = (request: SiteRequest) => SiteAnswer | null | Promise<SiteAnswer | null>;

export interface SiteServer {
  readonly port: number;
  /** Every request so far, oldest first. */
  readonly requests: readonly SiteRequest[];
  /** Drops the requests so far. */
  forget(): void;
  close(): Promise<void>;
}

/** The first byte of a connection with TLS (RFC 8446, 5.1). */
const TLS_HANDSHAKE = 22;

const NOT_FOUND: SiteAnswer = { status: 404, body: '<!doctype html><title>Not here</title>' };

/** Starts the server on a free port; a handler that throws gives 500 and its message. */
export async function startSiteServer(handler: SiteHandler): Promise<SiteServer> {
  const requests: SiteRequest[] = [];
  const serve: RequestListener = (incoming, response) => {
    const request: SiteRequest = {
      method: incoming.method ?? 'GET',
      host: (incoming.headers.host ?? '').replace(/:\d+$/, ''),
      path: incoming.url ?? '/',
      headers: incoming.headers,
    };
    requests.push(request);
    void answer(handler, request).then(({ status = 200, type, headers, body }) =>
      response
        .writeHead(status, {
          'content-type': type ?? 'text/html; charset=utf-8',
          'cache-control': 'no-cache',
          ...headers,
        })
        .end(body),
    );
  };
  const secure = createSecureServer(selfSigned('localhost', new Date()), serve);
  const plain = createPlainServer(serve);
  const open = new Set<Socket>();
  // Both come to one port, as the browsers are told but one.
  const server = createServer((socket) => {
    open.add(socket.once('close', () => open.delete(socket)));
    socket.on('error', () => socket.destroy());
    socket.once('data', (begin) => {
      socket.pause();
      socket.unshift(begin);
      (begin[0] === TLS_HANDSHAKE ? secure : plain).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  return {
    // A server that listens on TCP has an address object; a string is for pipes only.
    port: (server.address() as AddressInfo).port,
    requests,
    forget: () => void requests.splice(0),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        open.forEach((socket) => socket.destroy());
      }),
  };
}

async function answer(handler: SiteHandler, request: SiteRequest): Promise<SiteAnswer> {
  try {
    return (await handler(request)) ?? NOT_FOUND;
  } catch (error) {
    return { status: 500, type: 'text/plain', body: String(error) };
  }
}
