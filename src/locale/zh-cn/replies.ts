import type { ErrorCode } from '../../errors.js';
import type { ErrorWords, ReplyWords } from '../messages.js';
import { duration, list } from './phrases.js';

const REFER = '请把下面的参考号交给机器人管理员。';

/** 发生了什么、怎么办。 */
export const errors: Readonly<Record<ErrorCode, ErrorWords>> = {
  call_not_found: {
    what: '没有找到这个编号的通话。',
    todo: '请核对编号。如果通话刚刚结束，话单可能还没有生成，请稍后再试。',
  },
  call_id_refused: {
    what: '呼叫中心不接受这个通话编号。',
    todo: '请核对编号，格式如 job-109634426711871319。',
  },
  instance_unknown: {
    what: '阿里云找不到为机器人配置的呼叫中心实例。',
    todo: '请管理员检查 CCC_INSTANCE_ID、CCC_INSTANCES 和 CCC_ENDPOINT。',
  },
  access_denied: {
    what: '机器人的阿里云账号无权读取这通电话。',
    todo: '请管理员为该账号授权 ccc:GetCallDetailRecord。',
  },
  list_denied: {
    what: '机器人的阿里云账号无权查询通话列表。',
    todo: '请管理员为该账号授权 ccc:ListCallDetailRecordsV2。',
  },
  search_refused: {
    what: '呼叫中心不接受这次查询的条件。',
    todo: '请缩短时间范围，或减少条件。',
  },
  recording_not_ready: {
    what: '这通电话的录音还没有生成。',
    todo: '录音在通话结束后生成，请几分钟后再试。',
  },
  recording_not_expected: {
    what: '这通电话没有录音：话单显示无人接听。',
    todo: '只有接通的电话才有录音。',
  },
  recording_denied: {
    what: '机器人的阿里云账号无权获取录音。',
    todo: '请管理员为该账号授权 ccc:GetMonoRecording，并在实例中开放录音权限。',
  },
  recording_archived: {
    what: '话单显示有录音，但呼叫中心没有可供播放的文件。',
    todo: '录音可能已归档或超过保存期限。管理员可以在 CCC 控制台查找，并从归档中恢复。',
  },
  account_blocked: {
    what: '机器人的阿里云账号已被限制。',
    todo: '请管理员检查账号的风控和实名认证状态。',
  },
  credentials_missing: {
    what: '机器人没有配置阿里云凭证。',
    todo: '请管理员配置 AccessKey 或 RAM 角色。',
  },
  credentials_refused: {
    what: '阿里云拒绝了机器人的凭证。',
    todo: '请管理员检查 AccessKey ID 和 Secret。',
  },
  credentials_expired: {
    what: '机器人的阿里云临时凭证已过期。',
    todo: '请一分钟后再试；如果仍然出现，请管理员更新凭证。',
  },
  clock_wrong: {
    what: '机器人服务器的时钟不准，阿里云拒绝了请求。',
    todo: '请管理员校准时钟。',
  },
  endpoint_wrong: {
    what: '为机器人配置的 CCC 接入地址不提供这个接口。',
    todo: '请管理员检查 CCC_ENDPOINT。',
  },
  request_refused: { what: '呼叫中心拒绝了机器人的请求。', todo: `重试没有帮助。${REFER}` },
  ccc_throttled: { what: '呼叫中心正在限制查询频率。', todo: '请一分钟后再试。' },
  ccc_busy: { what: '同时查询呼叫中心的人太多。', todo: '请一分钟后再试。' },
  ccc_failed: { what: '呼叫中心服务内部出错。', todo: '请一分钟后再试。' },
  ccc_unavailable: { what: '呼叫中心服务暂时不可用。', todo: '请几分钟后再试。' },
  ccc_unreachable: { what: '无法连接呼叫中心服务。', todo: '请几分钟后再试。' },
  ccc_timeout: { what: '呼叫中心没有及时应答。', todo: '请一分钟后再试。' },
  ccc_answer_unreadable: {
    what: '呼叫中心返回的内容不是话单。',
    todo: `请再试一次。如果仍然出现，${REFER}`,
  },
  ccc_answer_too_large: {
    what: '呼叫中心返回的内容过大，无法安全读取。',
    todo: `重试没有帮助。${REFER}`,
  },
  internal: {
    what: '机器人内部出错，无法显示这通电话。',
    todo: `请再试一次。如果仍然出现，${REFER}`,
  },
};

export const replies: ReplyWords = {
  helpTitle: '查询呼叫中心的通话',
  help: (command, instances) => [
    { typed: `${command} job-109634426711871319`, does: '在这里发布这通电话的卡片' },
    { typed: `${command} private job-109634426711871319`, does: '同上，仅自己可见' },
    { typed: `${command} job-… job-…`, does: '两通电话的对比；三到五通则各一张卡片' },
    { typed: command, does: '打开表单，按号码、坐席、队列、时间和结果查找' },
    { typed: `${command} 最近 10`, does: '最新的通话，仅自己可见' },
    { typed: `${command} 查找 7731 昨天`, does: '某个号码、尾号、坐席或队列的通话' },
    ...instances.map((alias) => ({ typed: `${command} ${alias} job-…`, does: `实例 ${alias} 的通话` })),
    { typed: '谁先挂断的？', does: '在通话卡片的消息列中提问' },
    { typed: 'Look up call', does: '消息菜单中的快捷操作，消息里有通话编号即可，消息列中也能用' },
    { typed: `${command} help`, does: '显示本说明' },
  ],
  notUnderstood: (text) => `“${text}”中没有通话编号。通话编号格式如 job-109634426711871319。`,
  unknownInstance: (alias, known) =>
    `这里没有名为“${alias}”的实例。${known.length === 0 ? '' : `可用实例：${list(known)}。`}`,
  reference: (reference) => `参考号：${reference}`,
  askedFor: (contactId) => `查询的通话：${contactId}`,
  upstreamCode: (code) => `CCC 错误码：${code}`,
  invite: (botName) => `仅您可见：机器人不在本频道。用 /invite @${botName} 邀请它后，卡片才能发到这里。`,
  sharedChannel: '仅您可见：本频道与其他公司共享。',
  cannotPost: (code) => `仅您可见：Slack 不允许机器人在这里发消息（${code}）。`,
  onlyYou: '仅您可见。',
  notAllowed: '机器人管理员没有允许您在这里使用。',
  tooMany: (waitMs) => `您这一分钟内的查询已达到机器人的单人上限，请在${duration(waitMs)}后再试。`,
  tryAgainIn: (waitMs) => `请在${duration(waitMs)}后再试。`,
  unconfirmed: 'Slack 没有确认消息是否发出，可能有，也可能没有。如果没有，请再问一次。',
  plainText: 'Slack 没有接受卡片的版式，以下是纯文本。',
};
