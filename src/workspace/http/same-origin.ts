/**
 * Lets only this machine's own pages and programs in: a foreign Host means DNS rebinding,
 * a foreign Origin a page of somebody else posting here.
 */
import type { IncomingHttpHeaders } from 'node:http';

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

export function isOwnRequest(headers: IncomingHttpHeaders, port: number): boolean {
  const hosts = LOOPBACK.map((name) => `${name}:${port}`);
  if (headers.host === undefined || !hosts.includes(headers.host.toLowerCase())) return false;
  const { origin } = headers;
  return origin === undefined || hosts.some((host) => origin === `http://${host}`);
}

/** For what a page asks in the background: browsers say whether the asking page is of the same origin. */
export function isOwnPage(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}
