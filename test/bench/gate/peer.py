"""The straightforward way: read both files with NumPy, resample rows, call scikit-learn for every metric and model.

    python3 peer.py <candidate.csv> <baseline.csv> <resamples to time>

Prints JSON: CPU seconds to read, and per resample. Slices are left out, which favours this side.
"""

import json
import sys
import time
import warnings

import numpy as np
from sklearn import metrics as m

warnings.filterwarnings("ignore")


def read(path):
    table = np.genfromtxt(path, delimiter=",", names=True, usecols=(0, 1, 2))
    return table["label"].astype(int), table["p"]


def measure(y, p):
    guess = (p >= 0.5).astype(int)
    return (
        m.roc_auc_score(y, p),
        m.average_precision_score(y, p),
        m.accuracy_score(y, guess),
        m.recall_score(y, guess),
        m.f1_score(y, guess),
        m.log_loss(y, p),
        m.brier_score_loss(y, p),
    )


start = time.process_time()
(label, ours), (_, theirs) = read(sys.argv[1]), read(sys.argv[2])
reading = time.process_time() - start
rng = np.random.default_rng(1)
times = []
for _ in range(int(sys.argv[3])):
    start = time.process_time()
    at = rng.integers(0, len(label), len(label))
    np.subtract(measure(label[at], ours[at]), measure(label[at], theirs[at]))
    times.append(time.process_time() - start)
print(json.dumps({"reading": reading, "resample": float(np.median(times))}))
