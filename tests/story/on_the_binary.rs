//! The story by pages once more: over HTTP, on the one file that is handed out.

use std::{
    fs,
    io::{BufRead, BufReader},
    net::TcpListener,
    path::PathBuf,
    process::{Child, Command, ExitStatus, Stdio},
    sync::mpsc,
    thread,
    time::{Duration, Instant},
};

use super::{
    browser::Browser,
    plot::{ENGLISH, apply, invite, publish, read_report, set_up, take},
    transport::OverHttp,
};

/// How long a start or a stop may take, on a machine that does much else.
const PATIENCE: Duration = Duration::from_secs(60);

/// The binary in a folder with nothing else, and with an empty environment.
struct Alone {
    folder: tempfile::TempDir,
}

/// A server that this test has started. It ends with the test, however that ends.
struct Server(Child);

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
        muster.current_dir(self.folder.path()).env_clear();
        muster.stdin(Stdio::null());
        muster
    }

    /// Starts a server, and returns it with the set-up link that it prints.
    fn serve(&self) -> (Server, String) {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut serve = self.muster("serve");
        serve.arg("--listen").arg(format!("127.0.0.1:{port}"));
        let log = fs::File::create(self.log()).unwrap();
        let mut server = Server(serve.stdout(Stdio::piped()).stderr(log).spawn().unwrap());
        let stdout = BufReader::new(server.0.stdout.take().unwrap());
        let (tell, told) = mpsc::channel();
        thread::spawn(move || {
            // Whoever listened may have stopped.
            stdout.lines().map_while(Result::ok).for_each(|line| drop(tell.send(line)));
        });
        let log = || fs::read_to_string(self.log()).unwrap();
        let line = || told.recv_timeout(PATIENCE).unwrap_or_else(|_| panic!("{}", log()));
        assert_eq!(line(), "Muster is ready. Set it up here:");
        (server, line())
    }
}

impl Server {
    /// Asks it to stop, as the machine does that is shut down.
    fn stop(mut self) -> ExitStatus {
        let asked = Command::new("kill").arg("-TERM").arg(self.0.id().to_string()).status();
        assert!(asked.unwrap().success());
        let until = Instant::now() + PATIENCE;
        loop {
            if let Some(ended) = self.0.try_wait().unwrap() {
                return ended;
            }
            assert!(Instant::now() < until, "it does not stop");
            thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        self.0.kill().ok();
        self.0.wait().ok();
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
    let own = take(&mut Browser::open(&transport, &check).await, &ENGLISH).await;
    read_report(&mut owner, own).await;
    drop((owner, transport));

    assert!(server.stop().success(), "it was told to stop, and that is no failure");
    let log = fs::read_to_string(alone.log()).unwrap();
    for link in [link, check] {
        let (_, secret) = link.rsplit_once('/').unwrap();
        assert!(!log.contains(secret), "the log is read by people who may not use a link");
    }
    let verified = alone.muster("verify-log").output().unwrap();
    let told = String::from_utf8(verified.stdout).unwrap();
    assert!(verified.status.success() && told.contains(" events "), "{told}");
}
