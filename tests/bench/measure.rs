//! Runs two processes in turn and compares them. The machine is noisy and its noise comes in waves, so what
//! counts is the ratio of two runs beside one another; seconds are only shown.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::Outcome;

/// A process to run, and what puts the world in order before each run, untimed.
pub(crate) struct Side {
    command: Command,
    before: Box<dyn FnMut() -> Outcome<()>>,
}

impl Side {
    /// Runs `command` with nothing to be done before.
    pub(crate) fn new(command: Command) -> Self {
        Side { command, before: Box::new(|| Ok(())) }
    }

    /// Does `before` before each run, untimed.
    pub(crate) fn after(self, before: impl FnMut() -> Outcome<()> + 'static) -> Self {
        Side { before: Box::new(before), ..self }
    }

    /// Runs it once; its output must be a success.
    fn answer(&mut self) -> Outcome<Vec<u8>> {
        (self.before)()?;
        answer(&mut self.command)
    }

    /// Runs it once with its output thrown away, and takes the time from start to end of the process.
    fn time(&mut self) -> Outcome<f64> {
        (self.before)()?;
        self.command.stdout(Stdio::null()).stderr(Stdio::null());
        let start = Instant::now();
        let status = self.command.status()?;
        let seconds = start.elapsed().as_secs_f64();
        if !status.success() {
            return Err(format!("it ended with {status}, having done well before").into());
        }
        Ok(seconds)
    }

    /// The most memory it held at once, in MB; `None` where there is no GNU time to ask.
    fn peak(&mut self) -> Outcome<Option<f64>> {
        (self.before)()?;
        let mut time = Command::new("/usr/bin/time");
        time.args(["-f", "%M"]).arg(self.command.get_program()).args(self.command.get_args());
        time.env_clear()
            .envs(self.command.get_envs().filter_map(|(name, value)| Some((name, value?))));
        if let Some(folder) = self.command.get_current_dir() {
            time.current_dir(folder);
        }
        let Ok(output) = time.stdin(Stdio::null()).output() else { return Ok(None) };
        let said = String::from_utf8_lossy(&output.stderr);
        let kilobytes: Option<f64> = said.lines().last().and_then(|line| line.trim().parse().ok());
        Ok(kilobytes.map(|kilobytes| kilobytes / 1024.0))
    }
}

/// Runs a command that must end well, and gives what it printed.
pub(crate) fn answer(command: &mut Command) -> Outcome<Vec<u8>> {
    let output = command.stdout(Stdio::piped()).stderr(Stdio::piped()).output()?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let program = Path::new(command.get_program()).file_name().unwrap_or_default();
    let args: Vec<_> = command.get_args().map(|arg| arg.to_string_lossy()).collect();
    let said = String::from_utf8_lossy(&output.stderr);
    let said = said.lines().next().unwrap_or_default();
    let line = format!("{} {}: {}: {said}", program.display(), args.join(" "), output.status);
    Err(line.into())
}

/// Two processes that do the same work.
pub(crate) struct Pair {
    /// What is compared.
    pub(crate) name: String,
    /// The program.
    pub(crate) ours: Side,
    /// What it is measured by.
    pub(crate) theirs: Side,
    /// The ratio that is promised not to be exceeded, where one is.
    pub(crate) promise: Option<f64>,
    /// Whether both must print the same number of lines.
    pub(crate) same_lines: bool,
}

impl Pair {
    /// A comparison without a promise whose sides need not print alike.
    pub(crate) fn new(name: impl Into<String>, ours: Side, theirs: Side) -> Self {
        Pair { name: name.into(), ours, theirs, promise: None, same_lines: false }
    }

    /// Promises a ratio of at most `promise`.
    pub(crate) fn promises(self, promise: f64) -> Self {
        Pair { promise: Some(promise), ..self }
    }

    /// Both sides must print the same number of lines, or they did not do the same.
    pub(crate) fn same_lines(self) -> Self {
        Pair { same_lines: true, ..self }
    }

    /// Runs both once and compares what they print; this also warms the caches.
    fn rehearse(&mut self) -> Outcome<()> {
        let (ours, theirs) = (self.ours.answer()?, self.theirs.answer()?);
        let lines = |text: &[u8]| text.iter().filter(|byte| **byte == b'\n').count();
        if self.same_lines && lines(&ours) != lines(&theirs) {
            return Err(format!("{} lines against {}", lines(&ours), lines(&theirs)).into());
        }
        Ok(())
    }
}

/// How long a pair is measured.
#[derive(Clone, Copy)]
pub(crate) struct Effort {
    /// No more than so many runs of each side.
    pub(crate) most: usize,
    /// No further run once this is over, if there were five.
    pub(crate) time: Duration,
}

/// Fewer runs have no quartiles worth the name.
const FEWEST: usize = 5;

/// What came of a pair.
pub(crate) struct Comparison {
    /// Lower quartile, median, upper quartile of ours / theirs, run beside run.
    pub(crate) ratio: [f64; 3],
    /// Median seconds of ours and theirs.
    pub(crate) seconds: [f64; 2],
    /// Most memory of ours and theirs, in MB.
    pub(crate) peak: [Option<f64>; 2],
    /// Runs of each side.
    pub(crate) runs: usize,
}

/// Runs both sides in turn, each first in every other round.
pub(crate) fn compare(pair: &mut Pair, effort: Effort) -> Outcome<Comparison> {
    pair.rehearse()?;
    let end = Instant::now() + effort.time;
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    while ours.len() < effort.most && (ours.len() < FEWEST || Instant::now() < end) {
        if ours.len() % 2 == 0 {
            ours.push(pair.ours.time()?);
            theirs.push(pair.theirs.time()?);
        } else {
            theirs.push(pair.theirs.time()?);
            ours.push(pair.ours.time()?);
        }
    }
    let ratios: Vec<f64> = ours.iter().zip(&theirs).map(|(ours, theirs)| ours / theirs).collect();
    Ok(Comparison {
        runs: ratios.len(),
        ratio: [0.25, 0.5, 0.75].map(|part| quantile(ratios.clone(), part)),
        seconds: [quantile(ours, 0.5), quantile(theirs, 0.5)],
        peak: [pair.ours.peak()?, pair.theirs.peak()?],
    })
}

/// The value below which `part` of the values lie.
pub(crate) fn quantile(mut values: Vec<f64>, part: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    let place = (values.len().saturating_sub(1)) as f64 * part;
    values.get(place.round() as usize).copied().unwrap_or(f64::NAN)
}
