import type { ErrorCode } from '../../errors.js';
import { messagesFor } from '../../locale/index.js';
import type { Fact, SlackFact } from '../finding.js';
import type { DoctorWords } from './index.js';

/** What an operator does about a fault of CCC; the others pass by themselves. */
const REMEDIES: Partial<Record<ErrorCode, string>> = {
  instance_unknown: '检查 CCC_INSTANCE_ID、CCC_INSTANCES 以及 CCC_ENDPOINT 的地域',
  account_blocked: '查看阿里云账号的通知',
  credentials_missing: '设置 ALIBABA_CLOUD_ACCESS_KEY_ID 及其密钥，或为机器授予 RAM 角色',
  credentials_refused: '检查 ALIBABA_CLOUD_ACCESS_KEY_ID、密钥和安全令牌',
  credentials_expired: '更新 ALIBABA_CLOUD_SECURITY_TOKEN，或改用会自动更新的 RAM 角色',
  clock_wrong: '校准本机时钟（NTP）',
  endpoint_wrong: '检查 CCC_ENDPOINT',
  ccc_unreachable: '检查 CCC_ENDPOINT、DNS、代理和防火墙',
  ccc_timeout: '检查代理和防火墙后重试',
  request_refused: '在阿里云错误中心查询该错误码',
};

const WHOSE = { slack: 'Slack', ccc: 'CCC' } as const;

export const zhCn: DoctorWords = {
  states: { ok: '正常', warning: '警告', failed: '失败' },
  summary: ({ ok, warning, failed }) => `正常 ${ok} 项，警告 ${warning} 项，失败 ${failed} 项`,
  say,
};

function say(fact: Fact): string {
  switch (fact.kind) {
    case 'environment_complete':
      return '环境变量：完整';
    case 'environment_fault':
      return `环境变量：${fact.fault}。请在 .env 中改正（README 的“Environment”一节）；其余检查要等它改正后才能进行`;
    case 'token_good':
      return `Slack 令牌：工作区 ${fact.team}，机器人 @${fact.user}`;
    case 'token_refused':
      return `${fact.variable}：被 Slack 拒绝（${fact.code}）。请从应用设置页重新复制`;
    case 'slack_unreachable':
      return `Slack：没有应答（${fact.code}）。请检查网络、代理和 SLACK_API_URL`;
    case 'scopes_complete':
      return `Slack 权限：manifest.yml 要求的 ${fact.count} 项齐全`;
    case 'scopes_missing':
      return `Slack 权限：缺少 ${fact.scopes.join('、')}。请把 manifest.yml 粘贴到应用设置并重新安装应用`;
    case 'scopes_surplus':
      return `Slack 权限：此版本用不到 ${fact.scopes.join('、')}。请在应用设置中移除`;
    case 'scopes_unknown':
      return 'Slack 权限：Slack 没有说明。请对照 manifest.yml 检查应用设置';
    case 'socket_good':
      return 'SLACK_APP_TOKEN：可以建立 Socket Mode 连接';
    case 'signing_secret_set':
      return 'SLACK_SIGNING_SECRET：已设置；只有 Slack 的请求能证明它正确（留意日志中的 401）';
    case 'channel_member':
      return `频道 ${fact.channel}：机器人是成员`;
    case 'channel_without_bot':
      return `频道 ${fact.channel}：机器人不在其中（${fact.code}）。请在频道里输入 /invite @cdr`;
    case 'channel_unread':
      return `频道 ${fact.channel}：无法得知（${fact.code}）。请先检查上面的权限再重试`;
    case 'channel_no_id':
      return `频道 ${fact.position}：不是频道编号。请从“查看频道详情”复制，以 C 开头`;
    default:
      return sayOther(fact);
  }
}

function sayOther(fact: Exclude<Fact, SlackFact>): string {
  switch (fact.kind) {
    case 'ccc_allowed':
      return `CCC ${fact.action}（${fact.instance}）：有权限`;
    case 'ccc_forbidden':
      return `CCC ${fact.action}（${fact.instance}）：没有权限${code(fact.upstream)}。请为 RAM 用户或角色授权 ccc:${fact.action}，并检查它在实例中的角色`;
    case 'ccc_fault': {
      const { what } = messagesFor('zh-CN').errors[fact.code];
      return `CCC ${fact.action}（${fact.instance}）：${fact.code}${code(fact.upstream)}。${what}处理：${REMEDIES[fact.code] ?? '一分钟后重试'}`;
    }
    case 'clock_right':
      return `时钟：与 ${WHOSE[fact.of]} 相差不超过 ${Math.abs(fact.seconds)} 秒`;
    case 'clock_off':
      return `时钟：比 ${WHOSE[fact.of]} ${fact.seconds > 0 ? '快' : '慢'} ${Math.abs(fact.seconds)} 秒。请校准本机时钟（NTP）：超过 5 分钟签名会被拒绝`;
    case 'clock_unknown':
      return `时钟：${WHOSE[fact.of]} 没有给出时间，无法比较`;
    case 'redis_unset':
      return 'Redis：未设置 REDIS_URL；单进程无需设置，多进程则需要';
    case 'redis_good':
      return 'Redis：可以连接，功能满足需要';
    case 'redis_away':
      return `Redis：不可用（${fact.code}）。请检查 REDIS_URL、密码和网络；没有它机器人仍可服务，但各进程互不共享`;
    case 'port_free':
      return `端口 ${fact.port}：空闲`;
    case 'port_of_a_bot':
      return `端口 ${fact.port}：有机器人正在监听`;
    case 'port_taken':
      return `端口 ${fact.port}：无法监听（${fact.code}）。请结束占用它的程序，或改用别的 HOST 和 PORT`;
  }
}

function code(upstream: string): string {
  return upstream === '' ? '' : `（${upstream}）`;
}
