# SPDX-License-Identifier: GPL-2.0-or-later
"""Stand in for the engine, with every way to fail. The request's `scenario` chooses which."""

import json
import os
import signal
import sys
import threading
import time

LONG_S = 3600
"""Longer than any test may take: whoever waits for this end is stopped by the limit against hanging."""


def say(**fields):
    sys.stdout.write(json.dumps(fields) + "\n")
    sys.stdout.flush()


def greet(format=1):
    say(type="hello", format=format, engine="fake", python="3")


def finish(**fields):
    say(type="result", **fields)


def stop_at_end_of_input(folder):
    """Do as the engine does: end when stdin closes, and take the half-done file along."""

    def watch():
        sys.stdin.read()
        if folder:
            os.remove(os.path.join(folder, "half.part"))
        say(type="error", code="cancelled", message="The run was cancelled.", hint="")
        sys.stdout.flush()
        os._exit(130)

    threading.Thread(target=watch, daemon=True).start()


def main():
    request = json.loads(sys.stdin.readline())
    fields = request["request"]
    scenario = fields.get("scenario", "ok")
    if scenario == "doctor":
        greet()
        return finish(report={"can_forecast": fields["can"]})
    if scenario == "no hello":
        return time.sleep(LONG_S)
    if scenario == "exit before hello":
        sys.stderr.write("Traceback\nModuleNotFoundError: No module named 'numpy'\n")
        sys.exit(1)
    greet(format=9 if scenario == "wrong version" else 1)
    if scenario == "never ready":
        return time.sleep(LONG_S)
    say(type="ready", torch="2", device=fields.get("device", "cpu"), reason="fake")
    if scenario == "slow":
        for step in range(5):
            time.sleep(0.05)
            say(type="progress", stage="reading", fraction=step / 5, detail=f"{step} of 5")
    elif scenario == "garbage":
        sys.stdout.buffer.write(b"\xff\xfe not json\n{broken\n[1, 2]\n42\n\n")
        say(type="a message of the future", text="?")
    elif scenario == "chatty":
        for _ in range(200):
            print("a library that prints" * 200)
    elif scenario == "5 MB of errors":
        sys.stderr.write("warning: something\n" * 280_000)
    elif scenario == "exit 3":
        sys.stderr.write("the last line\n")
        sys.exit(3)
    elif scenario == "silent end":
        sys.exit(0)
    elif scenario in ("SIGSEGV", "SIGKILL", "SIGABRT"):
        os.kill(os.getpid(), getattr(signal, scenario))
    elif scenario == "hang":
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        time.sleep(LONG_S)
    elif scenario == "closes its output":
        os.close(1)
        time.sleep(LONG_S)
    elif scenario == "beats for ever":
        while True:
            say(type="heartbeat")
            time.sleep(0.05)
    elif scenario == "device error" and fields.get("device") != "cpu":
        return say(type="error", code="device", message="CUDA ran out of memory.", hint="Use the CPU.")
    elif scenario == "input error":
        return say(type="error", code="input", message="The file is empty.", hint="Download it again.")
    elif scenario == "works until told":
        folder = fields["folder"]
        with open(os.path.join(folder, "half.part"), "w") as file:
            file.write("half")
        stop_at_end_of_input(folder)
        say(type="progress", stage="reading", fraction=0.5, detail="")
        while True:
            say(type="heartbeat")
            time.sleep(0.05)
    elif scenario == "writes":
        os.makedirs(fields["out"])
        with open(os.path.join(fields["out"], "forecast.json"), "w") as file:
            json.dump({"model": fields.get("model")}, file)
    finish(
        folder=fields.get("out", ""),
        files=[],
        environment=dict(os.environ),
        pid=os.getpid(),
        device=fields.get("device"),
        model=fields.get("model"),
        models=fields.get("models"),
        path=sys.path,
    )
    return None


if __name__ == "__main__":
    main()
