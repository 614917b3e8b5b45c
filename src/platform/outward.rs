//! How this server meets the outside: by which addresses, behind what, and as whom it is called.

use std::{
    net::{IpAddr, SocketAddr},
    time::Duration,
};

use poem::{
    Request,
    http::header,
    web::cookie::{Cookie, SameSite},
};

use super::throttle::Place;
use crate::kernel::language::Language;

#[derive(Clone, Debug, Default)]
pub struct Outward {
    /// The address that the server itself listens on: `http://127.0.0.1:8080`.
    pub own_url: String,
    /// How the outside reaches it, where a practice has not said so itself.
    pub public_url: Option<String>,
    /// A proxy ends TLS in front of us, and says for whom it asks.
    pub is_behind_proxy: bool,
    /// We end TLS ourselves, under a domain of our own.
    pub ends_tls: bool,
}

impl Outward {
    /// Returns whether browsers reach us by TLS, whoever ends it.
    pub fn is_under_tls(&self) -> bool {
        self.is_behind_proxy || self.ends_tls
    }

    /// Returns the name of the session cookie. Under TLS it is bound to this host.
    pub fn session_cookie_name(&self) -> &'static str {
        if self.is_under_tls() { "__Host-session" } else { "session" }
    }

    pub fn session_cookie(&self, secret: &str) -> Cookie {
        self.cookie(self.session_cookie_name(), secret)
    }

    /// Makes a cookie that scripts cannot read and other sites do not send.
    pub fn cookie(&self, name: &str, value: &str) -> Cookie {
        let mut cookie = Cookie::new_with_str(name, value);
        cookie.set_path("/");
        cookie.set_http_only(true);
        cookie.set_secure(self.is_under_tls());
        cookie.set_same_site(SameSite::Lax);
        cookie
    }

    /// Makes what takes the session cookie back. Browsers take it only with the same manners.
    pub fn session_ended(&self) -> Cookie {
        let mut cookie = self.session_cookie("");
        cookie.set_max_age(Duration::ZERO);
        cookie
    }

    /// Returns where a request comes from. A proxy writes it last into `X-Forwarded-For`; what
    /// stands before that, anybody can make up. What no proxy says and what comes from this machine
    /// itself says nothing: a tunnel may end here.
    pub fn place_of(&self, request: &Request) -> Place {
        let mut lines = request.headers().get_all("X-Forwarded-For").iter();
        // Some proxies add to the line that is there, others a line of their own.
        let last = lines.next_back().filter(|_| self.is_behind_proxy);
        let told = last.and_then(|line| line.to_str().ok()?.rsplit(',').next());
        let peer = || request.remote_addr().as_socket_addr().map(SocketAddr::ip);
        let address = match told {
            // Some proxies name the port too.
            Some(last) => {
                let whole = || last.trim().parse().map(|socket: SocketAddr| socket.ip());
                last.trim().parse().or_else(|_| whole()).ok()
            }
            // The proxy itself, for everybody.
            None if self.is_behind_proxy => None,
            None => peer(),
        };
        address.map_or(Place::Everybody, place)
    }

    /// Returns the address of a page of ours as the outside writes it.
    pub fn url(&self, practices: Option<&str>, path: &str) -> String {
        let base = practices.or(self.public_url.as_deref()).unwrap_or(&self.own_url);
        format!("{base}{path}")
    }
}

/// Returns a link of a letter so that it opens in the language of that letter, where nothing else was chosen on
/// the device.
pub fn in_language(url: String, language: Language) -> String {
    if language == Language::English { url } else { format!("{url}?{LANGUAGE}={language}") }
}

/// How a link says in which language it opens.
pub const LANGUAGE: &str = "lang";

/// Names a place that tells people apart. This machine is none: a tunnel may end here.
fn place(address: IpAddr) -> Place {
    match address.to_canonical() {
        here if here.is_loopback() || here.is_unspecified() => Place::Everybody,
        there => Place::Of(network(there)),
    }
}

/// Names an address by what its owner has one of. With IPv6 one line has more addresses than there
/// are tries, so its network stands for all of them.
pub(super) fn network(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
    }
}

/// Returns the path to go to after signing in, if it is one of ours: nobody is sent elsewhere.
pub fn own_path(to: &str) -> Option<&str> {
    let is_plain = |char: char| char.is_ascii_graphic() && char != '\\';
    let is_ours = to.starts_with('/') && !to.starts_with("//") && to.chars().all(is_plain);
    is_ours.then_some(to)
}

/// Returns a redirect after a form was taken: the browser reads the next page with GET.
pub fn see_other(path: &str) -> poem::Response {
    poem::Response::builder()
        .status(poem::http::StatusCode::SEE_OTHER)
        .header(header::LOCATION, path)
        .finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_sent_to_another_site() {
        assert_eq!(own_path("/licenses?cursor=cur_1"), Some("/licenses?cursor=cur_1"));
        for to in [
            "",
            "licenses",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "/a b",
            "/\n",
        ] {
            assert_eq!(own_path(to), None, "{to}");
        }
    }

    #[test]
    fn only_a_proxy_is_believed_about_where_a_request_comes_from() {
        let request =
            Request::builder().header("X-Forwarded-For", "10.0.0.1, 203.0.113.9").finish();
        let behind = Outward { is_behind_proxy: true, ..Outward::default() };
        let one = Place::Of("203.0.113.9".to_owned());
        assert_eq!(behind.place_of(&request), one);
        assert_eq!(Outward::default().place_of(&request), Place::Everybody);
        let header = "X-Forwarded-For";
        let lines = Request::builder().header(header, "10.0.0.1").header(header, "203.0.113.9");
        assert_eq!(behind.place_of(&lines.finish()), one);
        let with_port = Request::builder().header(header, "203.0.113.9:4711").finish();
        assert_eq!(behind.place_of(&with_port), one);
    }

    #[test]
    fn who_ends_tls_has_cookies_that_only_tls_carries_and_believes_nobody_about_where_a_request_comes_from()
     {
        let own = Outward { ends_tls: true, ..Outward::default() };
        let cookie = own.session_cookie("secret").to_string();
        assert!(cookie.starts_with("__Host-session=") && cookie.contains("Secure"), "{cookie}");
        let request = Request::builder().header("X-Forwarded-For", "203.0.113.9").finish();
        assert_eq!(own.place_of(&request), Place::Everybody);
    }

    #[test]
    fn all_addresses_of_one_line_are_one_place() {
        let places =
            ["2001:db8:1:2::a", "2001:db8:1:2:ffff::1"].map(|ip| place(ip.parse().unwrap()));
        let line = || Place::Of("2001:db8:1:2::/64".to_owned());
        assert_eq!(places, [line(), line()]);
        let mapped = Place::Of("203.0.113.9".to_owned());
        assert_eq!(place("::ffff:203.0.113.9".parse().unwrap()), mapped);
    }

    #[test]
    fn what_comes_from_this_machine_may_be_anybody() {
        let behind = Outward { is_behind_proxy: true, ..Outward::default() };
        for said in ["127.0.0.1", "::1", "::ffff:127.0.0.1", "unknown", ""] {
            let request = Request::builder().header("X-Forwarded-For", said).finish();
            assert_eq!(behind.place_of(&request), Place::Everybody, "{said}");
        }
    }
}
