//! The files of a private print scheduler: its two configurations, the printer's description and the backend.

use std::path::Path;

/// `cups-files.conf`: every folder the scheduler writes to lies below `home`; only its MIME types are the system's.
pub(crate) fn folders(home: &Path) -> String {
    let home = home.display();
    format!(
        "ServerRoot {home}/root\nServerBin {home}/bin\nDataDir /usr/share/cups\nCacheDir {home}/cache\n\
         StateDir {home}/state\nRequestRoot {home}/spool\nTempDir {home}/spool/tmp\nServerKeychain {home}/root/ssl\n\
         AccessLog {home}/log/access\nErrorLog {home}/log/error\nPageLog {home}/log/page\n"
    )
}

/// `cupsd.conf`: a local socket, no sharing, no passwords; as shipped it remembers jobs, and their files for a day.
pub(crate) fn scheduler(home: &Path) -> String {
    let home = home.display();
    format!(
        "Listen {home}/socket\nLogLevel debug\nBrowsing No\nWebInterface No\nDefaultAuthType None\n\
         PreserveJobHistory Yes\nPreserveJobFiles 1d\nErrorPolicy stop-printer\n\
         <Location />\nOrder allow,deny\nAllow all\n</Location>\n\
         <Policy default>\nJobPrivateAccess all\nJobPrivateValues none\nSubscriptionPrivateAccess all\n\
         SubscriptionPrivateValues none\n<Limit All>\nOrder allow,deny\nAllow all\n</Limit>\n</Policy>\n"
    )
}

/// A colour printer for A4 that understands PDF: with no filter between, it receives the very bytes that were sent.
pub(crate) const PRINTER: &str = r#"*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "CAPTURE.PPD"
*Manufacturer: "Desk"
*Product: "(Capture)"
*ModelName: "Desk Capture"
*ShortNickName: "Desk Capture"
*NickName: "Desk Capture"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: True
*DefaultColorSpace: RGB
*FileSystem: False
*cupsVersion: 2.3
*cupsFilter2: "application/pdf application/pdf 0 -"
*OpenUI *PageSize/Media Size: PickOne
*OrderDependency: 10 AnySetup *PageSize
*DefaultPageSize: A4
*PageSize A4/A4: "<</PageSize[595 842]>>setpagedevice"
*CloseUI: *PageSize
*OpenUI *PageRegion/Media Size: PickOne
*OrderDependency: 10 AnySetup *PageRegion
*DefaultPageRegion: A4
*PageRegion A4/A4: "<</PageSize[595 842]>>setpagedevice"
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4/A4: "0 0 595 842"
*DefaultPaperDimension: A4
*PaperDimension A4/A4: "595 842"
"#;

/// The backend, in the place of a cable: keeps the file under the job's number, with its user, title, copies and
/// options beside it. While the file `jam` says `wait` it holds the job and reports a jam; at `stop` it fails. A file `jam-`
/// with a printer's name is of that printer alone.
pub(crate) fn backend(home: &Path) -> String {
    let jobs = home.join("jobs");
    format!(
        r#"#!/bin/sh
[ $# -eq 0 ] && exit 0
trap 'exit 0' TERM
cd '{jobs}' || exit 1
if grep -qs stop jam; then
  echo 'STATE: +media-jam-error' >&2
  exit 1
fi
if [ -e jam ] || [ -e "jam-$PRINTER" ]; then
  echo 'STATE: +media-jam-error' >&2
  while [ -e jam ] || [ -e "jam-$PRINTER" ]; do sleep 0.05; done
fi
echo 'STATE: -media-jam-error' >&2
job=$(printf '%06d' "$1")
printf 'printer %s\nuser %s\ntitle %s\ncopies %s\noptions %s\n' "$PRINTER" "$2" "$3" "$4" "$5" > "$job.txt"
cat "${{6:--}}" > "$job.part" && mv "$job.part" "$job.pdf"
"#,
        jobs = jobs.display()
    )
}
