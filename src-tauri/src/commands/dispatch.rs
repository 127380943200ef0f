//! From a message of the window to a command and back, off the window's thread.

use super::prelude::*;
use super::{care, clerk, command_list, device, intake, paper, registration, rulebook, sitting};
use crate::host::Host;
use serde::Serialize;
use serde::de::DeserializeOwned;
use tauri::ipc::{Invoke, InvokeBody, InvokeResolver};
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
                "receive_file" => run(app, resolver, raw(body), intake::receive_file),
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

/// The bytes of a file.
fn raw(body: &InvokeBody) -> Result<Vec<u8>> {
    match body {
        InvokeBody::Raw(bytes) => Ok(bytes.clone()),
        InvokeBody::Json(_) => Err(Error::internal("file is not raw")),
    }
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
        match request.and_then(|request| command(&host, request)) {
            Ok(answer) => resolver.resolve(answer_value(&answer)),
            Err(error) => {
                log::info!("refused: {:?}", error.code);
                resolver.reject(serde_json::to_value(&error).unwrap_or_default());
            }
        }
    });
}

fn answer_value(answer: &impl Serialize) -> serde_json::Value {
    serde_json::to_value(answer).unwrap_or_default()
}
