//! Where the name of a host leads. It is looked at once for each try, and the connection goes to the
//! very addresses that were looked at: a name that leads elsewhere a moment later gains nothing.

use std::{
    io,
    net::{IpAddr, SocketAddr},
    time::Duration,
};

use futures_util::future::BoxFuture;
use tokio::{
    net::{TcpStream, lookup_host},
    time::timeout,
};
use url::Host;

use super::address::is_public;
use crate::platform::unsent::Cause;

/// How long one of several addresses may keep the others waiting.
const EACH: Duration = Duration::from_secs(3);

/// Who knows where a name leads.
pub trait Names: Send + Sync {
    fn look_up<'a>(
        &'a self,
        name: &'a str,
        port: u16,
    ) -> BoxFuture<'a, io::Result<Vec<SocketAddr>>>;
}

/// This machine, by its own settings.
pub(super) struct SystemNames;

impl Names for SystemNames {
    fn look_up<'a>(
        &'a self,
        name: &'a str,
        port: u16,
    ) -> BoxFuture<'a, io::Result<Vec<SocketAddr>>> {
        Box::pin(async move { Ok(lookup_host((name, port)).await?.collect()) })
    }
}

/// Returns where a host is, unless any of that is inside.
pub(super) async fn outside(
    names: &dyn Names,
    host: &Host<&str>,
    port: u16,
    to_loopback: bool,
) -> Result<Vec<SocketAddr>, Cause> {
    let found = match host {
        Host::Domain(name) => names.look_up(name, port).await.map_err(|_| Cause::Unknown)?,
        Host::Ipv4(ip) => vec![SocketAddr::new(IpAddr::V4(*ip), port)],
        Host::Ipv6(ip) => vec![SocketAddr::new(IpAddr::V6(*ip), port)],
    };
    let may = |ip: IpAddr| is_public(ip) || (to_loopback && ip.is_loopback());
    match found.iter().all(|address| may(address.ip())) {
        _ if found.is_empty() => Err(Cause::Unknown),
        true => Ok(found),
        false => Err(Cause::Inside),
    }
}

/// Connects to the first of these that can be reached.
pub(super) async fn connect(addresses: &[SocketAddr]) -> Result<TcpStream, Cause> {
    let (last, others) = addresses.split_last().ok_or(Cause::Unknown)?;
    for address in others {
        if let Ok(Ok(stream)) = timeout(EACH, TcpStream::connect(address)).await {
            return Ok(stream);
        }
    }
    TcpStream::connect(last).await.map_err(|error| super::broken(&error))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every name leads to these.
    struct Lead(Vec<&'static str>);

    impl Names for Lead {
        fn look_up<'a>(
            &'a self,
            _: &'a str,
            port: u16,
        ) -> BoxFuture<'a, io::Result<Vec<SocketAddr>>> {
            let found =
                self.0.iter().map(|ip| SocketAddr::new(ip.parse().unwrap(), port)).collect();
            Box::pin(async move { Ok(found) })
        }
    }

    async fn asked(led: &[&'static str], to_loopback: bool) -> Result<usize, Cause> {
        let names = Lead(led.to_vec());
        let found = outside(&names, &Host::Domain("hr.example"), 443, to_loopback).await;
        found.map(|found| found.len())
    }

    #[tokio::test]
    async fn a_name_of_which_one_address_is_inside_leads_nowhere() {
        assert_eq!(asked(&["1.1.1.1", "2606:4700::1111"], false).await, Ok(2));
        assert_eq!(asked(&["1.1.1.1", "10.0.0.8"], false).await, Err(Cause::Inside));
        assert_eq!(asked(&["127.0.0.1"], false).await, Err(Cause::Inside));
        assert_eq!(asked(&["127.0.0.1"], true).await, Ok(1));
        assert_eq!(asked(&["127.0.0.1", "169.254.169.254"], true).await, Err(Cause::Inside));
        assert_eq!(asked(&[], false).await, Err(Cause::Unknown));
    }

    #[tokio::test]
    async fn a_number_is_looked_at_as_a_name_is() {
        let names = Lead(vec!["1.1.1.1"]);
        let inside = Host::Ipv4([192, 168, 1, 1].into());
        assert_eq!(outside(&names, &inside, 443, true).await, Err(Cause::Inside));
        let inside = Host::Ipv6("::ffff:10.0.0.1".parse().unwrap());
        assert_eq!(outside(&names, &inside, 443, true).await, Err(Cause::Inside));
    }
}
