package org.qingshou.exports.download;

import java.util.function.Consumer;
import org.qingshou.exports.ExportPass;
import org.qingshou.exports.ExportWish;
import org.qingshou.exports.Exports;
import org.qingshou.exports.Judged;
import org.qingshou.uikit.FormDialog;

/** Asks for a reason before a file leaves. */
class ReasonDialog {
    private final FormDialog dialog;

    ReasonDialog(Exports exports, ExportWish wish, Judged judged, Consumer<ExportPass> given) {
        ReasonField reason = new ReasonField(exports, wish, judged);
        dialog = new FormDialog(
                reason.getTranslation("exports.reason.title"),
                reason.buttonText(),
                () -> {
                    reason.go(wish, given);
                    return true;
                },
                reason);
    }

    void open() {
        dialog.open();
    }
}
