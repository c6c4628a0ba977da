import { describe, expect, it } from 'vitest';
import { CodedError } from '../../src/errors.js';
import { faultOf, faultOfCode } from '../../src/ccc/faults.js';

describe('the fault that a code of CCC stands for', () => {
  it.each([
    ['Parameter.Blank', 'call_id_refused', 'no'],
    ['Parameter.Empty', 'call_id_refused', 'no'],
    ['Parameter.Null', 'call_id_refused', 'no'],
    ['Parameter.Format', 'call_id_refused', 'no'],
    ['Parameter.Invalid', 'call_id_refused', 'no'],
    ['Parameter.Minimum', 'request_refused', 'no'],
    ['Parameter.Maximum', 'request_refused', 'no'],
    ['Parameter.Enumeration', 'request_refused', 'no'],
    ['NotExists.InstanceId', 'instance_unknown', 'no'],
    ['NotExists.JobId', 'call_not_found', 'no'],
    ['NotExists.ContactId', 'call_not_found', 'no'],
    ['NotExists.ChannelId', 'call_not_found', 'no'],
    ['NotExists.UserId', 'call_not_found', 'no'],
    ['NotExists.SkillGroupId', 'call_not_found', 'no'],
    ['NotExists.Number', 'call_not_found', 'no'],
    ['NotExists.RoleId', 'call_not_found', 'no'],
    ['Permission.Common', 'access_denied', 'no'],
    ['Permission.User', 'access_denied', 'no'],
    ['Permission.SkillGroup', 'access_denied', 'no'],
    ['Permission.StsToken', 'credentials_refused', 'no'],
    ['NoPermission.Recording', 'access_denied', 'no'],
    ['InternalService.Common', 'ccc_failed', 'yes'],
    ['InternalService.DB', 'ccc_failed', 'yes'],
    ['InternalService.OSS', 'ccc_failed', 'yes'],
    ['MissingParameter', 'request_refused', 'no'],
    ['MissingContactId', 'request_refused', 'no'],
    ['MissingSecurityToken', 'credentials_refused', 'no'],
    ['InvalidParameter', 'request_refused', 'no'],
    ['InvalidApi.NotFound', 'endpoint_wrong', 'no'],
    ['InvalidProduct.NotFound', 'endpoint_wrong', 'no'],
    ['InvalidAction', 'endpoint_wrong', 'no'],
    ['NoSuchVersion', 'endpoint_wrong', 'no'],
    ['InvalidVersion', 'endpoint_wrong', 'no'],
    ['InvalidProtocol.NeedSsl', 'endpoint_wrong', 'no'],
    ['UnsupportedHTTPMethod', 'request_refused', 'no'],
    ['UnsupportedOperation', 'request_refused', 'no'],
    ['InvalidAccessKeyId.NotFound', 'credentials_refused', 'no'],
    ['InvalidAccessKeyId.Inactive', 'credentials_refused', 'no'],
    ['Forbidden.AccessKeyDisabled', 'credentials_refused', 'no'],
    ['SignatureDoesNotMatch', 'credentials_refused', 'no'],
    ['IncompleteSignature', 'credentials_refused', 'no'],
    ['SignatureNonceUsed', 'ccc_failed', 'yes'],
    ['InvalidTimeStamp.Expired', 'clock_wrong', 'once'],
    ['InvalidTimeStamp.Format', 'request_refused', 'no'],
    ['IllegalTimestamp', 'request_refused', 'no'],
    ['InvalidSecurityToken.Expired', 'credentials_expired', 'once'],
    ['InvalidSecurityToken.Malformed', 'credentials_refused', 'no'],
    ['InvalidSecurityToken.MismatchWithAccessKey', 'credentials_refused', 'no'],
    ['Forbidden', 'access_denied', 'no'],
    ['Forbidden.RAM', 'access_denied', 'no'],
    ['NoPermission', 'access_denied', 'no'],
    ['Forbidden.RiskControl', 'account_blocked', 'no'],
    ['Forbidden.UserVerification', 'account_blocked', 'no'],
    ['Throttling', 'ccc_throttled', 'yes'],
    ['Throttling.User', 'ccc_throttled', 'yes'],
    ['Throttling.Api', 'ccc_throttled', 'yes'],
    ['InternalError', 'ccc_failed', 'yes'],
    ['ServiceUnavailable', 'ccc_unavailable', 'yes'],
    ['Brand.New', 'request_refused', 'no'],
  ])('%s is %s, retried: %s', (upstream, code, retry) => {
    const fault = faultOfCode(upstream);
    expect([fault.error.code, fault.retry]).toEqual([code, retry]);
    expect(fault.error.facts.upstreamCode).toBe(upstream);
  });

  it.each(['constructor', 'toString', 'hasOwnProperty', '__proto__', 'valueOf'])(
    'takes the word %s for an unknown code like any other',
    (upstream) => {
      const fault = faultOfCode(upstream);
      expect([fault.error.code, fault.retry]).toEqual(['request_refused', 'no']);
    },
  );

  it.each([
    'see <https://evil|here> 13800001111',
    'NotExists.13800001111',
    'Throttling\nUser',
    '<!channel>',
    '频率限制',
    `A${'b'.repeat(100)}`,
    '',
  ])('keeps nothing that does not read like a code: %j', (upstream) => {
    expect(faultOfCode(upstream).error.facts).toEqual({});
  });

  it('takes an unknown code with a 5xx status for a failure of CCC', () => {
    const { error, retry } = faultOfCode('Brand.New', { httpStatus: 500 });
    expect([error.code, retry]).toEqual(['ccc_failed', 'once']);
  });
});

