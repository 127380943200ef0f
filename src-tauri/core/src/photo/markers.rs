//! The marker structure of a JPEG (ITU-T T.81 annex B), read without decoding. The decoder takes truncated and CMYK
//! files without complaint, so that these facts must be read here. Nothing here can panic, whatever the bytes.

/// More application and comment segments than this are no photograph; it bounds the work on hostile files.
const MAX_SEGMENTS: usize = 4096;

/// How the picture is coded: the kind of the frame header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Process {
    /// SOF0, what every reader takes.
    Baseline,
    /// SOF1, Huffman coding with more tables; read like baseline.
    Extended,
    /// SOF2.
    Progressive,
    /// Lossless, hierarchical, arithmetic, or more than one frame: hardly any reader takes it.
    Other,
}

/// The frame header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frame {
    /// How the picture is coded.
    pub process: Process,
    /// Bits per sample; photographs have 8.
    pub precision: u8,
    /// Pixels across as stored, before any orientation.
    pub width: u16,
    /// Pixels down as stored; 0 where it is only given later (DNL).
    pub height: u16,
    /// 1 grey, 3 colour, 4 CMYK.
    pub components: u8,
}

/// A part of the file that decoding does not need: an application segment (APP0 to APP15), a comment, a reserved marker,
/// or stray bytes between two segments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Segment {
    /// Second byte of its marker: 0xE0 to 0xEF, 0xFE for a comment; 0 for stray bytes.
    pub marker: u8,
    /// Offset of the marker's first byte.
    pub start: usize,
    /// Offset of the payload, behind marker and length.
    pub payload: usize,
    /// Offset behind the segment.
    pub end: usize,
}

impl Segment {
    /// The segment's content in `file`.
    pub fn content<'a>(&self, file: &'a [u8]) -> &'a [u8] {
        file.get(self.payload..self.end).unwrap_or_default()
    }
}

/// What the markers of a JPEG say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Markers {
    /// The first frame header.
    pub frame: Option<Frame>,
    /// What decoding does not need, in the file's order.
    pub segments: Vec<Segment>,
    /// Scans begun.
    pub scans: u32,
    /// Transform byte of Adobe's APP14 segment: 0 RGB or CMYK, 1 YCbCr, 2 YCCK.
    pub adobe_transform: Option<u8>,
    /// Offset behind the end marker (EOI); none where the file stops before it.
    pub end: Option<usize>,
    /// Bytes behind the end marker.
    pub trailing: usize,
    /// More segments than a photograph has: reading stopped.
    pub excessive: bool,
}

impl Markers {
    /// Read the markers of `file`; none where it does not begin as a JPEG.
    pub fn read(file: &[u8]) -> Option<Self> {
        if !file.starts_with(&[0xFF, 0xD8]) {
            return None;
        }
        let mut found = Self::default();
        let mut at = 2;
        let mut in_scan = false;
        while let Some((start, marker)) = next_marker(file, at) {
            if start > at && !in_scan {
                found.segments.push(Segment { marker: 0, start: at, payload: at, end: start });
            }
            let body = start + 2;
            if marker == 0xD9 {
                found.end = Some(body);
                found.trailing = file.len() - body;
                break;
            }
            if matches!(marker, 0x01 | 0xD8) {
                at = body; // stands alone, without a length
                continue;
            }
            let Some(end) = segment_end(file, body) else { break };
            found.take(file, Segment { marker, start, payload: body + 2, end });
            if found.segments.len() > MAX_SEGMENTS {
                found.excessive = true;
                break;
            }
            in_scan = marker == 0xDA;
            at = end;
        }
        Some(found)
    }

    fn take(&mut self, file: &[u8], segment: Segment) {
        match segment.marker {
            0x02..=0xBF | 0xC8 | 0xE0..=0xFE => {
                if segment.marker == 0xEE && segment.content(file).starts_with(b"Adobe") {
                    self.adobe_transform = segment.content(file).get(11).copied();
                }
                self.segments.push(segment);
            }
            0xDA => self.scans = self.scans.saturating_add(1),
            0xC4 | 0xCC => {} // tables, among the frame markers by number only
            0xC0..=0xCF => match &mut self.frame {
                Some(frame) => frame.process = Process::Other,
                None => self.frame = frame(segment.marker, segment.content(file)),
            },
            _ => {}
        }
    }

    /// Whether the file reaches its end marker after at least one scan.
    pub fn is_complete(&self) -> bool {
        self.end.is_some() && self.scans > 0
    }
}

/// The next marker at or after `at`: skips entropy-coded data with its stuffed zeros and restart markers, and fill bytes.
fn next_marker(file: &[u8], mut at: usize) -> Option<(usize, u8)> {
    loop {
        let start = at + file.get(at..)?.iter().position(|byte| *byte == 0xFF)?;
        match *file.get(start + 1)? {
            0xFF => at = start + 1,
            0x00 | 0xD0..=0xD7 => at = start + 2,
            marker => return Some((start, marker)),
        }
    }
}

/// Where the segment whose length field is at `body` ends; none where the file stops inside it.
fn segment_end(file: &[u8], body: usize) -> Option<usize> {
    let length = usize::from(u16::from_be_bytes(*file.get(body..)?.first_chunk()?));
    let end = body + length;
    (length >= 2 && end <= file.len()).then_some(end)
}

fn frame(marker: u8, content: &[u8]) -> Option<Frame> {
    let [precision, h0, h1, w0, w1, components] = *content.first_chunk::<6>()?;
    let process = match marker {
        0xC0 => Process::Baseline,
        0xC1 => Process::Extended,
        0xC2 => Process::Progressive,
        _ => Process::Other,
    };
    let (width, height) = (u16::from_be_bytes([w0, w1]), u16::from_be_bytes([h0, h1]));
    Some(Frame { process, precision, width, height, components })
}
