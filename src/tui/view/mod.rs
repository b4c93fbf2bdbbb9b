//! Draws the model into a frame. Nothing here changes anything: what lies where is handed back.

mod bar;
mod canvas;
mod card;
mod confirm;
mod copy;
mod customers;
mod form;
mod greeting;
mod help;
mod history;
mod look;
mod message;
mod numbers;
mod page;
mod palette;
mod points;
mod strip;
mod today;
mod window;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};

use super::model::{Drawn, Model};
use super::screens::{ScreenName, screens};
use super::state::overlay::{Overlay, overlays};
use crate::i18n::wrap;
use crate::t;
use canvas::Canvas;
use window::{count, draw_lines, with_foot};

pub use look::{Borders, Look};

/// Below this there is only a sentence.
const LEAST: (u16, u16) = (60, 15);

/// Calls what draws the open screen.
macro_rules! drawn {
    ($($name:ident $module:ident),+) => {
        fn screen(canvas: &mut Canvas, area: Rect) {
            let model = canvas.model;
            match model.screen {
                $(ScreenName::$name => $module::draw(canvas, &model.screens.$module, area)),+
            }
        }
    };
}

screens!(drawn);

/// Calls what draws an overlay.
macro_rules! laid_over {
    ($($name:ident $type:ident $module:ident),+) => {
        fn over(canvas: &mut Canvas, overlay: &Overlay, area: Rect) {
            match overlay { $(Overlay::$name(layer) => $module::draw(canvas, layer, area)),+ }
        }
    };
}

overlays!(laid_over);

/// Draws everything.
pub(crate) fn draw(model: &Model, look: Look, frame: &mut Frame) -> Drawn {
    let area = frame.area();
    let drawn = Drawn { columns: usize::from(area.width), ..Drawn::default() };
    let mut canvas = Canvas { frame, look, model, drawn };
    if area.width < LEAST.0 || area.height < LEAST.1 {
        too_small(&mut canvas, area);
        return canvas.drawn;
    }
    let said = bar::said(&canvas, area.width);
    // What takes more than its line takes that of the keys too, until the next key is pressed.
    let foot = u16::try_from(said.len()).unwrap_or(u16::MAX).max(2);
    let [top, middle, foot] =
        Layout::vertical([Constraint::Length(1), Constraint::Min(0), Constraint::Length(foot)])
            .areas(area);
    bar::head(&mut canvas, top);
    screen(&mut canvas, middle);
    // What lies on top takes the keys, and says which.
    if model.overlays.is_empty() && said.len() < 2 {
        bar::keys(&mut canvas, foot);
    }
    let (_, notice) = with_foot(foot, count(&said).max(1));
    let notice = Rect { x: notice.x + 1, width: notice.width.saturating_sub(1), ..notice };
    draw_lines(&mut canvas, notice, said);
    for overlay in &model.overlays {
        // What lies below takes no clicks.
        canvas.drawn.spots.clear();
        over(&mut canvas, overlay, middle);
    }
    canvas.drawn
}

/// Says that there is no room.
fn too_small(canvas: &mut Canvas, area: Rect) {
    let text = t!(
        canvas.texts(),
        "tui-too-small",
        columns = i64::from(LEAST.0),
        lines = i64::from(LEAST.1)
    );
    for (row, line) in wrap(&text, usize::from(area.width)).into_iter().enumerate() {
        canvas.line(area, row, line.into());
    }
}
