//! The server as its parent holds it: another process, so that what it takes can be told from
//! what the client takes.

use std::{
    env, fs,
    io::{BufRead, BufReader},
    net::SocketAddr,
    path::Path,
    process::{Child, Command, Stdio},
};

use anyhow::{Context, ensure};
use muster::platform::db::PracticeId;
use serde_json::Value;

use crate::client::text;

/// What Linux counts processor time in, on every machine that we know of.
const TICKS_PER_S: f64 = 100.0;
const KB_PER_MB: f64 = 1024.0;

pub struct Server {
    child: Child,
    pub address: SocketAddr,
    /// May do everything in the practice.
    pub api_key: String,
    pub practice: PracticeId,
}

impl Server {
    /// Starts it, and returns once it listens.
    pub fn start(data: &Path, database: &str) -> anyhow::Result<Self> {
        let mut command = Command::new(env::current_exe().context("where am I?")?);
        command.arg("serve").arg("--data").arg(data).arg("--database").arg(database);
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context("cannot start the server")?;
        match hear(&mut child) {
            Ok((address, api_key, practice)) => Ok(Self { child, address, api_key, practice }),
            Err(error) => {
                end(&mut child);
                Err(error)
            }
        }
    }

    /// Returns how much processor time it has taken, where the machine tells.
    pub fn cpu_s(&self) -> Option<f64> {
        cpu_in(&self.proc("stat")?)
    }

    /// Returns how much memory it has now, where the machine tells.
    pub fn rss_mb(&self) -> Option<f64> {
        rss_in(&self.proc("status")?)
    }

    fn proc(&self, file: &str) -> Option<String> {
        fs::read_to_string(format!("/proc/{}/{file}", self.child.id())).ok()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        end(&mut self.child);
    }
}

/// Closes its standard input, which is how it is told to stop, and waits until it has.
fn end(child: &mut Child) {
    drop(child.stdin.take());
    // There is nothing left to do about one that cannot be waited for.
    let _ = child.wait();
}

fn hear(child: &mut Child) -> anyhow::Result<(SocketAddr, String, PracticeId)> {
    let stdout = child.stdout.take().context("the server cannot be heard")?;
    let mut line = String::new();
    BufReader::new(stdout).read_line(&mut line)?;
    // It has said on standard error why.
    ensure!(!line.is_empty(), "the server did not start");
    let told: Value = serde_json::from_str(&line)?;
    let practice = text(&told, "practice")?.parse().ok().context("no practice")?;
    Ok((text(&told, "listen")?.parse()?, text(&told, "api_key")?, practice))
}

/// Reads what both kinds of processor time come to in `/proc/…/stat`.
fn cpu_in(stat: &str) -> Option<f64> {
    // The name of the program stands in brackets and may hold anything, brackets too.
    let (_, fields) = stat.rsplit_once(')')?;
    let mut times = fields.split_whitespace().skip(11).map(|ticks| ticks.parse::<u32>().ok());
    let (user, system) = (times.next()??, times.next()??);
    Some((f64::from(user) + f64::from(system)) / TICKS_PER_S)
}

fn rss_in(status: &str) -> Option<f64> {
    let size = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kb: u32 = size.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(f64::from(kb) / KB_PER_MB)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn processor_time_is_found_whatever_the_program_is_called() {
        let stat = "4711 (lo) ad)) S 1 4711 4711 0 -1 4194560 900 0 3 0 250 75 0 0 20 0 9 0 81 0";
        assert_eq!(cpu_in(stat), Some(3.25));
        assert_eq!(cpu_in("4711 (load) S 1"), None);
    }

    #[test]
    fn memory_is_what_is_resident() {
        assert_eq!(rss_in("VmPeak:\t 99999 kB\nVmRSS:\t   42240 kB\nThreads:\t9\n"), Some(41.25));
        assert_eq!(rss_in("Threads:\t9\n"), None);
    }
}
