//! A round goes on, in a task of its own.

use std::time::Duration;

use tokio::sync::watch;

use super::{Round, run};
use crate::platform::Platform;

/// Runs a round again and again, until told to stop: then ends between two.
pub async fn keep(platform: Platform, round: &'static Round, mut stopping: watch::Receiver<bool>) {
    while !*stopping.borrow() {
        // How it went is noted where it is shown.
        run(&platform, round).await.ok();
        let pause = platform.rounds.pause(round).to_std().unwrap_or(Duration::ZERO);
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            () = platform.rounds.called(round.name) => {}
            _ = stopping.changed() => break,
        }
    }
}
