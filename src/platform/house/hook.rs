//! How a lower room comes to what a higher one does, without knowing its name.

use std::any::Any;

/// A value of a type that a lower room declares and looks for, and in which a higher room says what it
/// does at that point.
pub type Hook = &'static (dyn Any + Send + Sync);
