//! The story by pages once more: over HTTP, on the one file that is handed out.

use std::{
    fs,
    path::PathBuf,
    process::{Command, Stdio},
};

use super::{
    browser::Browser,
    plot::{
        CANDIDATE, ENGLISH, PASSWORD, PHONE, apply, ask, invite, publish, read_report, set_up, take,
    },
    transport::OverHttp,
};
use crate::world::Server;

/// What a candidate says of their health, to one person alone.
const ASKED: &str = "I read with a screen reader.";

/// The binary in a folder with nothing else, and with an empty environment.
struct Alone {
    folder: tempfile::TempDir,
}

impl Alone {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::copy(env!("CARGO_BIN_EXE_muster"), folder.path().join("muster")).unwrap();
        Self { folder }
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// What the server says to whoever looks after it.
    fn log(&self) -> PathBuf {
        self.folder.path().join("log")
    }

    fn muster(&self, command: &str) -> Command {
        let mut muster = Command::new(self.folder.path().join("muster"));
        muster.arg(command).arg("--data").arg(self.data());
        // All that a library has to say: whatever it is, nothing of it may be a secret.
        muster.current_dir(self.folder.path()).env_clear().env("MUSTER_LOG", "trace");
        muster.stdin(Stdio::null());
        muster
    }

    /// Starts a server, and returns it with the set-up link that it prints.
    fn serve(&self) -> (Server, String) {
        let server = Server::start(self.muster("serve"), &self.log());
        assert_eq!(server.line(), "Muster is ready. Set it up here:");
        let link = server.line();
        (server, link)
    }
}

#[tokio::test]
async fn the_binary_alone_carries_the_story_and_stops_when_it_is_told_to() {
    let alone = Alone::new();
    let (server, link) = alone.serve();
    let transport = OverHttp::new();
    let mut owner = set_up(&transport, &link).await;
    publish(&mut owner).await;
    apply(&transport, &mut owner).await;
    let check = invite(&mut owner).await;
    ask(&mut Browser::open(&transport, &check).await, ASKED).await;
    let own = take(&mut Browser::open(&transport, &check).await, &ENGLISH).await;
    read_report(&mut owner, own).await;
    drop((owner, transport));

    assert!(server.stop().success(), "it was told to stop, and that is no failure");
    let log = fs::read_to_string(alone.log()).unwrap();
    assert!(log.contains("DEBUG"), "it says what it is asked for");
    let secret = |link: &str| link.rsplit_once('/').unwrap().1.to_owned();
    for told in [&*secret(&link), &*secret(&check), CANDIDATE, PASSWORD, PHONE, ASKED] {
        let line = log.lines().find(|line| line.contains(told));
        assert_eq!(line, None, "the log is read by people who may not know this");
    }
    let verified = alone.muster("verify-log").output().unwrap();
    let told = String::from_utf8(verified.stdout).unwrap();
    assert!(verified.status.success() && told.contains(" events "), "{told}");
}
