//! How many files and connections this process may have open at once.

/// More is of no use here.
const ENOUGH: u64 = 8192;
/// What a process has by default.
const USUAL: u64 = 1024;

/// Takes as many as we may have without being asked for a password, and returns how many there are.
#[cfg(unix)]
pub fn raise() -> u64 {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

    let Rlimit { current, maximum } = getrlimit(Resource::Nofile);
    let wanted = maximum.map_or(ENOUGH, |maximum| maximum.min(ENOUGH));
    // No limit at all is none.
    if current.is_none_or(|current| current >= wanted) {
        return current.unwrap_or(ENOUGH);
    }
    match setrlimit(Resource::Nofile, Rlimit { current: Some(wanted), maximum }) {
        Ok(()) => wanted,
        Err(error) => {
            tracing::warn!(%error, "the limit of open files stays as it is");
            current.unwrap_or(USUAL)
        }
    }
}

#[cfg(not(unix))]
pub fn raise() -> u64 {
    USUAL
}
