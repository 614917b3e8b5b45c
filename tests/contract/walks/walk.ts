// The README's walk by a client that `openapi-typescript` typed from docs/openapi.json, with a webhook
// that the package of Standard Webhooks has verified. Arguments: the server, and an API key.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import createClient from 'openapi-fetch';
import { Webhook } from 'standardwebhooks';
import type { components, paths } from './api.js';

type Schemas = components['schemas'];

const [server, key] = process.argv.slice(2) as [string, string];

function client(secret: string) {
    const headers = { Authorization: `Bearer ${secret}` };
    return createClient<paths>({ baseUrl: `${server}/api/v1`, headers });
}

/** What was answered, if it is what should be. */
function read<T>(answer: { data?: T; error?: unknown; response: Response }): T {
    assert(answer.data !== undefined, JSON.stringify(answer.error));
    return answer.data;
}

/** Says that what is changed is what was read a moment ago. */
function unchanged({ response }: { response: Response }): { 'If-Match': string } {
    const etag = response.headers.get('ETag');
    assert(etag);
    return { 'If-Match': etag };
}

/** Answers a question of any kind by what comes first. */
function firstAnswer(question: Schemas['QuestionOut'] | Schemas['StepAskedOut']): Schemas['PairIn'][] {
    const { kind, choices, rights } = question;
    if ('steps' in question && question.steps?.length) {
        // What answers a step of a case is named after it: 2.answer.
        return question.steps.flatMap((step, at) =>
            firstAnswer(step).map(({ name, value }) => ({ name: `${at + 1}.${name}`, value })));
    }
    const keys = choices.map((choice) => choice.key);
    if (rights.length > 0) {
        return keys.map((name, at) => ({ name, value: rights[at % rights.length]!.key }));
    }
    if (kind === 'ordering') return keys.map((name, at) => ({ name, value: String(at + 1) }));
    if (kind === 'record' || kind === 'table' || kind === 'cloze') {
        return choices.map(({ key, offers }) => ({ name: key, value: offers?.[0]?.key ?? '42' }));
    }
    return [{ name: 'answer', value: keys[0] ?? '42' }];
}

/** Keeps what it is sent, on a port that the system chose. */
const received: { body: string; headers: IncomingHttpHeaders }[] = [];
const receiver = createServer(async (request, answer) => {
    let body = '';
    for await (const part of request) body += part;
    answer.writeHead(204).end();
    received.push({ body, headers: request.headers });
    receiver.emit('received');
}).listen(0, '127.0.0.1');
await once(receiver, 'listening');

const hr = client(key);
const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hooks/muster`;
const webhook = read(await hr.POST('/webhooks', { body: { url, types: ['invitation.scored'] } }));

const job = read(await hr.POST('/jobs', { body: { role: 'receptionist' } }));
assert.deepEqual(job.obstacles, ['jobs.pay_missing', 'jobs.duties_unticked']);
const path = { id: job.id };
const shown = await hr.GET('/jobs/{id}', { params: { path } });
const described = read(shown).description;
const changed = await hr.PUT('/jobs/{id}', {
    params: { path, header: unchanged(shown) },
    body: {
        ...described,
        pay: { min_cents: 1900, max_cents: 2300, period: 'hour' },
        duties: described.duties.map((duty) => ({ ...duty, essential: true, day_one: true })),
    },
});
assert.equal(read(changed).stage, 'draft');
const published = await hr.POST('/jobs/{id}/publication', {
    params: { path, header: unchanged(changed) },
    body: {},
});
assert.equal(read(published).stage, 'published');

const query = { job_id: job.id };
const [test] = read(await hr.GET('/assessments', { params: { query } })).data;
assert(test);
const applies = { name: 'Marisol Vega', job_id: job.id, phone: '541 555 0149' };
const application = read(await hr.POST('/applications', { body: applies }));
const order = {
    params: { header: { 'Idempotency-Key': 'marisol-is-invited-by-typescript' } },
    body: { assessment_id: test.id, application_id: application.id, external_id: 'R-1042-ts' },
};
const invitation = read(await hr.POST('/invitations', order));
const again = await hr.POST('/invitations', order);
assert.equal(read(again).id, invitation.id);
assert.equal(again.response.headers.get('Idempotency-Replayed'), 'true');

assert(invitation.url);
const candidate = client(invitation.url.split('/').pop()!);
const sitting = read(await candidate.POST('/sittings', { body: {} }));
const { id } = sitting;
for (let number = 1; number <= sitting.count; number += 1) {
    const question = read(
        await candidate.GET('/sittings/{id}/questions/{number}', {
            params: { path: { id, number } },
        }),
    );
    const kept = await candidate.POST('/sittings/{id}/answers', {
        params: { path: { id } },
        body: { number, client_step_id: `q${number}-1`, answer: firstAnswer(question) },
    });
    assert.deepEqual([read(kept).number, read(kept).is_counted], [number, true]);
}
const handedIn = await candidate.POST('/sittings/{id}/submission', { params: { path: { id } } });
assert.deepEqual([read(handedIn).is_handed_in, read(handedIn).answered], [true, sitting.count]);

if (received.length === 0) {
    await once(receiver, 'received', { signal: AbortSignal.timeout(30_000) });
}
receiver.close();
const [told] = received;
assert(told && webhook.secret);
const event = new Webhook(webhook.secret).verify(told.body, told.headers as Record<string, string>);
const { type, subjects } = event as { type: string; subjects: string[] };
assert.equal(type, 'invitation.scored');
assert(subjects.includes(invitation.id));
const kinds = { query: { type: ['invitation.scored' as const] } };
const listed = read(await hr.GET('/events', { params: kinds })).data;
assert(listed.some((one) => one.id === told.headers['webhook-id']));

const asked = { params: { path: { id: invitation.id } } };
const result = read(await hr.GET('/invitations/{id}', asked)).result;
assert(result && result.low <= result.score && result.score <= result.high && result.provisional);
const { score, max_score, low, high } = result;
console.log(`typescript: ${score} of ${max_score}, likely ${low} to ${high}`);
