"""Many municipalities' part of bench.py.

engines-many   fifty municipalities' schemas on one database server, 200 requests a second spread over them, finished pages remembered and not

The rate is constant whatever comes back, and an answer's time is counted from when its request was meant to be sent: a server that stands still for a second
is seen by all who asked meanwhile.
"""
import random

import bench_imports as imports
from bench_wire import PROGRAM, Nothing, Serving, Steady, Wire, measured_on_server, percentile, request, row, told

# Requests a second, seconds measured and seconds before that.
MUNICIPALITIES, RATE, SECONDS, WARMING = 50, 200, 60, 10
SLOWEST = 0.050
MIX = [
    "/", "/omraden", "/omraden/vallingby", "/statistik", "/tyck-till", "/arssammanstallning/2024", "/figur/levels.ge3:vallingby:2024.json",
    "/arssammanstallning/2024.json",
]


@measured_on_server
def many(results, database, folder):
    Serving("--demo", "--data", folder / "demo").__exit__()
    names = [f"kommun_{number:02}" for number in range(MUNICIPALITIES)]
    for name in names:
        imports.call([PROGRAM, "store", "copy", folder / "demo", database.place(name)])
    own = client()
    for identity, words, cache in (("on", "färdiga sidor minns", True), ("off", "varje sida görs på nytt", False)):
        hosts = " ".join(f"{name}.exempel.se={name}" for name in names)
        with Serving("--store", database.address, "--now", "2024-11-11T08:00", cache=cache, SAMSYN_MUNICIPALITIES=hosts) as server:
            told_of = loaded(server, names)
            connections = database.ask("SELECT count(*) FROM pg_stat_activity WHERE application_name LIKE 'samsyn%'")
            memory, most = server.memory()
        met = told_of["p99_s"] < SLOWEST and told_of["wrong"] == 0
        print(f"engines-many: {MUNICIPALITIES} kommuner, {RATE} frågor/s, {words}: p50 {told_of['p50_s'] * 1e3:.1f} ms, p99 {told_of['p99_s'] * 1e3:.1f} ms, "
              f"längst {told_of['max_s'] * 1e3:.0f} ms, fel {told_of['wrong']}, {memory:.0f} MB (högst {most:.0f}), {connections} förbindelser, "
              f"klienten själv p99 {own['p99_s'] * 1e3:.1f} ms och {told_of['client_cpu']:.0%} av en kärna{told(met)}", flush=True)
        row(results, f"engines-many-{identity}", told_of | {"memory_mb": memory, "peak_mb": most, "connections": int(connections)},
            f"p99<{SLOWEST} s at {RATE}/s", met, [{"name": "the client against a server that does nothing"} | own])


def mixed(names, count):
    dice = random.Random(8)
    return [request(dice.choice(MIX), f"{dice.choice(names)}.exempel.se", packed=True) for _ in range(count)]


def loaded(server, names):
    """Every page of every municipality once, then the load, first unmeasured."""
    for name in names:
        wire = Wire(server.port, f"{name}.exempel.se")
        for path in MIX:
            answer, _ = wire.get(path)
            if answer.status != 200:
                raise SystemExit(f"{path} svarade {answer.status} för {name}.")
    return steadily(server.port, mixed(names, RATE * WARMING), mixed(names, RATE * SECONDS))


def steadily(port, warming, asked):
    client = Steady(port)
    client.run(warming, RATE)
    client.seconds, client.late, client.wrong = [], 0.0, 0
    share = client.run(asked, RATE)
    client.close()
    took = client.seconds
    return {
        "p50_s": percentile(took, 0.5), "p99_s": percentile(took, 0.99), "max_s": max(took), "late_s": client.late, "wrong": client.wrong,
        "requests": len(took), "client_cpu": share}


def client():
    """The same load against a server that does nothing: what is measured must not be the client."""
    with Nothing() as nothing:
        asked = mixed(["ingen"], RATE * 10)
        return steadily(nothing.port, asked[:RATE], asked)
