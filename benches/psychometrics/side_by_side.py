"""CPU seconds of calibrating and scoring beside numpy, five times in turn in one run.

    cargo build --release -p psychometrics --example figures
    python3 benches/psychometrics/side_by_side.py target/release/examples/figures

It needs numpy. The peer is one matrix product of 100,000 people by 100 items with 100 items by 61
abilities, and what makes means and deviations of it is timed beside it.
"""

import json
import os
import statistics
import subprocess
import sys
import time

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("OMP_NUM_THREADS", "1")
import numpy as np  # noqa: E402

random = np.random.default_rng(2)
ANSWERS = (random.random((100_000, 100)) < 0.5).astype(float)
GRID = np.linspace(-6, 6, 61)
SLOPES, DIFFICULTIES = np.exp(random.normal(0, 0.3, 100)), random.normal(0, 1, 100)
LOGITS = SLOPES[:, None] * (GRID[None, :] - DIFFICULTIES[:, None])


def cpu(work):
    before = time.process_time()
    done = work()
    return time.process_time() - before, done


def moments(logs):
    logs = logs - np.logaddexp(0, LOGITS).sum(0) - GRID**2 / 2
    shares = np.exp(logs - logs.max(1, keepdims=True))
    shares /= shares.sum(1, keepdims=True)
    means = shares @ GRID
    return means, np.sqrt(shares @ GRID**2 - means**2)


def once(program):
    product, logs = cpu(lambda: ANSWERS @ LOGITS)
    rest, _ = cpu(lambda: moments(logs))
    ours = json.loads(subprocess.check_output([program]))
    return {"numpy_product": product, "numpy_product_and_moments": product + rest} | ours


def main():
    runs = [once(sys.argv[1]) for _ in range(5)]
    for name in runs[0]:
        values = [run[name] for run in runs]
        print(f"{name:28} median {statistics.median(values):.4g}   least {min(values):.4g}")
    ratios = [run["scoring"] / run["numpy_product"] for run in runs]
    print(f"{'scoring / numpy product':28} median {statistics.median(ratios):.3g}")


if __name__ == "__main__":
    main()
