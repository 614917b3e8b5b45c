//! The only reader of the environment. Every setting has a default, and says where its value came
//! from: an option of the command, the environment, or the default.

mod own_domain;

use std::{fmt, path::PathBuf, str::FromStr};

use anyhow::{Context, bail};

use crate::platform::certificates::LETS_ENCRYPT;
pub use own_domain::OwnDomain;

/// One thing that can be set.
struct Setting {
    name: &'static str,
    variable: &'static str,
    usual: &'static str,
    says: &'static str,
    /// Whether `muster config` must not print its value.
    is_secret: bool,
}

const fn setting(
    name: &'static str,
    variable: &'static str,
    usual: &'static str,
    says: &'static str,
) -> Setting {
    Setting { name, variable, usual, says, is_secret: false }
}

const SETTINGS: [Setting; 18] = [
    setting(
        "data",
        "MUSTER_DATA",
        "muster-data",
        "the folder with everything: database, files, keys, backups",
    ),
    Setting {
        is_secret: true,
        ..setting(
            "database",
            "MUSTER_DATABASE",
            "",
            "a postgres:// or sqlite: address; empty for a file in the data folder",
        )
    },
    setting(
        "listen",
        "MUSTER_LISTEN",
        "127.0.0.1:8080",
        "where to answer, as host:port; not used with a domain",
    ),
    setting(
        "domain",
        "MUSTER_DOMAIN",
        "",
        "a domain that leads to this server, like office.example.com: its certificate is fetched and renewed",
    ),
    setting(
        "ca_terms_agreed",
        "MUSTER_CA_TERMS_AGREED",
        "no",
        "yes if you agree to the terms of service of the certificate authority",
    ),
    setting(
        "ca_contact",
        "MUSTER_CA_CONTACT",
        "",
        "an e-mail address that the certificate authority may write to",
    ),
    setting(
        "ca_directory",
        "MUSTER_CA_DIRECTORY",
        LETS_ENCRYPT,
        "where the certificate authority is asked (ACME); staging for Let’s Encrypt’s own to try it out, which browsers don’t trust",
    ),
    setting(
        "ca_root",
        "MUSTER_CA_ROOT",
        "",
        "a file with the root certificate of a certificate authority of your own (PEM)",
    ),
    setting(
        "https_listen",
        "MUSTER_HTTPS_LISTEN",
        "[::]:443",
        "where to answer with a domain; port 443 of the domain must lead here",
    ),
    setting(
        "http_listen",
        "MUSTER_HTTP_LISTEN",
        "[::]:80",
        "where the certificate authority looks, and who comes without https is led on; port 80 of the domain must lead here",
    ),
    setting(
        "public_url",
        "MUSTER_PUBLIC_URL",
        "",
        "how the outside reaches this server, for practices that have not said so themselves",
    ),
    Setting {
        is_secret: true,
        ..setting(
            "smtp_url",
            "MUSTER_SMTP_URL",
            "",
            "the mail server, as smtps://user:password@host; empty for messages that people hand over",
        )
    },
    setting("mail_from", "MUSTER_MAIL_FROM", "", "the sender of mail, as name <address>"),
    setting(
        "behind_proxy",
        "MUSTER_BEHIND_PROXY",
        "no",
        "yes if a proxy ends TLS in front of this server",
    ),
    setting(
        "callbacks_to_loopback",
        "MUSTER_CALLBACKS_TO_LOOPBACK",
        "no",
        "yes to let callbacks reach this machine, without TLS too: to try them out",
    ),
    setting(
        "npi_registry",
        "MUSTER_NPI_REGISTRY",
        "https://npiregistry.cms.hhs.gov/api/",
        "where NPI numbers are looked up, as the NPI Registry API 2.1 answers; off to ask nobody",
    ),
    setting(
        "exclusion_list",
        "MUSTER_EXCLUSION_LIST",
        "",
        "where the full federal exclusion list is fetched once a day, like https://oig.hhs.gov/exclusions/downloadables/UPDATED.csv; empty to load it by hand",
    ),
    setting(
        "log",
        "MUSTER_LOG",
        "info,sea_orm_migration=warn,poem=warn",
        "what to log, as in RUST_LOG",
    ),
];

/// Where a value came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Origin {
    Option,
    Environment,
    Default,
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Option => "an option",
            Self::Environment => "the environment",
            Self::Default => "the default",
        })
    }
}

/// What the options of a command set, where they were given.
#[derive(Clone, Debug, Default)]
pub struct Options {
    pub data: Option<PathBuf>,
    pub database: Option<String>,
    pub listen: Option<String>,
    pub domain: Option<String>,
    pub ca_contact: Option<String>,
    pub agrees_to_terms: bool,
}

