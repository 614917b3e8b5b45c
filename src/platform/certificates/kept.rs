//! What is kept in the data folder: the certificate with its key, and the account with the authority.
//!
//! Both lie in a folder of their own that is in no backup. They can be fetched again within a minute, and the key of a
//! website is nothing that should lie on a stick in a drawer.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use anyhow::Context;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Domain, certificate::Certificate};
use crate::platform::disk;

/// An account, which one authority knows, and whom it writes to.
#[derive(Serialize, Deserialize)]
pub struct Account {
    pub directory: String,
    #[serde(default)]
    pub contact: Option<String>,
    /// With its private key.
    pub credentials: Value,
}

#[derive(Clone, Debug)]
pub struct Kept(PathBuf);

impl Kept {
    /// Makes the folder if it is missing, for its owner alone.
    pub fn open(folder: PathBuf) -> anyhow::Result<Self> {
        let cannot = || format!("cannot write to {}", folder.display());
        make_private(&folder).with_context(cannot)?;
        Ok(Self(folder))
    }

    /// Returns the account with this authority, if there is one that can be read. Otherwise another one is made.
    pub fn account(&self, directory: &str) -> Option<Account> {
        let read = fs::read(self.0.join(ACCOUNT)).ok()?;
        let account: Account = serde_json::from_slice(&read).ok()?;
        (account.directory == directory).then_some(account)
    }

    pub fn keep_account(&self, account: &Account) -> io::Result<()> {
        disk::write_whole(&self.0.join(ACCOUNT), &serde_json::to_vec_pretty(account)?)
    }

    pub fn forget_account(&self) -> io::Result<()> {
        disk::remove(&self.0.join(ACCOUNT))
    }

    /// Returns the certificate for this name by this authority, if it is there. One that cannot be used is as good
    /// as none: another one is fetched in its place.
    pub fn certificate(&self, name: &Domain, directory: &str) -> Option<Certificate> {
        let path = self.file_of(name);
        let pem = fs::read(&path).ok()?;
        // One by an authority for trying it out must not be taken for a real one.
        if !pem.starts_with(heading(directory).as_bytes()) {
            return None;
        }
        Certificate::read(name.as_str(), &pem)
            .inspect_err(|error| tracing::warn!(path = %path.display(), "not used: {error:#}"))
            .ok()
    }

    pub fn keep_certificate(&self, name: &Domain, directory: &str, pem: &str) -> io::Result<()> {
        let whole = format!("{}{pem}", heading(directory));
        // Key and chain lie in one file, so that a stop between two never parts them.
        disk::write_whole(&self.file_of(name), whole.as_bytes())
    }

    fn file_of(&self, name: &Domain) -> PathBuf {
        self.0.join(format!("{name}.pem"))
    }
}

const ACCOUNT: &str = "account.json";

/// Says who gave it. What reads certificates passes over what stands before them.
fn heading(directory: &str) -> String {
    format!("by {directory}\n")
}

#[cfg(unix)]
fn make_private(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::{DirBuilderExt, PermissionsExt};

    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    // It may have been there before, copied by hand.
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700))
}

#[cfg(not(unix))]
fn make_private(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_its_owners_alone_and_of_one_authority() {
        let folder = tempfile::tempdir().unwrap();
        let kept = Kept::open(folder.path().join("certificates")).unwrap();
        let name: Domain = "office.example.com".parse().unwrap();
        let made = rcgen::generate_simple_self_signed(vec![name.to_string()]).unwrap();
        let pem = format!("{}{}", made.signing_key.serialize_pem(), made.cert.pem());
        let (ours, other) = ("https://ca.example/dir", "https://staging.example/dir");
        kept.keep_certificate(&name, ours, &pem).unwrap();
        assert!(kept.certificate(&name, ours).is_some());
        assert!(kept.certificate(&name, other).is_none(), "one to try things out is no real one");
        let account =
            Account { directory: ours.to_owned(), contact: None, credentials: Value::Null };
        kept.keep_account(&account).unwrap();
        assert!(kept.account(ours).is_some() && kept.account(other).is_none());
        #[cfg(unix)]
        for (file, mode) in [("", 0o700), ("office.example.com.pem", 0o600), (ACCOUNT, 0o600)] {
            use std::os::unix::fs::PermissionsExt;
            let there = folder.path().join("certificates").join(file).metadata().unwrap();
            assert_eq!(there.permissions().mode() & 0o777, mode, "{file}");
        }
        kept.forget_account().unwrap();
        assert!(kept.account(ours).is_none());
    }
}
