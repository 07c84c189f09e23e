"""Writes upstream.json: the kinds of bad input that Frictionless and TFDV know, which catalogue.yaml must speak of.

pip install frictionless==5.21.0 tensorflow-metadata==1.21.0 && python list-upstream.py
"""

import importlib.metadata
import json
import pathlib

from frictionless import Error, errors
from tensorflow_metadata.proto.v0 import anomalies_pb2


def below(kind):
    for child in kind.__subclasses__():
        yield child
        yield from below(child)


def version(package):
    return f"{package} {importlib.metadata.version(package)}"


assert errors, "importing it is what registers the subclasses"
kinds = {
    "frictionless": {
        "source": version("frictionless"),
        "names": sorted({kind.type for kind in below(Error)}),
    },
    "tfdv": {
        "source": version("tensorflow-metadata"),
        "names": sorted(anomalies_pb2.AnomalyInfo.Type.keys()),
    },
}
target = pathlib.Path(__file__).parent / "upstream.json"
target.write_text(json.dumps(kinds, indent=2) + "\n")
