//! The registration desk of Room 603 without a screen. The window, the command line and the tests are its callers.

pub mod attendance;
pub mod desk;
pub mod error;
pub mod list;
pub mod model;
pub mod paper;
pub mod photo;
pub mod progress;
pub mod reader;
pub mod rules;
pub mod sample;
pub mod seating;
pub mod sheet;
pub mod statement;
pub mod store;
