import { describe, expect, test } from 'vitest';
import { alsoPrivate, publicOnly } from '../../../src/cli/busy/addresses.ts';

const PUBLIC = ['8.8.8.8', '1.1.1.1', '101.6.6.6', '172.15.0.1', '172.32.0.1', '2400:3200::1', '2606:4700::1111'];
const PRIVATE = [
  '10.0.0.1',
  '127.0.0.1',
  '127.9.9.9',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '100.64.0.1',
  '::1',
  'fd12::1',
];
const NEVER = [
  ...['0.0.0.0', '0.1.2.3', '169.254.169.254', '100.100.100.200', '168.63.129.16', '192.0.0.1', '192.0.2.1'],
  ...['198.18.0.1', '198.51.100.1', '203.0.113.1', '224.0.0.1', '240.0.0.1', '255.255.255.255', '192.88.99.1'],
  ...['::', 'fe80::1', 'fe80::1%eth0', 'fec0::1', 'ff02::1', '::ffff:8.8.8.8', '::ffff:127.0.0.1', '::ffff:a00:1'],
  ...[
    '64:ff9b::a00:1',
    '2001::1',
    '2001:db8::1',
    '2002:a00:1::',
    '3fff::1',
    'fd00:ec2::254',
    '100::1',
    '',
    'localhost',
    '127.1',
  ],
];

describe('addresses', () => {
  test.each(PUBLIC)('%s is public', (address) => {
    expect([publicOnly(address), alsoPrivate(address)]).toEqual([true, true]);
  });
  test.each(PRIVATE)('%s is private', (address) => {
    expect([publicOnly(address), alsoPrivate(address)]).toEqual([false, true]);
  });
  test.each(NEVER)('%s is never asked', (address) => {
    expect([publicOnly(address), alsoPrivate(address)]).toEqual([false, false]);
  });
});
