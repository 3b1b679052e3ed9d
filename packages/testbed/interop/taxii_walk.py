"""Walks one TAXII 2.1 collection to the end with the OASIS client and checks what it got. Prints one JSON line."""

import json
import sys

import stix2
from taxii2client.v21 import Collection, Server, as_pages

url, token, page_size = sys.argv[1], sys.argv[2], int(sys.argv[3])
server = Server(url, user="lane", password=token)
root = server.api_roots[0]
collection = root.collections[0]

objects = []
pages = 0
for envelope in as_pages(collection.get_objects, per_request=page_size):
    pages += 1
    objects.extend(envelope.get("objects", []))

manifest = []
for envelope in as_pages(collection.get_manifest, per_request=page_size):
    manifest.extend(envelope.get("objects", []))

parsed = 0
for one in objects:
    stix2.parse(one, allow_custom=True)
    parsed += 1

some = objects[0]["id"]
again = collection.get_object(some)
typed = collection.get_objects(type="indicator")
direct = Collection(collection.url, user="lane", password=token)
print(
    json.dumps(
        {
            "title": root.title,
            "collections": len(root.collections),
            "can_write": direct.can_write,
            "pages": pages,
            "objects": len(objects),
            "distinct": len({(o["id"], o.get("modified")) for o in objects}),
            "manifest": len(manifest),
            "parsed": parsed,
            "again": again["objects"][0]["id"] == some,
            "indicators": len(typed.get("objects", [])),
        }
    )
)
