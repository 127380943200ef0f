//! What the program was started with.

use desk_core::model::Moment;
use std::ffi::OsString;
use std::path::PathBuf;

/// The data folder named by the environment, where no flag names one.
const DATA_VARIABLE: &str = "DESK603_DATA";
/// The folder of the program's data below the user's.
const IDENTIFIER: &str = "cn.edu.bjou.desk603";

/// Flags of the program.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// `--demo`: invented people on a fixed day, in a folder of their own.
    pub demo: bool,
    /// `--data FOLDER`.
    pub data: Option<PathBuf>,
    /// `--resources FOLDER`: fonts.
    pub resources: Option<PathBuf>,
    /// `--clock MOMENT` in RFC 3339: a day other than today, for trials and tests. The window says so.
    pub clock: Option<Moment>,
    /// `--save-to FOLDER`: where saved papers go instead of the user's documents.
    pub save_to: Option<PathBuf>,
}

impl Options {
    /// Read the arguments after the program's name; unknown ones are the web view driver's and are left alone.
    pub fn read(arguments: impl IntoIterator<Item = OsString>) -> Self {
        let mut options = Self::default();
        let mut arguments = arguments.into_iter();
        while let Some(argument) = arguments.next() {
            match argument.to_str() {
                Some("--demo") => options.demo = true,
                Some("--clock") => {
                    options.clock = arguments.next().and_then(|it| Moment::parse(it.to_str()?))
                }
                Some("--data") => options.data = arguments.next().map(PathBuf::from),
                Some("--resources") => options.resources = arguments.next().map(PathBuf::from),
                Some("--save-to") => options.save_to = arguments.next().map(PathBuf::from),
                _ => {}
            }
        }
        options
    }

    /// The data folder: flag, environment, or the user's own; a demonstration has one beside it.
    pub fn data_folder(&self, user_data: PathBuf) -> PathBuf {
        let named = self.data.clone().or_else(|| std::env::var_os(DATA_VARIABLE).map(PathBuf::from));
        named.unwrap_or_else(|| {
            user_data.join(if self.demo { format!("{IDENTIFIER}.demo") } else { IDENTIFIER.to_owned() })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Options;
    use std::path::PathBuf;

    #[test]
    fn flags_are_read_and_those_of_a_web_driver_are_left_alone() {
        let options = Options::read(["--automation", "--demo", "--data", "here"].map(Into::into));
        assert_eq!(options, Options { demo: true, data: Some(PathBuf::from("here")), ..Options::default() });
    }

    #[test]
    fn a_demonstration_never_uses_the_folder_of_the_real_desk() {
        let user = PathBuf::from("user");
        let demo = Options { demo: true, ..Options::default() };
        assert_ne!(demo.data_folder(user.clone()), Options::default().data_folder(user));
    }
}
