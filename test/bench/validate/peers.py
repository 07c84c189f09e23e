"""Runs one peer over a CSV with the rules of contract.yaml, and prints how long that took and its peak memory.

python3 peers.py pandera-pandas|pandera-polars|great-expectations|frictionless FILE
"""

import json
import resource
import sys
import time

COUNTRY = "^[A-Z]{2}$"
PLANS = ["free", "basic", "team", "enterprise"]


def pandera_pandas(path):
    import pandas as pd
    import pandera.pandas as pa

    frame = pd.read_csv(path, na_values=["NA"], parse_dates=["signup_date"])
    start, end = pd.Timestamp("2015-01-01"), pd.Timestamp("2024-12-31")
    schema = pa.DataFrameSchema(
        {
            "customer_id": pa.Column(int, unique=True),
            "signup_date": pa.Column("datetime64[ns]", pa.Check.in_range(start, end), coerce=True),
            "country": pa.Column(str, pa.Check.str_matches(COUNTRY)),
            "plan": pa.Column(str, pa.Check.isin(PLANS)),
            "age": pa.Column(int, pa.Check.in_range(18, 120)),
            "tenure_months": pa.Column(float, pa.Check.ge(0), nullable=True),
            "monthly_spend": pa.Column(float, pa.Check.ge(0)),
            "sessions": pa.Column(int, pa.Check.ge(0)),
            "latency_ms": pa.Column(float, pa.Check.in_range(0, 1000, include_max=False)),
            "score": pa.Column(float, pa.Check.in_range(0, 1)),
            "rating": pa.Column(float, pa.Check.in_range(1, 5), nullable=True),
            "email": pa.Column(str, pa.Check.str_length(max_value=254)),
            "churned": pa.Column(bool),
        }
    )
    schema.validate(frame, lazy=True)
    frame.describe(include="all")


def pandera_polars(path):
    import datetime

    import pandera.polars as pa
    import polars as pl

    frame = pl.read_csv(path, null_values=["NA"], try_parse_dates=True)
    start, end = datetime.date(2015, 1, 1), datetime.date(2024, 12, 31)
    schema = pa.DataFrameSchema(
        {
            "customer_id": pa.Column(pl.Int64, unique=True),
            "signup_date": pa.Column(pl.Date, pa.Check.in_range(start, end)),
            "country": pa.Column(pl.String, pa.Check.str_matches(COUNTRY)),
            "plan": pa.Column(pl.String, pa.Check.isin(PLANS)),
            "age": pa.Column(pl.Int64, pa.Check.in_range(18, 120)),
            "tenure_months": pa.Column(pl.Int64, pa.Check.ge(0), nullable=True),
            "monthly_spend": pa.Column(pl.Float64, pa.Check.ge(0)),
            "sessions": pa.Column(pl.Int64, pa.Check.ge(0)),
            "latency_ms": pa.Column(pl.Float64, pa.Check.in_range(0, 1000, include_max=False)),
            "score": pa.Column(pl.Float64, pa.Check.in_range(0, 1)),
            "rating": pa.Column(pl.Int64, pa.Check.in_range(1, 5), nullable=True),
            "email": pa.Column(pl.String, pa.Check.str_length(max_value=254)),
            "churned": pa.Column(pl.Boolean),
        }
    )
    schema.validate(frame, lazy=True)
    frame.describe()


def great_expectations(path):
    import great_expectations as gx
    import great_expectations.expectations as gxe
    import pandas as pd

    frame = pd.read_csv(path, na_values=["NA"], parse_dates=["signup_date"])
    start, end = pd.Timestamp("2015-01-01"), pd.Timestamp("2024-12-31")
    required = ["signup_date", "country", "plan", "age", "monthly_spend", "sessions", "latency_ms", "score", "email", "churned"]
    # Gaps make numbers of integers in pandas.
    types = {"int64": ["customer_id", "age", "sessions"], "float64": ["tenure_months", "monthly_spend", "latency_ms", "score", "rating"], "bool": ["churned"]}
    between = gxe.ExpectColumnValuesToBeBetween
    expectations = [
        gxe.ExpectColumnValuesToBeUnique(column="customer_id"),
        between(column="signup_date", min_value=start, max_value=end),
        gxe.ExpectColumnValuesToMatchRegex(column="country", regex=COUNTRY),
        gxe.ExpectColumnValuesToBeInSet(column="plan", value_set=PLANS),
        between(column="age", min_value=18, max_value=120),
        between(column="tenure_months", min_value=0),
        between(column="monthly_spend", min_value=0),
        between(column="sessions", min_value=0),
        between(column="latency_ms", min_value=0, max_value=1000, strict_max=True),
        between(column="score", min_value=0, max_value=1),
        between(column="rating", min_value=1, max_value=5),
        gxe.ExpectColumnValueLengthsToBeBetween(column="email", max_value=254),
        *[gxe.ExpectColumnValuesToNotBeNull(column=name) for name in required],
        *[gxe.ExpectColumnValuesToBeOfType(column=name, type_=kind) for kind, names in types.items() for name in names],
    ]
    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = {"globally": False}
    asset = context.data_sources.add_pandas("data").add_dataframe_asset("customers")
    batch = asset.add_batch_definition_whole_dataframe("all").get_batch({"dataframe": frame})
    result = batch.validate(gx.ExpectationSuite(name="customers", expectations=expectations))
    if not result.success:
        raise SystemExit([r.expectation_config.type for r in result.results if not r.success])
    frame.describe(include="all")


def frictionless(path):
    from frictionless import Resource, Schema, system, validate

    def field(name, kind, **constraints):
        return {"name": name, "type": kind, "constraints": constraints}

    fields = [
        field("customer_id", "integer", required=True, unique=True),
        field("signup_date", "date", required=True, minimum="2015-01-01", maximum="2024-12-31"),
        field("country", "string", required=True, pattern=COUNTRY),
        field("plan", "string", required=True, enum=PLANS),
        field("age", "integer", required=True, minimum=18, maximum=120),
        field("tenure_months", "integer", minimum=0),
        field("monthly_spend", "number", required=True, minimum=0),
        field("sessions", "integer", required=True, minimum=0),
        field("latency_ms", "number", required=True, minimum=0, maximum=1000),
        field("score", "number", required=True, minimum=0, maximum=1),
        field("rating", "integer", minimum=1, maximum=5),
        field("email", "string", required=True, maxLength=254),
        field("churned", "boolean", required=True),
    ]
    schema = Schema.from_descriptor({"fields": fields, "missingValues": ["", "NA"]})
    with system.use_context(trusted=True):
        report = validate(Resource(path=path, schema=schema))
    if not report.valid:
        raise SystemExit(report.flatten(["type", "note"])[:3])


peer = {
    "pandera-pandas": pandera_pandas,
    "pandera-polars": pandera_polars,
    "great-expectations": great_expectations,
    "frictionless": frictionless,
}[sys.argv[1]]
started = time.perf_counter()
peer(sys.argv[2])
seconds = time.perf_counter() - started
usage = resource.getrusage(resource.RUSAGE_SELF)
print(json.dumps({"seconds": seconds, "cpu": usage.ru_utime + usage.ru_stime, "rss": usage.ru_maxrss * 1024}))
