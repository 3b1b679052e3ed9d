import { streamBundle, validate } from '@qanat/stix';

const text = `{"type": "bundle", "id": "bundle--3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10", "objects": [
  {"type": "url", "id": "url--3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10", "value": "https://a.example/"},
  {"type": "url", "type": "url"}
]}`;
async function* chunks(): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text); // a file, a response body: any size
}
for await (const { index, start, end, result } of streamBundle(chunks()))
  console.log(index, end - start, result.ok ? validate(result.value).length : result.issues[0]?.code);
// → 0 97 0
// → 1 30 json/duplicate-key
