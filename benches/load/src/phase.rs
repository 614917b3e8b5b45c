//! The slices of time in which one route was asked, taken together.

use std::time::{Duration, Instant};

use tokio::task::JoinSet;

use crate::{candidate::Candidate, server::Server};

#[derive(Clone, Copy)]
pub enum Route {
    /// An answer of a candidate, with all that Muster does for it.
    Answer,
    /// One row, by the same writer.
    Bare,
}

/// What came of the requests of some slice.
#[derive(Default)]
pub struct Seen {
    /// How long each save took that was acknowledged.
    pub saved: Vec<Duration>,
    /// How many were not.
    pub errors: u64,
}

#[derive(Default)]
pub struct Phase {
    pub seen: Seen,
    pub seconds: f64,
    /// What each slice took of the server's processors, where the machine tells.
    pub cpu: Vec<Option<f64>>,
}

impl Phase {
    /// Lets all candidates save for so long. A slice ends when the last of them has its reply, so
    /// that no request of one route is under way while the other is measured.
    pub async fn slice(
        &mut self,
        candidates: Vec<Candidate>,
        route: Route,
        length: Duration,
        server: &Server,
    ) -> anyhow::Result<Vec<Candidate>> {
        let (before, begun) = (server.cpu_s(), Instant::now());
        let (mut saving, mut back) = (JoinSet::new(), Vec::with_capacity(candidates.len()));
        for candidate in candidates {
            saving.spawn(candidate.save(route, begun + length));
        }
        while let Some(done) = saving.join_next().await {
            let (candidate, seen) = done??;
            self.seen.saved.extend(seen.saved);
            self.seen.errors += seen.errors;
            back.push(candidate);
        }
        self.seconds += begun.elapsed().as_secs_f64();
        self.cpu.push(server.cpu_s().zip(before).map(|(after, before)| after - before));
        Ok(back)
    }

    pub fn per_second(&self) -> f64 {
        self.seen.saved.len() as f64 / self.seconds
    }
}