describe('the fault behind what the connection threw', () => {
  it.each([
    [{ code: 'ECONNREFUSED' }, 'ccc_unreachable', 'yes'],
    [{ code: 'ENOTFOUND' }, 'ccc_unreachable', 'yes'],
    [{ code: 'ECONNRESET' }, 'ccc_unavailable', 'yes'],
    [{ code: 'ETIMEDOUT' }, 'ccc_timeout', 'yes'],
    [{ name: 'RequestTimeoutError', message: 'ReadTimeout' }, 'ccc_timeout', 'yes'],
    [{ name: 'SyntaxError', message: 'Unexpected', text: '<html>' }, 'ccc_unavailable', 'once'],
    [{ name: 'TypeError' }, 'ccc_answer_unreadable', 'no'],
    [{ name: 'RangeError' }, 'ccc_answer_unreadable', 'no'],
    [{ name: 'Error', code: [], data: { Code: [] } }, 'ccc_answer_unreadable', 'no'],
    [{ code: 'HPE_INVALID_CONSTANT' }, 'ccc_unavailable', 'once'],
    [{ code: 'HPE_HEADER_OVERFLOW' }, 'ccc_unavailable', 'once'],
    [{ code: 'Z_DATA_ERROR' }, 'ccc_unavailable', 'once'],
    [{ code: 'EAI_AGAIN' }, 'ccc_unreachable', 'yes'],
    [{ code: 'ENETUNREACH' }, 'ccc_unreachable', 'yes'],
    [{ code: 'EPIPE' }, 'ccc_unavailable', 'yes'],
    [{ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, 'ccc_unreachable', 'no'],
    [{ code: 'ERR_TLS_CERT_ALTNAME_INVALID' }, 'ccc_unreachable', 'no'],
    [{ code: 'constructor' }, 'ccc_unreachable', 'once'],
    [{ code: 'CERT_HAS_EXPIRED' }, 'ccc_unreachable', 'no'],
    [{ code: 'EWHATEVER' }, 'ccc_unreachable', 'once'],
    [{ name: 'Odd' }, 'internal', 'no'],
    ['a string', 'internal', 'no'],
    [undefined, 'internal', 'no'],
  ])('%j is %s, retried: %s', (thrown, code, retry) => {
    const fault = faultOf(thrown);
    expect([fault.error.code, fault.retry]).toEqual([code, retry]);
  });

  it.each([
    ['7BEEA660-A45A-45E3-98CC-AFC65E715C23', '7BEEA660-A45A-45E3-98CC-AFC65E715C23'],
    ['92A4E3D7-F80B', '92A4E3D7-F80B'],
    ['<!channel>', undefined],
    ['13800001111', undefined],
    ['see https://example.com', undefined],
    ['A'.repeat(65), undefined],
    ['', undefined],
    [null, undefined],
    [{}, undefined],
  ])('takes the RequestId %j over as %j', (RequestId, kept) => {
    expect(faultOf({ code: 'Forbidden', data: { RequestId } }).error.facts.requestId).toBe(kept);
  });

  it('takes the status over where there is one', () => {
    const thrown = (statusCode: unknown) => ({
      code: 'Forbidden',
      data: {},
      entry: { response: { statusCode } },
    });
    expect(faultOf(thrown(403)).error.facts.httpStatus).toBe(403);
    expect(faultOf(thrown('403 13800001111')).error.facts).toEqual({ upstreamCode: 'Forbidden' });
  });

  it('lets a coded error through and retries a time-out alone', () => {
    const error = (code: 'ccc_timeout' | 'credentials_missing') => new CodedError(code);
    expect(faultOf(error('ccc_timeout')).retry).toBe('yes');
    expect(faultOf(error('credentials_missing'))).toMatchObject({
      error: { code: 'credentials_missing' },
      retry: 'no',
    });
  });
});
