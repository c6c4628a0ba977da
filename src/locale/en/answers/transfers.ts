import type { CompanyStatement } from '../../../question/answers/company.js';
import type { ConsultStatement } from '../../../question/answers/consult.js';
import type { TransferStatement } from '../../../question/answers/transfers.js';
import type { Words } from '../../answer-words.js';
import { shown } from '../../display.js';
import { say } from '../../sentence.js';
import { firstFew, lasting, list, party, times } from '../phrases.js';

const HOW = { blind: 'blind transfer', attended: 'attended (warm) transfer after a consult' } as const;

export const transfers: Words<TransferStatement | CompanyStatement | ConsultStatement> = {
  transferred: ({ how, from, to, at, answered, ordinal, of }) => {
    const which = of > 1 ? `Transfer ${ordinal} of ${of}` : 'Transferred once';
    const who = `from ${from === null ? 'an agent who is not recorded' : party(from)} to ${to === null ? 'nobody who rang' : party(to)}`;
    const end = to === null ? '' : answered ? ', who answered' : ', who did not answer';
    return at === null
      ? say`${which}: ${HOW[how]} ${who}${end}.`
      : say`${which}: ${HOW[how]} ${who}${end}, at ${{ moment: at }}.`;
  },
  never_transferred: () => say`Not transferred: the record has no transfer.`,
  no_transfer_of_kind: ({ how }) => say`No ${HOW[how]} on this call.`,
  transfer_target: ({ to, how }) =>
    to === null
      ? say`The record does not say to whom it was transferred: no agent rang for it.`
      : say`Transferred to ${party(to)} (${HOW[how]}).`,
  transfer_source: ({ from }) =>
    from === null ? say`The record does not say who transferred it.` : say`Transferred by ${party(from)}.`,
  target_answered: ({ to, answered, waitMs }) => {
    if (to === null) return say`No agent rang for the transfer, so nobody answered it.`;
    if (!answered) return say`${party(to)} rang for the transfer and did not answer.`;
    return waitMs === null || waitMs === 0
      ? say`${party(to)} answered.`
      : say`${party(to)} answered ${lasting(waitMs)} after the transfer.`;
  },
  transferred_at: ({ at }) => say`Transferred at ${{ moment: at }}.`,
  transfer_wait: ({ ms, to, answered, leftAfterMs }) => {
    if (!answered) {
      const by = to === null ? '' : ` by ${party(to)}`;
      return leftAfterMs === null
        ? say`The transfer was not answered${by}, so its wait has no end in the record.`
        : say`The transfer was not answered${by}; the customer left ${lasting(leftAfterMs)} after it.`;
    }
    return ms === 0
      ? say`No wait at the transfer: ${to === null ? 'the target' : party(to)} was on the line already (0 s).`
      : say`The customer waited ${lasting(ms)} from the transfer until ${to === null ? 'the target' : party(to)} answered.`;
  },
  transfer_reason_unknown: () => say`The record does not tell why it was transferred, only how.`,
  no_such_transfer: ({ of }) => say`There is no such transfer: the record has ${of}.`,
  consulted: ({ by, with: colleagues, ms, count }) => {
    const whom = colleagues.length === 0 ? '' : ` with ${list(firstFew(colleagues.map(party)))}`;
    return say`${party(by)} held ${count === 1 ? 'a consult' : `${count} consults`}${whom}: ${lasting(ms)}${count > 1 ? ' in all' : ''}.`;
  },
  consult_missed: ({ by, agent, ms }) =>
    say`${party(agent)} rang ${lasting(ms)} for a consult by ${party(by)} and did not answer.`,
  not_in_consult: ({ agent }) => say`${party(agent)} was in no consult on this call.`,
  never_consulted: () => say`No consult: no agent consulted a colleague on this call.`,
  conferred: ({ by, with: others, ms, count }) => {
    const beside = others.length === 0 ? '' : ` with ${list(others.map(party))} and the customer`;
    return say`Conference (three-way) by ${party(by)}${beside}: ${times(count)}, ${lasting(ms)} in all.`;
  },
  never_conferred: () => say`No conference: there was no three-way call at any point.`,
  supervised: ({ lead, supervisor, listenedMs, coachedMs, bargedInAt, onLineMs, tookOverAt }) => {
    const did = [
      ...(listenedMs === 0 ? [] : [say`listened (${lasting(listenedMs)})`]),
      ...(coachedMs === 0 ? [] : [say`coached the agent (${lasting(coachedMs)})`]),
      ...(bargedInAt === null
        ? []
        : [
            say`barged in at ${{ moment: bargedInAt }}${onLineMs === null ? '' : ` (on the line ${lasting(onLineMs)})`}`,
          ]),
      ...(tookOverAt === null ? [] : [say`took the call over at ${{ moment: tookOverAt }}`]),
    ];
    const only = bargedInAt === null && tookOverAt === null ? [say`did not barge in or take over`] : [];
    const all = [...(did.length === 0 ? [say`was there`] : did), ...only].reduce((said, one, i, every) =>
      i === every.length - 1 ? say`${said} and ${one}` : say`${said}, ${one}`,
    );
    return lead === 'barge'
      ? say`${party(supervisor)} ${all}.`
      : say`Supervisor ${party(supervisor)} ${all}.`;
  },
  not_supervised: () => say`No supervisor: nobody listened, coached, barged in or took over.`,
  forwarded_out: ({ reason }) =>
    reason === ''
      ? say`Forwarded to an outside line. The record does not say how that leg ended.`
      : say`Forwarded to an outside line; that leg ended with “${shown(reason)}”.`,
  not_forwarded: () => say`Not forwarded to an outside line by this record.`,
};
