import { parseObject, validate } from '@qanat/stix';

const parsed = parseObject(`{
  "type": "ipv4-addr", "spec_version": "2.1",
  "id": "ipv4-addr--3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10",
  "value": "198.51.100.300"
}`);
if (parsed.ok)
  for (const { severity, code, path, section } of validate(parsed.value.object))
    console.log(severity, code, path, section);
// → error stix/ipv4 $.value STIX 2.1 §6.8
