//! Where a form is.

use crate::kernel::text::Text;

/// The address of a form, by which its draft is found.
pub type Place = Text<300>;
