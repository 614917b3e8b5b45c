//! One file a page, named like its template.

pub mod background;
mod certificate;
pub mod closing;
pub mod first;
pub mod logo;
pub mod mail;
pub mod more;
pub mod practice;
pub mod reach;
pub mod reached;
pub mod search;
pub mod set_up;
pub mod settings;
pub mod today;
