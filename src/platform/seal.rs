//! Sealing: what must be read again and so cannot be hashed, but must not lie open in the database
//! or its copies.
//!
//! XChaCha20-Poly1305 under a data key that lives in a file of its own. What is sealed says which
//! key seals it, and opens only in the place it was sealed for: table and row are bound to it.

use std::{
    fs,
    io::{ErrorKind, Write},
    path::Path,
};

use anyhow::{Context, anyhow, ensure};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use ring::{
    hmac,
    signature::{ED25519, Ed25519KeyPair, KeyPair, UnparsedPublicKey},
};
use serde::{Deserialize, Serialize};

use crate::{
    error::{Error, Result},
    kernel::{
        digest::{hex, sha256, unhex},
        fault::Reason,
        randomness::{Randomness, SystemRandomness},
    },
    platform::disk,
};

/// Where the keys lie, in a folder of their own.
pub const FILE: &str = "data.key";
const NONCE: usize = 24;
const KEY: usize = 32;
/// How long the id of a key is.
const ID: usize = 8;

/// The data keys of this server. The first seals; the others still open what they sealed.
pub struct Seal(Vec<DataKey>);

struct DataKey {
    /// The beginning of the key's hash.
    id: String,
    cipher: XChaCha20Poly1305,
    /// What it signs with, drawn from the key.
    pair: Ed25519KeyPair,
    /// What it marks with, drawn from the key as well.
    marks: hmac::Key,
}

/// A signature, and the key that it fits. Both are hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signed {
    pub public_key: String,
    pub signature: String,
}

impl Signed {
    /// Returns whether these words were signed so.
    pub fn fits(&self, words: &str) -> bool {
        let (Some(key), Some(signature)) = (unhex(&self.public_key), unhex(&self.signature)) else {
            return false;
        };
        UnparsedPublicKey::new(&ED25519, key).verify(words.as_bytes(), &signature).is_ok()
    }
}

impl Seal {
    /// Reads the keys from a file, one a line, and makes it if there is none.
    pub fn open_or_make(path: &Path) -> anyhow::Result<Self> {
        let named = || format!("the data key {}", path.display());
        let text = match fs::read_to_string(path) {
            Err(error) if error.kind() == ErrorKind::NotFound => make(path).with_context(named)?,
            read => read.with_context(named)?,
        };
        Ok(Self(read(&text).with_context(named)?))
    }

    /// Seals it for one place, which is named by its table and row.
    pub fn seal(&self, place: &str, plain: &str) -> Result<String> {
        let (key, sealed) = self.sealed(place, plain.as_bytes())?;
        Ok(format!("{}.{}", key.id, URL_SAFE_NO_PAD.encode(sealed)))
    }

    /// Opens what was sealed for this place.
    pub fn unseal(&self, place: &str, sealed: &str) -> Result<String> {
        let (id, sealed) = sealed.split_once('.').ok_or_else(|| Error::internal("not sealed"))?;
        let sealed = URL_SAFE_NO_PAD.decode(sealed).map_err(Error::internal)?;
        String::from_utf8(self.opened(id, place, &sealed)?).map_err(Error::internal)
    }

    /// Opens what a page can do without: nothing comes of what was sealed by a key that is not here, because a
    /// database may be restored without its keys.
    pub fn unseal_if_here(&self, place: &str, sealed: &str) -> Option<String> {
        let opened = self.unseal(place, sealed);
        opened.inspect_err(|error| tracing::warn!(?error, place, "cannot be unsealed")).ok()
    }

    /// Seals the content of a file: the id of the key, the nonce, and what is encrypted.
    pub fn seal_bytes(&self, place: &str, plain: &[u8]) -> Result<Vec<u8>> {
        let (key, sealed) = self.sealed(place, plain)?;
        Ok([key.id.as_bytes(), &sealed].concat())
    }

    /// Opens the content of a file.
    pub fn unseal_bytes(&self, place: &str, sealed: &[u8]) -> Result<Vec<u8>> {
        let (id, sealed) =
            sealed.split_first_chunk::<ID>().ok_or_else(|| Error::internal("not sealed"))?;
        self.opened(std::str::from_utf8(id).map_err(Error::internal)?, place, sealed)
    }

    /// Signs words, which begin with what they are.
    pub fn sign(&self, words: &str) -> Result<Signed> {
        let key = self.0.first().ok_or_else(|| Error::internal("there is no data key"))?;
        let public_key = hex(key.pair.public_key().as_ref());
        Ok(Signed { public_key, signature: hex(key.pair.sign(words.as_bytes()).as_ref()) })
    }

    /// Returns a short mark of words, which begin with what they are. Nobody who has none of the keys can make it.
    pub fn mark(&self, words: &str) -> Result<u64> {
        let key = self.0.first().ok_or_else(|| Error::internal("there is no data key"))?;
        Ok(key.mark(words))
    }

    /// Returns whether one of the keys here has marked these words so.
    pub fn has_marked(&self, words: &str, mark: u64) -> bool {
        self.0.iter().any(|key| key.mark(words) == mark)
    }

