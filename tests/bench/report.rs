//! The table of results: one line a pair.

use crate::measure::{Comparison, Pair, quantile};

/// A measure without a yardstick: what was measured, and what its 99th percentile is promised not to exceed.
pub(crate) struct Figure {
    name: String,
    values: Vec<f64>,
    promise: Option<f64>,
}

impl Figure {
    /// What `values` are.
    pub(crate) fn new(name: impl Into<String>, values: Vec<f64>) -> Self {
        Figure { name: name.into(), values, promise: None }
    }

    /// Promises at most `promise`.
    pub(crate) fn promises(self, promise: f64) -> Self {
        Figure { promise: Some(promise), ..self }
    }
}

/// Says what the columns are.
pub(crate) fn head(customers: u64) {
    println!("{customers} customers; ratio = crm / other, whole processes, run beside run");
    println!(
        "{:<28} {:>6} {:>13}  {:<11} {:>5} {:>10} {:>10} {:>8} {:>8}",
        "", "ratio", "quartiles", "promised", "runs", "crm ms", "other ms", "crm MB", "other MB"
    );
}

/// One result.
pub(crate) fn line(pair: &Pair, comparison: &Comparison) {
    let [low, ratio, high] = comparison.ratio;
    let promised = pair.promise.map_or_else(String::new, |promise| {
        let kept = if ratio <= promise { "kept" } else { "BROKEN" };
        format!("{promise:.2} {kept}")
    });
    let [ours, theirs] = comparison.seconds.map(|seconds| seconds * 1000.0);
    let megabytes =
        |peak: Option<f64>| peak.map_or_else(|| "-".to_owned(), |mb| format!("{mb:.1}"));
    let [our_peak, their_peak] = comparison.peak.map(megabytes);
    println!(
        "{:<28} {ratio:>6.2} {:>13}  {promised:<11} {:>5} {ours:>10.2} {theirs:>10.2} {our_peak:>8} {their_peak:>8}",
        pair.name,
        format!("{low:.2}-{high:.2}"),
        comparison.runs,
    );
}

/// One figure.
pub(crate) fn figure(figure: &Figure) {
    let part = |part| quantile(figure.values.clone(), part);
    let (median, most) = (part(0.5), part(0.99));
    let promised = figure.promise.map_or_else(String::new, |promise| {
        let kept = if most <= promise { "kept" } else { "BROKEN" };
        format!("{promise:.0} {kept}")
    });
    println!(
        "{:<40} {:>5} times  half below {median:>7.2}  99 of 100 below {most:>7.2}  {promised}",
        figure.name,
        figure.values.len(),
    );
}
