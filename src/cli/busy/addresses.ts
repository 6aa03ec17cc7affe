import { BlockList, isIP } from 'node:net';

/** Whether a connection to an IP address is allowed. */
export type AddressGuard = (address: string) => boolean;

type Network = readonly [net: string, prefix: number];

const SHARED_OR_PRIVATE: readonly Network[] = [
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
];
/** "This" network, link-local with the clouds' metadata, protocols, documentation, benchmarks, multicast, reserved. */
const NEVER: readonly Network[] = [
  ['0.0.0.0', 8],
  ['169.254.0.0', 16],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
  // Metadata of Alibaba Cloud (inside the shared network) and Azure.
  ['100.100.100.200', 32],
  ['168.63.129.16', 32],
];
/** Inside the global unicast network: Teredo and other protocols, documentation, 6to4. */
const NEVER_6: readonly Network[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  // Metadata of AWS (inside the private networks).
  ['fd00:ec2::254', 128],
];
const PRIVATE_6: readonly Network[] = [
  ['::1', 128],
  ['fc00::', 7],
];

const listOf = (networks: readonly Network[], family: 'ipv4' | 'ipv6'): BlockList => {
  const list = new BlockList();
  for (const [net, prefix] of networks) list.addSubnet(net, prefix, family);
  return list;
};
const never = listOf(NEVER, 'ipv4');
const never6 = listOf(NEVER_6, 'ipv6');
const private4 = listOf(SHARED_OR_PRIVATE, 'ipv4');
const private6 = listOf(PRIVATE_6, 'ipv6');
const global6 = listOf([['2000::', 3]], 'ipv6');

/** Addresses of the public internet. An IPv6 address that stands for an IPv4 one (`::ffff:…`) is none. */
export const publicOnly: AddressGuard = (address) => {
  if (isIP(address) === 4) return !never.check(address) && !private4.check(address);
  return isIP(address) === 6 && global6.check(address, 'ipv6') && !never6.check(address, 'ipv6');
};

/** Also those of private networks and of this machine; never metadata of a cloud or link-local ones. */
export const alsoPrivate: AddressGuard = (address) => {
  if (publicOnly(address)) return true;
  if (isIP(address) === 4) return private4.check(address) && !never.check(address);
  return isIP(address) === 6 && private6.check(address, 'ipv6') && !never6.check(address, 'ipv6');
};