/// Every setting with its value.
pub struct Config(Vec<(&'static Setting, String, Origin)>);

impl Config {
    #[expect(clippy::disallowed_methods, reason = "the one reader of the environment")]
    pub fn read(options: &Options) -> anyhow::Result<Self> {
        Self::from(options, |name| std::env::var(name).ok())
    }

    fn from(options: &Options, env: impl Fn(&str) -> Option<String>) -> anyhow::Result<Self> {
        let option = |name: &str| match name {
            "data" => options.data.as_ref().map(|data| data.display().to_string()),
            "database" => options.database.clone(),
            "listen" => options.listen.clone(),
            "domain" => options.domain.clone(),
            "ca_contact" => options.ca_contact.clone(),
            "ca_terms_agreed" => options.agrees_to_terms.then(|| "yes".to_owned()),
            _ => None,
        };
        let value = |setting: &'static Setting| {
            if let Some(value) = option(setting.name) {
                return (setting, value, Origin::Option);
            }
            match env(setting.variable).filter(|value| !value.is_empty()) {
                Some(value) => (setting, value, Origin::Environment),
                None => (setting, setting.usual.to_owned(), Origin::Default),
            }
        };
        let config = Self(SETTINGS.iter().map(value).collect());
        config.truth("behind_proxy")?;
        config.truth("callbacks_to_loopback")?;
        config.truth("ca_terms_agreed")?;
        config.listen()?;
        config.own_domain()?;
        Ok(config)
    }

    fn text(&self, name: &str) -> &str {
        let found = self.0.iter().find(|(setting, ..)| setting.name == name);
        found.map_or("", |(_, value, _)| value)
    }

    fn given(&self, name: &str) -> Option<&str> {
        Some(self.text(name)).filter(|value| !value.is_empty())
    }

    fn truth(&self, name: &str) -> anyhow::Result<bool> {
        match self.text(name) {
            "yes" | "true" | "1" => Ok(true),
            "no" | "false" | "0" => Ok(false),
            other => bail!("{name} is yes or no, not {other}"),
        }
    }

    pub fn data(&self) -> PathBuf {
        self.text("data").into()
    }

    /// Returns the address of the database; without one it is the file in the data folder.
    pub fn database(&self) -> String {
        let file = || format!("sqlite:{}", self.data().join("muster.db").display());
        self.given("database").map_or_else(file, str::to_owned)
    }

    pub fn listen(&self) -> anyhow::Result<Listen> {
        self.text("listen").parse()
    }

    pub fn public_url(&self) -> Option<&str> {
        self.given("public_url")
    }

    pub fn smtp(&self) -> Option<(&str, &str)> {
        self.given("smtp_url").map(|url| (url, self.text("mail_from")))
    }

    pub fn is_behind_proxy(&self) -> bool {
        self.truth("behind_proxy").unwrap_or_default()
    }

    pub fn calls_loopback(&self) -> bool {
        self.truth("callbacks_to_loopback").unwrap_or_default()
    }

    /// Returns where NPI numbers are looked up, unless nobody is to be asked.
    pub fn npi_registry(&self) -> Option<&str> {
        self.given("npi_registry").filter(|url| *url != "off")
    }

    /// Returns where the federal exclusion list lies, if it is to be fetched.
    pub fn exclusion_list(&self) -> Option<&str> {
        self.given("exclusion_list").filter(|url| *url != "off")
    }

    pub fn log(&self) -> &str {
        self.text("log")
    }
}

/// For `muster config`: each setting, what it is for, and where its value came from.
impl fmt::Display for Config {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (setting, value, origin) in &self.0 {
            let shown = match value.as_str() {
                "" => "(empty)",
                _ if setting.is_secret && *origin != Origin::Default => "(set, not shown)",
                value => value,
            };
            writeln!(f, "{} = {shown}", setting.name)?;
            writeln!(f, "    {}", setting.says)?;
            let usual = if setting.usual.is_empty() { "(empty)" } else { setting.usual };
            writeln!(f, "    from {origin}; {} sets it; the default is {usual}", setting.variable)?;
        }
        Ok(())
    }
}

/// Where to answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listen {
    pub host: String,
    pub port: u16,
}

impl Listen {
    pub fn is_loopback(&self) -> bool {
        matches!(self.host.as_str(), "localhost" | "::1" | "[::1]") || self.host.starts_with("127.")
    }
}

impl FromStr for Listen {
    type Err = anyhow::Error;

    fn from_str(text: &str) -> anyhow::Result<Self> {
        let wrong =
            || format!("“{text}” is no address to listen on; write host:port, like 127.0.0.1:8080");
        let (host, port) = text.rsplit_once(':').with_context(wrong)?;
        let port = port.parse().ok().with_context(wrong)?;
        if host.is_empty() {
            bail!(wrong());
        }
        Ok(Self { host: host.to_owned(), port })
    }
}

impl fmt::Display for Listen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.host, self.port)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_option_outranks_the_environment_and_that_the_default() {
        let options = Options { data: Some("/srv/muster".into()), ..Options::default() };
        let env = |name: &str| (name == "MUSTER_LISTEN").then(|| "127.0.0.1:9000".to_owned());
        let config = Config::from(&options, env).unwrap();
        assert_eq!(config.database(), "sqlite:/srv/muster/muster.db");
        assert_eq!(config.listen().unwrap().port, 9000);
        let told = config.to_string();
        assert!(told.contains("listen = 127.0.0.1:9000\n"), "{told}");
        assert!(told.contains("from the environment; MUSTER_LISTEN sets it"), "{told}");
    }

    #[test]
    fn a_secret_is_not_printed() {
        let env = |name: &str| (name == "MUSTER_SMTP_URL").then(|| "smtps://me:pw@host".to_owned());
        let told = Config::from(&Options::default(), env).unwrap().to_string();
        assert!(
            told.contains("smtp_url = (set, not shown)") && !told.contains("pw@host"),
            "{told}"
        );
    }

    #[test]
    fn what_cannot_be_is_said_at_once() {
        for (name, value) in [("MUSTER_LISTEN", "8080"), ("MUSTER_BEHIND_PROXY", "perhaps")] {
            let env = |asked: &str| (asked == name).then(|| value.to_owned());
            assert!(Config::from(&Options::default(), env).is_err(), "{name}");
        }
    }
}
