//! The binary: everything is a command, and without one it serves.

use std::process::ExitCode;

fn main() -> ExitCode {
    muster::commands::run()
}
