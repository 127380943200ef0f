//! Stories through the public API, one module per topic.

mod papers;
