//! The ways in which a page is looked at.

use serde_json::{Value, json};

/// How a page is looked at.
#[derive(Clone, Copy, Debug)]
pub struct View {
    pub device: Device,
    pub scheme: Scheme,
    pub media: Media,
    pub scripts: Scripts,
}

/// What a page is looked at with.
#[derive(Clone, Copy, Debug)]
pub enum Device {
    /// 360 pixels wide. A page that doesn't declare itself fit for phones is shown reduced.
    Phone,
    /// 1280 pixels wide.
    Computer,
}

/// The colours that a person prefers.
#[derive(Clone, Copy, Debug)]
pub enum Scheme {
    Light,
    Dark,
}

/// The rules of style that hold.
#[derive(Clone, Copy, Debug)]
pub enum Media {
    Screen,
    Print,
}

/// Whether the scripts of a page run. `Page::eval` works in either case, but timers don't.
#[derive(Clone, Copy, Debug)]
pub enum Scripts {
    On,
    Off,
}

impl View {
    pub const PHONE: Self = Self {
        device: Device::Phone,
        scheme: Scheme::Light,
        media: Media::Screen,
        scripts: Scripts::On,
    };
    pub const COMPUTER: Self = Self {
        device: Device::Computer,
        ..Self::PHONE
    };

    /// The commands that make a page look so.
    pub fn commands(self) -> [(&'static str, Value); 3] {
        let (width, height, is_phone) = match self.device {
            Device::Phone => (360, 740, true),
            Device::Computer => (1280, 800, false),
        };
        let scheme = match self.scheme {
            Scheme::Light => "light",
            Scheme::Dark => "dark",
        };
        // Without an explicit medium, printing switches to the rules for print.
        let media = match self.media {
            Media::Screen => "",
            Media::Print => "print",
        };
        let is_off = match self.scripts {
            Scripts::On => false,
            Scripts::Off => true,
        };
        let features = json!([{"name": "prefers-color-scheme", "value": scheme}]);
        [
            (
                "Emulation.setDeviceMetricsOverride",
                json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": is_phone}),
            ),
            (
                "Emulation.setEmulatedMedia",
                json!({"media": media, "features": features}),
            ),
            (
                "Emulation.setScriptExecutionDisabled",
                json!({"value": is_off}),
            ),
        ]
    }
}
