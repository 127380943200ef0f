//! From a message of the window to a command and back, off the window's thread.

use super::prelude::*;
use super::{
    attendance, care, clerk, command_list, correction, day, device, group_list, intake, money, paper,
    print_run, registration, rulebook, sitting, telephone, ticket,
};
use crate::copied_file;
use crate::host::Host;
use crate::offered;
use serde::Serialize;
use serde::de::DeserializeOwned;
use tauri::ipc::{Invoke, InvokeBody, InvokeMessage, InvokeResolver};
use tauri::{AppHandle, Manager, Runtime};

macro_rules! dispatch {
    ($($topic:ident::$name:ident($request:ty) -> $answer:ty;)*) => {
        /// Answer a command; false for one that does not exist.
        pub fn handle<R: Runtime>(invoke: Invoke<R>) -> bool {
            let Invoke { message, resolver, .. } = invoke;
            let app = message.webview_ref().app_handle().clone();
            let body = message.payload();
            match message.command() {
                $(stringify!($name) => {
                    run(app, resolver, request::<$request>(body), |host, request| -> Result<$answer> {
                        $topic::$name(host, request)
                    });
                })*
                "receive_file" => run_raw(resolver, message, intake::receive_file),
                "examine_frame" => run_raw(resolver, message, intake::examine_frame),
                "receive_dropped" => run_here(app, resolver, offered::receive_dropped),
                "receive_copied" => run_here(app, resolver, offered::receive_copied),
                "copy_file" => run_with(app, resolver, request::<SavedFile>(body), copied_file::copy_file),
                _ => return false,
            }
            true
        }
    };
}
command_list!(dispatch);

/// The request inside a message; a command without one takes `null`.
fn request<T: DeserializeOwned>(body: &InvokeBody) -> Result<T> {
    let InvokeBody::Json(arguments) = body else { return Err(Error::internal("request is not JSON")) };
    let request = arguments.get("request").cloned().unwrap_or(serde_json::Value::Null);
    serde_json::from_value(request).map_err(|_| Error::internal("request"))
}

/// Hand a message's bytes to a command where they lie: a photo may have 20 MB, and nobody copies it on the window's
/// thread.
fn run_raw<R: Runtime, A: Serialize + Send + 'static>(
    resolver: InvokeResolver<R>,
    message: InvokeMessage<R>,
    command: fn(&Host, &[u8]) -> Result<A>,
) {
    tauri::async_runtime::spawn_blocking(move || {
        let host = message.webview_ref().state::<Host>();
        let answer = match message.payload() {
            InvokeBody::Raw(bytes) => command(&host, bytes),
            InvokeBody::Json(_) => Err(Error::internal("file is not raw")),
        };
        answer_with(resolver, answer);
    });
}

/// Work on a thread of its own: disk, photos and printers never hold the window.
fn run<R: Runtime, Q: Send + 'static, A: Serialize + Send + 'static>(
    app: AppHandle<R>,
    resolver: InvokeResolver<R>,
    request: Result<Q>,
    command: fn(&Host, Q) -> Result<A>,
) {
    tauri::async_runtime::spawn_blocking(move || {
        let host = app.state::<Host>();
        answer_with(resolver, request.and_then(|request| command(&host, request)));
    });
}

/// As [`run`], for what the shell itself has to ask the system.
fn run_here<R: Runtime, A: Serialize + Send + 'static>(
    app: AppHandle<R>,
    resolver: InvokeResolver<R>,
    command: fn(&AppHandle<R>) -> Result<A>,
) {
    tauri::async_runtime::spawn_blocking(move || answer_with(resolver, command(&app)));
}

/// As [`run_here`], with a request.
fn run_with<R: Runtime, Q: Send + 'static, A: Serialize + Send + 'static>(
    app: AppHandle<R>,
    resolver: InvokeResolver<R>,
    request: Result<Q>,
    command: fn(&AppHandle<R>, Q) -> Result<A>,
) {
    tauri::async_runtime::spawn_blocking(move || {
        answer_with(resolver, request.and_then(|request| command(&app, request)));
    });
}

fn answer_with<R: Runtime>(resolver: InvokeResolver<R>, answer: Result<impl Serialize>) {
    match answer {
        Ok(answer) => resolver.resolve(answer_value(&answer)),
        Err(error) => {
            log::info!("refused: {:?}", error.code);
            resolver.reject(serde_json::to_value(&error).unwrap_or_default());
        }
    }
}

fn answer_value(answer: &impl Serialize) -> serde_json::Value {
    serde_json::to_value(answer).unwrap_or_default()
}
