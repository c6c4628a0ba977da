import type { Random } from './random.js';

/** A customer's telephone, as the record knows it. */
export interface Customer {
  readonly number: string;
  /** `province-city` in Chinese; empty where CCC does not know the number. */
  readonly location: string;
}

/** The call centre's own numbers. */
export const HOTLINE = '4000012710';
export const OUTBOUND_NUMBER: Customer = { number: '02112340100', location: '上海市-上海市' };

// No operator holds these prefixes, so nobody's telephone is among the numbers.
const MOBILE_PREFIXES = ['154', '161', '163', '164', '168', '169'];

const PLACES = [
  ['0571', '浙江省-杭州'],
  ['0755', '广东省-深圳'],
  ['0512', '江苏省-苏州'],
  ['028', '四川省-成都'],
  ['0592', '福建省-厦门'],
  ['0533', '山东省-淄博'],
  ['027', '湖北省-武汉'],
  ['0315', '河北省-唐山'],
  ['010', '北京市-北京市'],
  ['0731', '湖南省-长沙'],
  ['029', '陕西省-西安'],
  ['0411', '辽宁省-大连'],
  ['0871', '云南省-昆明'],
  ['0991', '新疆维吾尔自治区-乌鲁木齐'],
] as const;

/** Made-up customers. Some call more than once, as they do. */
export function makeCustomers(random: Random, count: number): readonly Customer[] {
  return Array.from({ length: count }, () => makeCustomer(random));
}

function makeCustomer(random: Random): Customer {
  const [areaCode, place] = random.pick(PLACES);
  if (random.chance(0.2)) {
    // Local numbers never begin with 1.
    const localPart = `1234${random.digits(4)}`;
    return { number: areaCode + localPart, location: place };
  }
  const number = random.pick(MOBILE_PREFIXES) + random.digits(8);
  // CCC's own sample has a blank before the province.
  const location = random.chance(0.04) ? ` ${place}` : place;
  return { number, location: random.chance(0.05) ? '' : location };
}
