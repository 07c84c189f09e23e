"""Writes vectors.json: what SciPy, scikit-learn and Evidently say of samples that anyone can make again.

    python -m venv v && v/bin/pip install scipy==1.17.1 scikit-learn==1.9.1 evidently==0.7.23 'pandas<3'
    v/bin/python record.py > vectors.json
"""

import json
import sys

import numpy as np
import pandas as pd
from evidently.legacy.calculations.stattests import (
    chi_stat_test, hellinger_stat_test, jensenshannon_stat_test, ks_stat_test, wasserstein_stat_test, z_stat_test,
)
from evidently.legacy.calculations.stattests.registry import get_stattest
from evidently.legacy.core import ColumnType
from scipy import stats
from scipy.spatial import distance
from scipy.special import rel_entr
from sklearn.linear_model import LogisticRegression

rng = np.random.default_rng(20240501)
NUM, CAT = ColumnType.Numerical, ColumnType.Categorical


def samples():
    yield 'shifted', rng.normal(0, 1, 60).round(3), rng.normal(0.6, 1, 45).round(3)
    yield 'tied', rng.integers(0, 8, 80) * 1.0, rng.integers(1, 9, 80) * 1.0
    yield 'scaled', rng.normal(1e6, 1, 200).round(4), rng.normal(1e6, 1.3, 150).round(4)
    yield 'skewed', rng.lognormal(0, 2, 300).round(6), rng.lognormal(0.2, 2, 1000).round(6)
    yield 'apart', np.arange(12.0), np.arange(20.0, 40.0)
    yield 'same', np.arange(10.0), np.arange(10.0)
    yield 'few', np.array([1.0, 2.0]), np.array([1.5])
    yield 'long', rng.normal(0, 1, 1500).round(3), rng.normal(0.05, 1, 1200).round(3)


def numeric(name, a, b):
    n, m = len(a), len(b)
    ks = stats.ks_2samp(a, b, method='exact')
    ref, cur = pd.Series(a), pd.Series(b)
    return {
        'name': name, 'a': a.tolist(), 'b': b.tolist(),
        'ks': ks.statistic, 'ksExact': ks.pvalue,
        'ksLimit': stats.kstwobign.sf(ks.statistic * np.sqrt(n * m / (n + m))),
        'wasserstein': stats.wasserstein_distance(a, b), 'spread': float(np.std(a)),
        'evidently': {
            'test': get_stattest(ref, cur, NUM, None).name,
            'ks': ks_stat_test(ref, cur, NUM, 0.05).drift_score,
            'wasserstein': wasserstein_stat_test(ref, cur, NUM, 0.1).drift_score,
        },
    }


def counts():
    yield 'close', [30, 50, 20], [28, 55, 25]
    yield 'two', [40, 60], [90, 60]
    yield 'many', rng.integers(5, 50, 12).tolist(), rng.integers(5, 80, 12).tolist()
    yield 'lacking', [10, 20, 0, 30], [12, 18, 6, 20]
    yield 'large', [100_000, 250_000, 50], [99_000, 251_000, 70]


def categorical(name, a, b):
    n, m = np.array(a, float), np.array(b, float)
    p, q = n / n.sum(), m / m.sum()
    mid = (p + q) / 2
    table = np.array([a, b])
    ref, cur = (pd.Series(np.repeat([f'c{i}' for i in range(len(x))], x)) for x in (a, b))
    result = {
        'name': name, 'a': a, 'b': b,
        'js': distance.jensenshannon(p, q), 'js2': distance.jensenshannon(p, q, 2),
        'kl': (rel_entr(p, mid).sum() + rel_entr(q, mid).sum()) / 2,
        'hellinger': float(np.sqrt(((np.sqrt(p) - np.sqrt(q)) ** 2).sum() / 2)),
        'tv': float(np.abs(p - q).sum() / 2), 'linf': float(np.abs(p - q).max()),
        'psi': None if 0 in a + b else float(((p - q) * np.log(p / q)).sum()),
        'chi2': list(stats.chi2_contingency(table, correction=False)[:3]),
        'g': list(stats.chi2_contingency(table, correction=False, lambda_='log-likelihood')[:3]),
        'evidently': {
            'test': get_stattest(ref, cur, CAT, None).name,
            'chi': chi_stat_test(ref, cur, CAT, 0.05).drift_score,
            'js': jensenshannon_stat_test(ref, cur, CAT, 0.1).drift_score,
            'hellinger': hellinger_stat_test(ref, cur, CAT, 0.1).drift_score,
            'z': z_stat_test(ref, cur, CAT, 0.05).drift_score if len(a) == 2 else None,
        },
    }
    return result


def regression():
    points = rng.normal(0, 1, (40, 3)).round(3)
    labels = (points[:, 0] + rng.normal(0, 1, 40) > 0.3).astype(int)
    model = LogisticRegression(C=1.0, tol=1e-14, max_iter=10_000, solver='newton-cholesky').fit(points, labels)
    return {'points': points.tolist(), 'labels': labels.tolist(), 'weights': [*model.coef_[0], model.intercept_[0]]}


json.dump(
    {
        'numeric': [numeric(*s) for s in samples()],
        'categorical': [categorical(*c) for c in counts()],
        'kolmogorov': [[x, stats.kstwobign.sf(x)] for x in [0.01, 0.2, 0.5, 0.8, 0.999, 1.0, 1.36, 2.5, 6.0]],
        'chiSquareSf': [[x, df, stats.chi2.sf(x, df)] for x, df in [(0.1, 1), (3.84, 1), (30, 10), (500, 9), (90, 99.5)]],
        'exact': [[d, n, m, stats.ks_2samp(np.arange(n), np.arange(m) + d * n, method='exact').pvalue,
                   stats.ks_2samp(np.arange(n), np.arange(m) + d * n, method='exact').statistic]
                  for d, n, m in [(0.3, 7, 11), (0.1, 500, 500), (0.2, 90, 30), (0.05, 1000, 997), (0.6, 400, 300)]],
        'logistic': regression(),
    },
    sys.stdout, default=float,
)
print()
