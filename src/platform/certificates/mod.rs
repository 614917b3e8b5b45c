//! The certificate of a domain of one's own, fetched from a certificate authority by ACME (RFC 8555) and
//! renewed while there is still time.
//!
//! A round looks each minute whether one is **due**: there is none, or a third of its life is left. The
//! **authority** is then asked for another. It sends somebody to port 80 under that name to fetch a token, which
//! the **door** there shows; to everybody else the door says where the pages are. What comes back is **kept** in
//! the data folder, for its owner alone, and answers the next handshake. What goes wrong is a **trouble**, which
//! *Settings* says in words. The certificate that is there stays in use, and the round tries again with pauses
//! that grow, so that no authority turns us away for asking too often.

mod authority;
mod certificate;
mod challenges;
mod domain;
mod door;
mod kept;
mod own;
mod renewal;
mod trouble;
mod wire;

pub use authority::{Authority, LETS_ENCRYPT, STAGING};
pub use certificate::Life;
pub use domain::Domain;
pub use door::Door;
pub use own::{Failed, Own};
pub use renewal::RENEW;
pub use trouble::Trouble;
