import type { CompanyStatement } from '../../../question/answers/company.js';
import type { ConsultStatement } from '../../../question/answers/consult.js';
import type { TransferStatement } from '../../../question/answers/transfers.js';
import type { Words } from '../../answer-words.js';
import { shown } from '../../display.js';
import { say } from '../../sentence.js';
import { firstFew, inline, lasting, list, party } from '../phrases.js';

const HOW = { blind: '直接转接（盲转）', attended: '咨询后转接' } as const;

export const transfers: Words<TransferStatement | CompanyStatement | ConsultStatement> = {
  transferred: ({ how, from, to, at, answered, ordinal, of }) => {
    const which = of > 1 ? `第${ordinal}次转接` : '转接1次';
    const end = to === null ? '' : answered ? '，已接听' : '，未接';
    return say`${which}：${HOW[how]}，${from === null ? '未记录的坐席' : party(from)} → ${to === null ? '没有坐席振铃' : party(to)}${end}${at === null ? say`` : say`，时间 ${{ moment: at }}`}。`;
  },
  never_transferred: () => say`没有转接：话单中没有转接记录。`,
  no_transfer_of_kind: ({ how }) => say`没有${HOW[how]}。`,
  transfer_target: ({ to, how }) =>
    to === null
      ? say`话单没有记录转给了谁：转接后没有坐席振铃。`
      : // The transfer's own line, which stands beside it, has the other word for a blind one.
        say`转给了${inline(party(to))}，${how === 'blind' ? '直接转接' : HOW[how]}。`,
  transfer_source: ({ from }) =>
    from === null ? say`话单没有记录由谁转出。` : say`由${inline(party(from))}转出。`,
  target_answered: ({ to, answered, waitMs }) => {
    if (to === null) return say`转接后没有坐席振铃，无人接听。`;
    if (!answered) return say`${party(to)} 振铃未接。`;
    return waitMs === null || waitMs === 0
      ? say`${party(to)} 接听了。`
      : say`${party(to)} 在转接${lasting(waitMs)}后接听了。`;
  },
  transferred_at: ({ at }) => say`转接时间 ${{ moment: at }}。`,
  transfer_wait: ({ ms, to, answered, leftAfterMs }) => {
    if (!answered)
      return leftAfterMs === null
        ? say`转接未被接听，话单没有记录等待到何时。`
        : say`转接未被接听，客户在转接后${lasting(leftAfterMs)}离开。`;
    return ms === 0
      ? say`转接没有等待：${to === null ? '对方' : inline(party(to))}当时已在线（0秒）。`
      : say`客户从转接到${to === null ? '对方' : inline(party(to))}接听等待${lasting(ms)}。`;
  },
  transfer_reason_unknown: () => say`话单没有记录转接的原因，只能看到怎么转的。`,
  no_such_transfer: ({ of }) => say`没有这一次转接：话单中共${of}次。`,
  consulted: ({ by, with: colleagues, ms, count }) => {
    const whom = colleagues.length === 0 ? '' : `，对象${inline(list(firstFew(colleagues.map(party))))}`;
    return say`${party(by)} 咨询${count}次${whom}，${count > 1 ? '共' : ''}${lasting(ms)}。`;
  },
  consult_missed: ({ by, agent, ms }) => say`${party(by)} 发起咨询，${party(agent)} 振铃${lasting(ms)}未接。`,
  not_in_consult: ({ agent }) => say`${party(agent)} 没有参与咨询。`,
  never_consulted: () => say`没有咨询：本通电话没有坐席咨询同事。`,
  conferred: ({ by, with: others, ms, count }) => {
    const beside = others.length === 0 ? '' : `，参与的坐席：${list(others.map(party))}`;
    return say`${party(by)} 发起三方通话${count}次，共${lasting(ms)}${beside}。`;
  },
  never_conferred: () => say`没有三方通话。`,
  supervised: ({ lead, supervisor, listenedMs, coachedMs, bargedInAt, onLineMs, tookOverAt }) => {
    const did = [
      ...(listenedMs === 0 ? [] : [say`监听${lasting(listenedMs)}`]),
      ...(coachedMs === 0 ? [] : [say`辅导${lasting(coachedMs)}`]),
      ...(bargedInAt === null
        ? []
        : [say`于 ${{ moment: bargedInAt }} 强插${onLineMs === null ? '' : `（在线${lasting(onLineMs)}）`}`]),
      ...(tookOverAt === null ? [] : [say`于 ${{ moment: tookOverAt }} 强拆`]),
    ];
    const only = bargedInAt === null && tookOverAt === null ? '，没有强插或强拆' : '';
    const [first = say`在线`, ...others] = did;
    const all = others.reduce((said, one) => say`${said}，${one}`, first);
    return lead === 'barge'
      ? say`${party(supervisor)} ${all}${only}。`
      : say`班长${inline(party(supervisor))}${all}${only}。`;
  },
  not_supervised: () => say`没有班长介入：无人监听、辅导、强插或强拆。`,
  forwarded_out: ({ reason }) =>
    reason === ''
      ? say`已转外线。话单没有记录该外线如何结束。`
      : say`已转外线，该外线结束原因：“${shown(reason)}”。`,
  not_forwarded: () => say`按话单，没有转外线。`,
};