    /// Returns whether one of the keys here signs so that this public key fits.
    pub fn has_key(&self, public_key: &str) -> bool {
        self.0.iter().any(|key| hex(key.pair.public_key().as_ref()) == public_key)
    }

    fn sealed(&self, place: &str, plain: &[u8]) -> Result<(&DataKey, Vec<u8>)> {
        let key = self.0.first().ok_or_else(|| Error::internal("there is no data key"))?;
        // Never from a seed: a nonce that comes twice gives both texts away.
        let mut nonce = [0; NONCE];
        nonce.copy_from_slice(&SystemRandomness.bytes()[..NONCE]);
        let payload = Payload { msg: plain, aad: place.as_bytes() };
        let sealed = key.cipher.encrypt(&XNonce::from(nonce), payload).map_err(failed)?;
        Ok((key, [&nonce[..], &sealed].concat()))
    }

    fn opened(&self, id: &str, place: &str, sealed: &[u8]) -> Result<Vec<u8>> {
        let key = self.0.iter().find(|key| key.id == id);
        let key = key.ok_or_else(|| Error::Conflict(Reason::new("server.key_missing")))?;
        let (nonce, sealed) =
            sealed.split_first_chunk::<NONCE>().ok_or_else(|| Error::internal("too short"))?;
        let payload = Payload { msg: sealed, aad: place.as_bytes() };
        key.cipher.decrypt(&XNonce::from(*nonce), payload).map_err(failed)
    }
}

fn read(text: &str) -> anyhow::Result<Vec<DataKey>> {
    let keys: Vec<_> = text.lines().map(DataKey::read).collect::<anyhow::Result<_>>()?;
    ensure!(!keys.is_empty(), "it is empty");
    Ok(keys)
}

/// Finds out whether a file holds data keys.
pub fn check(path: &Path) -> anyhow::Result<()> {
    let named = || format!("the data key {}", path.display());
    read(&fs::read_to_string(path).with_context(named)?).with_context(named)?;
    Ok(())
}

/// Adds the keys of a backup to those that are here, and returns how many were new. None is ever
/// replaced: what was sealed since then must open too. The first of those here still seals.
pub fn add_keys(from: &Path, to: &Path) -> anyhow::Result<usize> {
    let named = |path: &Path| format!("the data key {}", path.display());
    let theirs = fs::read_to_string(from).with_context(|| named(from))?;
    let ours = match fs::read_to_string(to) {
        Err(error) if error.kind() == ErrorKind::NotFound => String::new(),
        read => read.with_context(|| named(to))?,
    };
    let mut held = if ours.is_empty() { vec![] } else { read(&ours).with_context(|| named(to))? };
    let mut lines: Vec<_> = ours.lines().collect();
    let kept = lines.len();
    for line in theirs.lines() {
        let key = DataKey::read(line).with_context(|| named(from))?;
        if held.iter().all(|held| held.id != key.id) {
            lines.push(line);
            held.push(key);
        }
    }
    if lines.len() > kept {
        disk::write_whole(to, format!("{}\n", lines.join("\n")).as_bytes())?;
    }
    Ok(lines.len() - kept)
}

fn failed(_: chacha20poly1305::Error) -> Error {
    Error::internal("the seal does not fit")
}

impl DataKey {
    fn read(line: &str) -> anyhow::Result<Self> {
        let mut key = [0; KEY];
        hex::decode_to_slice(line.trim(), &mut key)
            .with_context(|| format!("a key is {} hexadecimal digits", 2 * KEY))?;
        let cipher = XChaCha20Poly1305::new(&key.into());
        let marks = hmac::Key::new(hmac::HMAC_SHA256, &drawn("muster marks\n", &key));
        Ok(Self { id: sha256(key)[..ID].to_owned(), cipher, pair: pair(&key)?, marks })
    }

    fn mark(&self, words: &str) -> u64 {
        let tag = hmac::sign(&self.marks, words.as_bytes());
        let tag: &[u8] = tag.as_ref();
        tag.first_chunk().map_or(0, |bytes| u64::from_be_bytes(*bytes))
    }
}

/// Draws the key pair that signs from a data key: a hash of it, from which nobody comes back to it.
fn pair(key: &[u8; KEY]) -> anyhow::Result<Ed25519KeyPair> {
    let seed = drawn("muster signs\n", key);
    Ed25519KeyPair::from_seed_unchecked(&seed).map_err(|why| anyhow!("no key to sign with: {why}"))
}

/// Draws something from a data key for one use.
fn drawn(used_for: &str, key: &[u8; KEY]) -> Vec<u8> {
    unhex(&sha256([used_for.as_bytes(), key].concat())).unwrap_or_default()
}

