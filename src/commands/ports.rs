//! Taking the ports to answer on, before anything else is touched.

use std::{io, net::TcpListener};

use anyhow::bail;

use crate::config::{Config, Listen, OwnDomain};

/// Where this server answers.
pub(super) enum Ports {
    /// Where only this machine or a proxy comes.
    Plain(TcpListener),
    /// Under a domain of one's own: sealed, and what leads there.
    Domain { https: TcpListener, http: TcpListener },
}

impl Ports {
    pub(super) fn take(config: &Config) -> anyhow::Result<Self> {
        match config.own_domain()? {
            Some(own) => Self::of_domain(&own),
            None => Self::plain(config),
        }
    }

    /// The same where nobody is to come from outside.
    pub(super) fn plain(config: &Config) -> anyhow::Result<Self> {
        let listen = config.listen()?;
        if !listen.is_loopback() && !config.is_behind_proxy() {
            bail!(
                "{listen} can be reached from other machines without encryption; give this server a domain (--domain), put a proxy with TLS in front and set MUSTER_BEHIND_PROXY=yes, or listen on 127.0.0.1"
            );
        }
        bind(&listen).map(Self::Plain).map_err(|error| match error.kind() {
            io::ErrorKind::AddrInUse => anyhow::anyhow!(
                "{listen} is taken by another program; stop it, or choose another port with --listen"
            ),
            _ => cannot(&listen, error),
        })
    }

    fn of_domain(own: &OwnDomain) -> anyhow::Result<Self> {
        own.refuse_unless_agreed()?;
        Ok(Self::Domain { https: open(&own.https, own)?, http: open(&own.http, own)? })
    }
}

fn bind(listen: &Listen) -> io::Result<TcpListener> {
    let host = listen.host.trim_matches(['[', ']']);
    match TcpListener::bind((host, listen.port)) {
        // Every address of a machine is written so, also where the machine has the older ones alone.
        Err(error) if host == "::" && is_unknown(&error) => {
            TcpListener::bind(("0.0.0.0", listen.port))
        }
        bound => bound,
    }
}

/// Returns whether the machine knows no such addresses.
fn is_unknown(error: &io::Error) -> bool {
    use io::ErrorKind::{AddrInUse, PermissionDenied};
    !matches!(error.kind(), AddrInUse | PermissionDenied)
}

fn open(listen: &Listen, own: &OwnDomain) -> anyhow::Result<TcpListener> {
    bind(listen).map_err(|error| match error.kind() {
        io::ErrorKind::AddrInUse => anyhow::anyhow!(
            "{listen} is taken by another program, and {} needs it; stop that program, or, if it is a web server that should stay, leave the domain out, let it pass requests on to 127.0.0.1:8080 and set MUSTER_BEHIND_PROXY=yes",
            own.name,
        ),
        io::ErrorKind::PermissionDenied => anyhow::anyhow!(
            "this user may not open {listen}. Allow this program to, once: sudo setcap cap_net_bind_service=+ep \"$(command -v muster)\" (under systemd: AmbientCapabilities=CAP_NET_BIND_SERVICE). Or put a web server in front and set MUSTER_BEHIND_PROXY=yes"
        ),
        _ => cannot(listen, error),
    })
}

fn cannot(listen: &Listen, error: io::Error) -> anyhow::Error {
    anyhow::Error::new(error).context(format!("cannot listen on {listen}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_that_is_taken_and_terms_that_nobody_has_agreed_to_are_said_with_what_helps() {
        let taken = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let listen: Listen = taken.local_addr().unwrap().to_string().parse().unwrap();
        let own = OwnDomain {
            name: "office.example.com".parse().unwrap(),
            https: listen.clone(),
            http: listen,
            directory: "https://ca.example/dir".to_owned(),
            contact: None,
            root: None,
            has_agreed: true,
        };
        let said = Ports::of_domain(&own).err().unwrap().to_string();
        assert!(said.contains("MUSTER_BEHIND_PROXY=yes"), "{said}");
        let undecided = OwnDomain { has_agreed: false, ..own };
        let said = Ports::of_domain(&undecided).err().unwrap().to_string();
        assert!(said.contains("--agree-to-terms"), "{said}");
    }
}
