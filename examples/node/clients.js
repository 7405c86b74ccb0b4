'use strict';

// Node clients, told where the stub is, such as http://127.0.0.1:8080. The first two are the official ones.

const ALY = require('aliyun-sdk');
const RPCClient = require('@alicloud/pop-core');
const OpenApi = require('@alicloud/openapi-client');
const { RuntimeOptions } = require('@alicloud/tea-util');

const API_VERSION = '2014-05-15';

/** @alicloud/pop-core: signs in the RPC way. */
function popCore(endpoint, accessKeyId, accessKeySecret, options = {}) {
  const client = new RPCClient({ accessKeyId, accessKeySecret, endpoint, apiVersion: API_VERSION });
  return (action, parameters) => client.request(action, { RegionId: 'cn-hangzhou', ...parameters }, options);
}

/** @alicloud/openapi-client: signs with ACS3-HMAC-SHA256, or in the RPC way with { signatureAlgorithm: 'v2' }. */
function openApi(endpoint, accessKeyId, accessKeySecret, options = {}) {
  const { host } = new URL(endpoint);
  const client = new OpenApi.default(
    new OpenApi.Config({ accessKeyId, accessKeySecret, endpoint: host, protocol: 'http', ...options }));
  return async (action, parameters) => {
    const params = new OpenApi.Params({
      action, version: API_VERSION, protocol: 'HTTP', pathname: '/', method: 'POST',
      authType: 'AK', style: 'RPC', reqBodyType: 'formData', bodyType: 'json',
    });
    const request = new OpenApi.OpenApiRequest({ query: { RegionId: 'cn-hangzhou', ...parameters } });
    return (await client.callApi(params, request, new RuntimeOptions({}))).body;
  };
}

/**
 * aliyun-sdk: has methods for some operations only. Its Timestamp has milliseconds, so that it needs a stub that checks no
 * signatures.
 */
function aliyunSdk(endpoint) {
  const client = new ALY.SLB({ accessKeyId: 'any', secretAccessKey: 'any', endpoint, apiVersion: API_VERSION });
  return (action, parameters) => new Promise((resolve, reject) => {
    const method = action[0].toLowerCase() + action.slice(1);
    client[method](parameters, (error, body) => (error ? reject(error) : resolve(body)));
  });
}

module.exports = { popCore, openApi, aliyunSdk };
