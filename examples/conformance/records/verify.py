#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Hashes of records and chains without the library: python3 verify.py [expected.json]. Nothing but the standard library."""
import hashlib, json, pathlib, sys, unicodedata

def canonical(v):
    if isinstance(v, dict):
        return "{" + ",".join(canonical(k) + ":" + canonical(v[k])
                              for k in sorted(v, key=lambda k: k.encode("utf-16-be"))) + "}"
    if isinstance(v, list):
        return "[" + ",".join(map(canonical, v)) + "]"
    if v is None or isinstance(v, float) or (type(v) is int and abs(v) > 2**53 - 1):
        raise ValueError("no canonical form: %r" % v)
    if isinstance(v, str) and unicodedata.normalize("NFC", v) != v:
        raise ValueError("not in NFC: %r" % v)
    return json.dumps(v, ensure_ascii=False)

def sha(data): return "sha256:" + hashlib.sha256(data).hexdigest()

def record(data):
    r = json.loads(data.decode("utf-8-sig"))
    def hashed(*without): return sha(canonical({k: v for k, v in r.items() if k not in without}).encode("utf-8"))
    good = hashed("hash") == r["hash"] and hashed("content", "sources", "library", "hash") == r["content"]
    return {"state": "SAME" if good else "TAMPERED", "hash": r["hash"], "content": r["content"]}

def chain(data, head=None):
    lines, prev, hashes, broken = data.split(b"\n"), "sha256:" + "0" * 64, [], False
    for n, line in enumerate(lines[:-1] if lines[-1] == b"" else lines, 1):
        try:
            j = json.loads(line.decode("utf-8"))
            broken |= j["seq"] != n or j["prev"] != prev or canonical(j).encode("utf-8") != line
        except ValueError:
            broken = True
        prev = sha(line)
        hashes.append(prev)
    state = "BROKEN" if broken else "HEAD_NOT_FOUND" if head and head not in hashes else "SAME"
    return {"state": state, "length": len(hashes), "head": prev}

if __name__ == "__main__":
    expected = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).with_name("expected.json"))
    wrong = 0
    for case in json.loads(expected.read_text("utf-8"))["cases"]:
        data = (expected.parent / case["file"]).read_bytes()
        found = chain(data, case.get("ask")) if case["file"].endswith(".jsonl") else record(data)
        wrong += any(case.get(k, v) != v for k, v in found.items())
        print("ok" if all(case.get(k, v) == v for k, v in found.items()) else "WRONG", case["file"], found["state"])
    sys.exit(1 if wrong else 0)
