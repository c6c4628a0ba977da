import { randomUUID } from 'node:crypto';

/** One HTTP answer of the simulated call centre. `code` is the API's own code, for the request log. */
export interface Reply {
  readonly status: number;
  readonly contentType: string;
  readonly body: string | Uint8Array;
  readonly code: string;
}

const HOST_ID = 'ccc.cn-shanghai.aliyuncs.com';
const JSON_TYPE = 'application/json;charset=utf-8';

interface KnownError {
  readonly status: number;
  readonly message: string;
}

/** Refusals of the API gateway: `RequestId`, `HostId`, `Code`, `Message`, `Recommend`. */
const GATEWAY_ERRORS: Readonly<Record<string, KnownError>> = {
  'InvalidApi.NotFound': {
    status: 404,
    message: 'Specified api is not found, please check your url and method.',
  },
  NoSuchVersion: { status: 400, message: 'Specified version does not exist.' },
  'InvalidAccessKeyId.NotFound': { status: 404, message: 'Specified access key is not found.' },
  'Forbidden.AccessKeyDisabled': { status: 403, message: 'The AccessKeyId is disabled.' },
  'Forbidden.RAM': {
    status: 403,
    message: "User not authorized to operate on the specified resource, or this API doesn't support RAM.",
  },
  Forbidden: { status: 403, message: 'User not authorized to operate on the specified resource.' },
  MissingSecurityToken: { status: 400, message: 'SecurityToken is mandatory for this action.' },
  'InvalidSecurityToken.Malformed': { status: 400, message: 'Specified SecurityToken is malformed.' },
  'InvalidSecurityToken.Expired': { status: 400, message: 'Specified SecurityToken is expired.' },
  'InvalidSecurityToken.MismatchWithAccessKey': {
    status: 400,
    message: 'Specified SecurityToken mismatch with the AccessKey.',
  },
  IncompleteSignature: {
    status: 400,
    message: 'The request signature does not conform to Aliyun standards.',
  },
  SignatureDoesNotMatch: { status: 400, message: 'Specified signature is not matched with our calculation.' },
  SignatureNonceUsed: { status: 400, message: 'Specified signature nonce was used already.' },
  'InvalidTimeStamp.Expired': { status: 400, message: 'Specified time stamp or date value is expired.' },
  'InvalidTimeStamp.Format': {
    status: 400,
    message: 'Specified time stamp or date value is not well formatted.',
  },
  Throttling: { status: 400, message: 'Request was denied due to request throttling.' },
  'Throttling.User': { status: 400, message: 'Request was denied due to user flow control.' },
  'Throttling.Api': { status: 400, message: 'Request was denied due to api flow control.' },
  InternalError: {
    status: 500,
    message: 'The request processing has failed due to some unknown error.',
  },
  ServiceUnavailable: {
    status: 503,
    message: 'The request has failed due to a temporary failure of the server.',
  },
};

/** Refusals of CCC itself: `RequestId`, `Code`, `Message`, `HttpStatusCode`, `Params`. `%s` is the first of `Params`. */
const SERVICE_ERRORS: Readonly<Record<string, KnownError>> = {
  'Parameter.Blank': { status: 400, message: 'The parameter %s may not be null or blank.' },
  'Parameter.Empty': { status: 400, message: 'The parameter %s may not be null or empty.' },
  'Parameter.Null': { status: 400, message: 'The parameter %s may not be null.' },
  'Parameter.Format': { status: 400, message: 'The format of the parameter %s is wrong.' },
  'Parameter.Invalid': { status: 400, message: 'The parameter %s is invalid.' },
  'Parameter.Minimum': { status: 400, message: 'The parameter %s is below its minimum.' },
  'Parameter.Maximum': { status: 400, message: 'The parameter %s is above its maximum.' },
  'Parameter.Enumeration': { status: 400, message: 'The parameter %s is not one of the allowed values.' },
  'NotExists.InstanceId': { status: 404, message: 'The instance %s does not exist.' },
  'NotExists.ContactId': { status: 404, message: 'The contact %s does not exist.' },
  'NotExists.JobId': { status: 404, message: 'The job %s does not exist.' },
  'Permission.Common': { status: 403, message: 'No permission.' },
  'NoPermission.Recording': { status: 403, message: 'No permission to the recording.' },
  'InternalService.Common': { status: 500, message: 'An internal service error occurred.' },
  'InternalService.DB': { status: 500, message: 'A database error occurred.' },
  'InternalService.OSS': { status: 500, message: 'A storage error occurred.' },
};

/** A JSON answer of any shape. */
export function jsonReply(status: number, body: unknown, code: string): Reply {
  return { status, contentType: JSON_TYPE, body: JSON.stringify(body), code };
}

/** A good answer of CCC around `data`. */
export function okReply(data: unknown): Reply {
  return jsonReply(
    200,
    { RequestId: requestId(), Message: '', HttpStatusCode: 200, Data: data, Code: 'OK' },
    'OK',
  );
}

/** A gateway refusal. An unknown code gets 400. @param detail is added to the message. */
export function gatewayError(code: string, detail = ''): Reply {
  const known = GATEWAY_ERRORS[code] ?? { status: 400, message: 'The request is refused.' };
  return jsonReply(
    known.status,
    {
      RequestId: requestId(),
      HostId: HOST_ID,
      Code: code,
      Message: known.message + detail,
      Recommend: `https://error-center.aliyun.com/status/search?Keyword=${code}&source=PopGw`,
    },
    code,
  );
}

/** A refusal by CCC itself. @param parameters fill `Params`; the first one fills the message. */
export function serviceError(code: string, ...parameters: readonly string[]): Reply {
  const known = SERVICE_ERRORS[code] ?? { status: 400, message: 'The request is refused.' };
  return jsonReply(
    known.status,
    {
      RequestId: requestId(),
      Code: code,
      Message: known.message.replace('%s', () => parameters[0] ?? ''),
      HttpStatusCode: known.status,
      ...(parameters.length > 0 ? { Params: parameters } : {}),
    },
    code,
  );
}

/** The documented refusal for `code`, in the envelope of whichever side sends it. */
export function errorByCode(code: string): Reply {
  return code in SERVICE_ERRORS ? serviceError(code) : gatewayError(code);
}

function requestId(): string {
  return randomUUID().toUpperCase();
}
