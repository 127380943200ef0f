//! Programs that look at a file.

use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicU16, Ordering};
use tempfile::TempDir;

static KEPT: AtomicU16 = AtomicU16::new(0);

/// A file that is to be judged, in a folder of its own; with KEEP_PAPERS=FOLDER also kept there, to be looked at.
pub(super) struct Judged {
    folder: TempDir,
}

impl Judged {
    pub(super) fn new(bytes: &[u8]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("paper.pdf"), bytes).unwrap();
        if let Some(kept) = std::env::var_os("KEEP_PAPERS") {
            let test = std::thread::current().name().unwrap_or("paper").replace("::", "-");
            let number = KEPT.fetch_add(1, Ordering::Relaxed);
            std::fs::write(Path::new(&kept).join(format!("{test}-{number}.pdf")), bytes).unwrap();
        }
        Self { folder }
    }

    fn run(&self, program: &str, arguments: &[&str]) -> String {
        let output = Command::new(program).args(arguments).current_dir(self.folder.path()).output();
        let output = output.unwrap_or_else(|error| panic!("{program} could not be started: {error}"));
        let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert!(output.status.success(), "{program} {arguments:?}: {out}{err}");
        out.into_owned()
    }

    /// One page, in which qpdf finds no fault of structure or syntax.
    pub(super) fn assert_sound(&self) {
        self.assert_sound_with(1);
    }

    /// So many pages, in which qpdf finds no fault of structure or syntax.
    pub(super) fn assert_sound_with(&self, pages: usize) {
        let said = self.run("qpdf", &["--check", "paper.pdf"]);
        assert!(said.contains("No syntax or stream encoding errors found"), "{said}");
        let info = self.run("pdfinfo", &["paper.pdf"]);
        assert!(info.contains("PDF version:     1.7"), "{info}");
        let counted = info.lines().find_map(|line| line.strip_prefix("Pages:")).unwrap().trim();
        assert_eq!(counted, pages.to_string(), "pages");
        assert!(info.contains("(A4)"), "{info}");
        for line in self.run("pdffonts", &["paper.pdf"]).lines().skip(2) {
            let words: Vec<&str> = line.split_whitespace().collect();
            let flags = &words[words.len() - 5..words.len() - 2];
            assert_eq!(flags, ["yes", "yes", "yes"], "embedded, cut down and readable: {line}");
        }
    }

    /// What pdftotext reads, line by line as on the page. Its spaces are guesses that differ between versions: any
    /// number of them counts as one, and empty lines as none.
    pub(super) fn text(&self) -> String {
        let text = self.run("pdftotext", &["-layout", "-enc", "UTF-8", "paper.pdf", "-"]);
        let lines = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
        lines.filter(|line| !line.is_empty()).map(|line| line + "\n").collect()
    }

    /// What pdftotext reads, without any spaces or line ends.
    pub(super) fn dense_text(&self) -> String {
        self.dense_pages().concat()
    }

    /// What pdftotext reads on each page, without any spaces or line ends.
    pub(super) fn dense_pages(&self) -> Vec<String> {
        let text = self.run("pdftotext", &["-raw", "-enc", "UTF-8", "paper.pdf", "-"]);
        let pages = text.split_terminator('\u{c}');
        pages.map(|page| page.split_whitespace().collect()).collect()
    }

    /// The document's title, as file managers and readers show it.
    pub(super) fn title(&self) -> String {
        let info = self.run("pdfinfo", &["-enc", "UTF-8", "paper.pdf"]);
        info.lines().find_map(|line| line.strip_prefix("Title:")).unwrap_or_default().trim().to_owned()
    }

    /// The first page in grey at so many dots per inch, row by row: 0 black, 255 white.
    pub(super) fn page_in_grey(&self, dots: u16) -> Vec<Vec<u8>> {
        self.run("pdftoppm", &["-r", &dots.to_string(), "-gray", "-singlefile", "paper.pdf", "page"]);
        let file = std::fs::read(self.folder.path().join("page.pgm")).unwrap();
        let mut header = file.split(|byte| byte.is_ascii_whitespace()).map(String::from_utf8_lossy);
        assert_eq!(header.next().unwrap(), "P5");
        let [wide, high] = [(); 2].map(|()| header.next().unwrap().parse::<usize>().unwrap());
        file[file.len() - wide * high..].chunks(wide).map(<[u8]>::to_vec).collect()
    }

    /// How many dots of the first page are neither black nor grey nor white.
    pub(super) fn coloured_dots(&self, dots: u16) -> usize {
        self.run("pdftoppm", &["-r", &dots.to_string(), "-singlefile", "paper.pdf", "page"]);
        let file = std::fs::read(self.folder.path().join("page.ppm")).unwrap();
        let header = file.split(|byte| *byte == b'\n').take(3).map(|line| line.len() + 1).sum::<usize>();
        let coloured = |dot: &&[u8]| dot.iter().max().unwrap() - dot.iter().min().unwrap() > 2;
        file[header..].chunks(3).filter(coloured).count()
    }

    /// How high the line of the word that begins so is, in millimetres, as pdftotext measures it.
    pub(super) fn height_of(&self, word: &str) -> f64 {
        self.edge_of(word, "yMax") - self.edge_of(word, "yMin")
    }

    /// Where the word that begins so begins, in millimetres from the left.
    pub(super) fn left_of(&self, word: &str) -> f64 {
        self.edge_of(word, "xMin")
    }

    fn edge_of(&self, word: &str, edge: &str) -> f64 {
        let boxes = self.run("pdftotext", &["-bbox", "-enc", "UTF-8", "paper.pdf", "-"]);
        let line = boxes.lines().find(|line| line.contains(&format!(">{word}"))).unwrap();
        let after = line.split_once(&format!("{edge}=\"")).unwrap().1;
        after.split_once('"').unwrap().0.parse::<f64>().unwrap() / 72.0 * 25.4
    }

    /// What zbarimg reads from the page at so many dots per inch.
    pub(super) fn symbol(&self, dots: u16) -> String {
        self.run("pdftoppm", &["-r", &dots.to_string(), "-gray", "-singlefile", "paper.pdf", "page"]);
        self.run("zbarimg", &["-q", "--raw", "page.pgm"]).trim().to_owned()
    }

    /// The page's pictures, as pdfimages takes them out unchanged.
    pub(super) fn pictures(&self) -> Vec<Vec<u8>> {
        self.run("pdfimages", &["-all", "paper.pdf", "picture"]);
        let files = std::fs::read_dir(self.folder.path()).unwrap().map(|entry| entry.unwrap().path());
        let jpegs = files.filter(|path| path.extension().is_some_and(|extension| extension == "jpg"));
        jpegs.map(|path| std::fs::read(path).unwrap()).collect()
    }

    /// How often a picture is drawn on all pages together.
    pub(super) fn count_pictures(&self) -> usize {
        self.run("pdfimages", &["-list", "paper.pdf"]).lines().skip(2).count()
    }

    /// The names of the fonts in the file.
    pub(super) fn fonts(&self) -> String {
        self.run("pdffonts", &["paper.pdf"])
    }

    /// Where the first picture is and how large it is drawn, from the page's own drawing: width and height in mm.
    pub(super) fn picture_size(&self) -> (f64, f64) {
        let list = self.run("pdfimages", &["-list", "paper.pdf"]);
        let words: Vec<&str> = list.lines().nth(2).unwrap().split_whitespace().collect();
        let number = |at: usize| words[at].parse::<f64>().unwrap();
        (number(3) / number(12) * 25.4, number(4) / number(13) * 25.4)
    }
}
