//! What is told at the end.

use std::{fmt, time::Duration};

use anyhow::Context;
use serde_json::{Value, json};

use crate::phase::Phase;

pub struct Figures {
    saves_per_s: f64,
    p50_ms: f64,
    p99_ms: f64,
    /// Requests of either route that were not acknowledged.
    errors: u64,
    /// What the answers took of the server's processors; without `/proc` nobody knows.
    server_cpu_s: Option<f64>,
    rss_mb: Option<f64>,
    bare_group_commit_per_s: f64,
    /// What is left of the bare rate when a save is an answer.
    ratio: f64,
}

impl Figures {
    pub fn new(answers: Phase, bare: Phase, rss_mb: Option<f64>) -> anyhow::Result<Self> {
        let (saves_per_s, bare_group_commit_per_s) = (answers.per_second(), bare.per_second());
        bare.seen.saved.first().context("no bare save was acknowledged")?;
        let mut times = answers.seen.saved;
        times.sort_unstable();
        let ms = |percent| {
            let time = percentile(&times, percent).context("no answer was acknowledged")?;
            anyhow::Ok(time.as_secs_f64() * 1000.0)
        };
        Ok(Self {
            saves_per_s,
            p50_ms: ms(50)?,
            p99_ms: ms(99)?,
            errors: answers.seen.errors + bare.seen.errors,
            server_cpu_s: answers.cpu.into_iter().sum(),
            rss_mb,
            bare_group_commit_per_s,
            ratio: saves_per_s / bare_group_commit_per_s,
        })
    }

    pub fn json(&self) -> Value {
        json!({
            "saves_per_s": rounded(self.saves_per_s, 1),
            "p50_ms": rounded(self.p50_ms, 2),
            "p99_ms": rounded(self.p99_ms, 2),
            "errors": self.errors,
            "server_cpu_s": self.server_cpu_s.map(|seconds| rounded(seconds, 2)),
            "rss_mb": self.rss_mb.map(|size| rounded(size, 1)),
            "bare_group_commit_per_s": rounded(self.bare_group_commit_per_s, 1),
            "ratio": rounded(self.ratio, 3),
        })
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let known = |value: Option<f64>| {
            value.map_or_else(|| "unknown".to_owned(), |value| format!("{value:.1}"))
        };
        writeln!(f, "answers saved    {:>10.0} a second", self.saves_per_s)?;
        writeln!(f, "  half within    {:>10.2} ms", self.p50_ms)?;
        writeln!(f, "  99 in 100      {:>10.2} ms", self.p99_ms)?;
        writeln!(f, "bare saves       {:>10.0} a second", self.bare_group_commit_per_s)?;
        writeln!(f, "ratio            {:>10.3}", self.ratio)?;
        writeln!(f, "errors           {:>10}", self.errors)?;
        writeln!(f, "server processor {:>10} s for the answers", known(self.server_cpu_s))?;
        write!(f, "server memory    {:>10} MB", known(self.rss_mb))
    }
}

/// Returns the time within which so many in a hundred were done, of times in order: the nearest
/// rank.
fn percentile(times: &[Duration], percent: usize) -> Option<Duration> {
    let rank = (times.len() * percent).div_ceil(100);
    times.get(rank.checked_sub(1)?).copied()
}

fn rounded(value: f64, places: i32) -> f64 {
    let factor = 10_f64.powi(places);
    (value * factor).round() / factor
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::phase::Seen;

    fn ms(count: u64) -> Duration {
        Duration::from_millis(count)
    }

    fn phase(count: u64, cpu: Vec<Option<f64>>) -> Phase {
        let saved = (1..=count).rev().map(ms).collect();
        Phase { seen: Seen { saved, errors: 1 }, seconds: 2.0, cpu }
    }

    #[test]
    fn a_percentile_is_the_nearest_rank() {
        let hundred: Vec<_> = (1..=100).map(ms).collect();
        assert_eq!(percentile(&hundred, 50), Some(ms(50)));
        assert_eq!(percentile(&hundred, 99), Some(ms(99)));
        assert_eq!(percentile(&hundred[..3], 50), Some(ms(2)));
        assert_eq!(percentile(&hundred[..1], 99), Some(ms(1)));
        assert_eq!(percentile(&[], 50), None);
    }

    #[test]
    fn the_ratio_is_what_is_left_of_the_bare_rate() {
        let answers = phase(60, vec![Some(0.5), Some(0.25)]);
        let told = Figures::new(answers, phase(100, vec![]), Some(41.26)).unwrap().json();
        let expected = json!({
            "saves_per_s": 30.0, "p50_ms": 30.0, "p99_ms": 60.0, "errors": 2, "server_cpu_s": 0.75,
            "rss_mb": 41.3, "bare_group_commit_per_s": 50.0, "ratio": 0.6,
        });
        assert_eq!(told, expected);
    }

    #[test]
    fn what_the_machine_does_not_tell_is_null() {
        let answers = phase(60, vec![Some(0.5), None]);
        let told = Figures::new(answers, phase(100, vec![]), None).unwrap().json();
        assert!(told["server_cpu_s"].is_null() && told["rss_mb"].is_null(), "{told}");
    }

    #[test]
    fn nothing_saved_is_no_figure() {
        assert!(Figures::new(phase(0, vec![]), phase(100, vec![]), None).is_err());
        assert!(Figures::new(phase(100, vec![]), phase(0, vec![]), None).is_err());
    }
}
