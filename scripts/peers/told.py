"""What a peer tells of itself: seconds of each run, the most memory the process has had, and its version."""
import time


def timed(work):
    """Runs it, prints its seconds and hands back its answer."""
    began = time.perf_counter()
    answer = work()
    print("seconds", time.perf_counter() - began)
    return answer


def end(version):
    with open("/proc/self/status", encoding="ascii") as file:
        peak = next(line for line in file if line.startswith("VmHWM:"))
    print("peak_mb", int(peak.split()[1]) / 1024)
    print("version", version)


def rows(folder, name):
    """The rows of a CSV file without its header, as texts."""
    with open(f"{folder}/{name}", encoding="utf-8") as file:
        return [line.rstrip("\n").split(",") for line in file][1:]


def write(folder, name, header, lines):
    with open(f"{folder}/{name}", "w", encoding="utf-8") as file:
        file.write(header + "\n")
        file.writelines(",".join(map(str, line)) + "\n" for line in lines)