/// Makes a key and returns the text of its file. Of two who make it at once, one is kept.
fn make(path: &Path) -> anyhow::Result<String> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    // A temporary file is its owner's alone (0600), and keeps that when it gets its name.
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    writeln!(file, "{}", hex(&SystemRandomness.bytes()))?;
    file.as_file().sync_all()?;
    match file.persist_noclobber(path) {
        Err(error) if error.error.kind() != ErrorKind::AlreadyExists => return Err(error.into()),
        _ => {}
    }
    #[cfg(unix)]
    fs::File::open(folder)?.sync_all()?;
    Ok(fs::read_to_string(path)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_opens_in_its_own_place_alone() {
        let folder = tempfile::tempdir().unwrap();
        let seal = Seal::open_or_make(&folder.path().join("keys/data.key")).unwrap();
        let sealed = seal.seal("messages/msg_1", "https://secret").unwrap();
        assert!(!sealed.contains("secret"));
        assert_ne!(sealed, seal.seal("messages/msg_1", "https://secret").unwrap());
        assert_eq!(seal.unseal("messages/msg_1", &sealed).unwrap(), "https://secret");
        assert!(seal.unseal("messages/msg_2", &sealed).is_err());
        let mut damaged = sealed.clone().into_bytes();
        let middle = damaged.len() / 2;
        damaged[middle] = if damaged[middle] == b'A' { b'B' } else { b'A' };
        assert!(seal.unseal("messages/msg_1", std::str::from_utf8(&damaged).unwrap()).is_err());
    }

    #[test]
    fn a_mark_is_of_its_words_and_of_a_key_that_is_here() {
        let folder = tempfile::tempdir().unwrap();
        let seal = |name: &str| Seal::open_or_make(&folder.path().join(name)).unwrap();
        let (ours, theirs) = (seal("ours.key"), seal("theirs.key"));
        let mark = ours.mark("cursor\n1").unwrap();
        assert!(ours.has_marked("cursor\n1", mark));
        assert!(!ours.has_marked("cursor\n2", mark));
        assert!(!theirs.has_marked("cursor\n1", mark));
        add_keys(&folder.path().join("ours.key"), &folder.path().join("theirs.key")).unwrap();
        assert!(seal("theirs.key").has_marked("cursor\n1", mark), "an older key still proves");
    }

    #[test]
    fn the_content_of_a_file_opens_in_its_own_place_alone() {
        let folder = tempfile::tempdir().unwrap();
        let seal = Seal::open_or_make(&folder.path().join("data.key")).unwrap();
        let plain = [0, 255, b'%', b'P', b'D', b'F'];
        let sealed = seal.seal_bytes("files/file_1", &plain).unwrap();
        assert_eq!(seal.unseal_bytes("files/file_1", &sealed).unwrap(), plain);
        assert!(seal.unseal_bytes("files/file_2", &sealed).is_err());
        assert!(seal.unseal_bytes("files/file_1", &sealed[..sealed.len() - 1]).is_err());
        assert!(seal.unseal_bytes("files/file_1", b"short").is_err());
    }

    #[test]
    fn the_key_is_made_once_and_an_older_one_still_opens() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("data.key");
        let sealed = Seal::open_or_make(&path).unwrap().seal("a/1", "word").unwrap();
        let again = Seal::open_or_make(&path).unwrap();
        assert_eq!(again.unseal("a/1", &sealed).unwrap(), "word");
        let newer = format!("{}\n{}", "ab".repeat(KEY), fs::read_to_string(&path).unwrap());
        fs::write(&path, newer).unwrap();
        let rotated = Seal::open_or_make(&path).unwrap();
        assert_eq!(rotated.unseal("a/1", &sealed).unwrap(), "word");
        assert_ne!(rotated.seal("a/1", "word").unwrap()[..8], sealed[..8]);
        fs::write(&path, "short\n").unwrap();
        assert!(Seal::open_or_make(&path).is_err());
    }

    #[test]
    fn a_key_is_added_by_its_id_and_replaces_none() {
        let folder = tempfile::tempdir().unwrap();
        let (here, copied) = (folder.path().join("here.key"), folder.path().join("copied.key"));
        let since = Seal::open_or_make(&here).unwrap().seal("a/1", "since").unwrap();
        let before = Seal::open_or_make(&copied).unwrap().seal("a/1", "before").unwrap();
        assert_eq!(add_keys(&copied, &here).unwrap(), 1);
        assert_eq!(add_keys(&copied, &here).unwrap(), 0, "it is there already");
        let both = Seal::open_or_make(&here).unwrap();
        assert_eq!(both.unseal("a/1", &since).unwrap(), "since");
        assert_eq!(both.unseal("a/1", &before).unwrap(), "before");
        assert_eq!(both.seal("a/1", "word").unwrap()[..8], since[..8], "ours still seals");
        let nowhere = folder.path().join("nowhere.key");
        assert_eq!(add_keys(&copied, &nowhere).unwrap(), 1);
        assert_eq!(fs::read(nowhere).unwrap(), fs::read(copied).unwrap());
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_on_the_machine_can_read_the_key() {
        use std::os::unix::fs::PermissionsExt;

        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("keys/data.key");
        Seal::open_or_make(&path).unwrap();
        assert_eq!(fs::metadata(path).unwrap().permissions().mode() & 0o777, 0o600);
    }
}
