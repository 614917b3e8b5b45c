//! SHA-256, as 64 hexadecimal digits.

use sha2::{Digest, Sha256};

pub(crate) fn sha256(of: impl AsRef<[u8]>) -> String {
    Sha256::digest(of).iter().map(|byte| format!("{byte:02x}")).collect()
}
