//! The log of the process, on standard error. More people read it than may know what is in a page.

use std::io::{self, IsTerminal};

use anyhow::Context;
use tracing::{Level, Metadata};
use tracing_subscriber::{EnvFilter, filter::filter_fn, fmt, prelude::*};

/// What repeats at its lower levels what goes into a page or a letter: names, links, requests about
/// health.
const TALKATIVE: &[&str] = &["handlebars"];

pub fn begin(what: &str) -> anyhow::Result<()> {
    let asked = EnvFilter::try_new(what).context("MUSTER_LOG")?;
    let lines = fmt::layer().with_writer(io::stderr).with_ansi(io::stderr().is_terminal());
    tracing_subscriber::registry().with(lines).with(asked).with(filter_fn(is_discreet)).init();
    Ok(())
}

/// Whatever is asked for, from these nothing is logged below `info`.
fn is_discreet(one: &Metadata<'_>) -> bool {
    says_no_secret(*one.level(), one.target())
}

fn says_no_secret(level: Level, target: &str) -> bool {
    level <= Level::INFO || !TALKATIVE.iter().any(|name| target.starts_with(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_talkative_says_nothing_below_info() {
        for (level, target, says) in [
            (Level::TRACE, "handlebars::render", false),
            (Level::DEBUG, "handlebars", false),
            (Level::INFO, "handlebars", true),
            (Level::WARN, "handlebars::render", true),
            (Level::TRACE, "muster::platform", true),
        ] {
            assert_eq!(says_no_secret(level, target), says, "{level} {target}");
        }
    }
}
