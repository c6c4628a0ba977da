import { describe, expect, it } from 'vitest';
import { loadConfig } from '../src/config.js';

function load(CCC_INSTANCES: string) {
  const env = {
    SLACK_BOT_TOKEN: 'xoxb-1',
    SLACK_SIGNING_SECRET: 's',
    CCC_INSTANCE_ID: 'ccc-main',
    CCC_INSTANCES,
  };
  return Object.fromEntries(loadConfig(env).ccc.instances);
}

describe('CCC_INSTANCES', () => {
  it.each<[string, Record<string, string>]>([
    ['sales=ccc-sales', { sales: 'ccc-sales' }],
    ['sales=ccc-sales,support=ccc-support', { sales: 'ccc-sales', support: 'ccc-support' }],
    [' sales=ccc-sales , , support=ccc-support,', { sales: 'ccc-sales', support: 'ccc-support' }],
    ['Sales=CCC-Sales', { sales: 'CCC-Sales' }],
    ['售后=ccc-aftersales', { 售后: 'ccc-aftersales' }],
    ['eu-west_1=ccc=odd', { 'eu-west_1': 'ccc=odd' }],
  ])('%j is read', (list, instances) => {
    expect(load(list)).toEqual(instances);
  });

  it.each([
    ['secretalias', 'entry 1 is not alias=instance-id'],
    ['sales=ccc,=secretalias', 'entry 2 is not alias=instance-id'],
    ['secretalias=', 'entry 1 is not alias=instance-id'],
    ['secret alias=ccc', 'entry 1 is not alias=instance-id'],
    ['-secretalias=ccc', 'entry 1 is not alias=instance-id'],
    [`${'secretalias'.repeat(4)}=ccc`, 'entry 1 is not alias=instance-id'],
    ['help=secretalias', 'entry 1 uses a word of the command as its alias'],
    ['Private=secretalias', 'entry 1 uses a word of the command as its alias'],
    ['私密=secretalias', 'entry 1 uses a word of the command as its alias'],
    ['a=secretalias1,A=secretalias2', 'entry 2 uses the alias of another entry'],
  ])('%j is a fault that does not repeat the value', (list, fault) => {
    expect(() => load(list)).toThrow(`CCC_INSTANCES ${fault}`);
    expect(() => load(list)).not.toThrow('secretalias');
  });
});
