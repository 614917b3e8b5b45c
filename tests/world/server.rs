//! The built binary, answering in a process of its own.

use std::{
    fs,
    io::{BufRead, BufReader},
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, ExitStatus, Stdio},
    sync::mpsc::{self, Receiver},
    thread,
    time::{Duration, Instant},
};

/// How long a start or a stop may take, on a machine that does much else.
const PATIENCE: Duration = Duration::from_secs(60);

/// A server that a test has started. It ends with the test, however that ends.
pub struct Server {
    process: Child,
    /// Where it answers.
    pub url: String,
    said: Receiver<String>,
    log: PathBuf,
}

impl Server {
    /// Starts `muster serve` on a port that is free, with its log in that file.
    pub fn start(mut serve: Command, log: &Path) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let listen = format!("127.0.0.1:{port}");
        let stderr = fs::File::create(log).unwrap();
        serve.arg("--listen").arg(&listen);
        serve.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(stderr);
        let mut process = serve.spawn().unwrap();
        let stdout = BufReader::new(process.stdout.take().unwrap());
        let (tell, said) = mpsc::channel();
        thread::spawn(move || {
            // Whoever listened may have stopped.
            stdout.lines().map_while(Result::ok).for_each(|line| drop(tell.send(line)));
        });
        Self { process, url: format!("http://{listen}"), said, log: log.to_owned() }
    }

    /// The next line that it prints.
    #[track_caller]
    pub fn line(&self) -> String {
        self.said.recv_timeout(PATIENCE).unwrap_or_else(|_| panic!("{}", self.log()))
    }

    /// What it says to whoever looks after it.
    pub fn log(&self) -> String {
        fs::read_to_string(&self.log).unwrap()
    }

    /// Waits until it ends by itself.
    #[track_caller]
    pub fn end(&mut self) -> ExitStatus {
        let until = Instant::now() + PATIENCE;
        loop {
            if let Some(ended) = self.process.try_wait().unwrap() {
                return ended;
            }
            assert!(Instant::now() < until, "it does not stop");
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// Asks it to stop, as the machine does that is shut down.
    #[track_caller]
    pub fn stop(mut self) -> ExitStatus {
        let asked = Command::new("kill").arg("-TERM").arg(self.process.id().to_string()).status();
        assert!(asked.unwrap().success());
        self.end()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        self.process.kill().ok();
        self.process.wait().ok();
    }
}
