#!/usr/bin/env bash
# Fuzzes every importer under AddressSanitizer: scripts/fuzz.sh [SECONDS], 600 unless told. Ends with 1 when it finds anything.
# The corpus grows in .build/fuzz/corpus; what breaks is kept in .build/fuzz/found.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-600}
export SAMSYN_FUZZ=1 SWIFT_BACKTRACE=enable=no
swift build --product samsyn-fuzz --scratch-path .build/fuzz --sanitize address -Xswiftc -sanitize=fuzzer \
    --explicit-target-dependency-import-check error </dev/null
corpus=.build/fuzz/corpus
mkdir -p "$corpus" .build/fuzz/found
# Every example once for every importer: two bytes choose importer and answers.
python3 - "$corpus" <<'SEEDS'
import pathlib, sys
corpus = pathlib.Path(sys.argv[1])
files = [p for folder in ("Examples", "Tests/Files") for p in pathlib.Path(folder).rglob("*") if p.suffix in (".csv", ".xlsx", ".ods", ".geojson")]
for path in files:
    content = path.read_bytes()[:40_000] if path.suffix in (".csv", ".geojson") else path.read_bytes()
    for importer in range(7):
        (corpus / f"{path.name}-{importer}").write_bytes(bytes([importer, 31]) + content)
SEEDS
exec .build/fuzz/debug/samsyn-fuzz "$corpus" -max_total_time="$seconds" -max_len=60000 -timeout=20 -rss_limit_mb=2048 -print_final_stats=1 \
    -artifact_prefix=.build/fuzz/found/ -detect_leaks=0 </dev/null
