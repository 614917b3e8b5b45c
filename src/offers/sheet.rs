//! A letter that was signed on paper, as a photo or scan of the sheet.
//!
//! A signature in ink needs no consent to anything electronic. What it needs is somebody who looks: whether it is this
//! letter, who signed, and which day is written on it. Until then it is a file that was handed in, and signs nothing.

use super::offer::OfferId;
use crate::files;

/// A sheet of an offer's letter.
pub type Sheet = files::Sheet<OfferId>;
