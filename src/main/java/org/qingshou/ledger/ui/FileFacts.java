package org.qingshou.ledger.ui;

import org.qingshou.content.TableForm;
import org.qingshou.ledger.tape.Inspection;
import org.qingshou.uikit.Facts;

/** How a file is written, shown so that nobody has to trust a guess. */
class FileFacts extends Facts {
    FileFacts(Inspection file) {
        TableForm form = file.form();
        boolean text = form.kind() == TableForm.Kind.CSV;
        add(getTranslation("ledger.import.file"), file.fileName());
        add(getTranslation("ledger.import.size"), Shown.count(Math.max(1, file.size() / 1024)) + " KB");
        add(getTranslation("ledger.import.written"), text ? "CSV" : "XLSX");
        if (text) {
            add(getTranslation("ledger.import.charset"), form.charset() + (form.bom() ? " BOM" : ""));
            add(
                    getTranslation("ledger.import.separator"),
                    getTranslation("ledger.import.separator." + separator(form.separator())));
        }
        add(
                getTranslation("ledger.import.columns"),
                Integer.toString(form.header().size()));
    }

    private static String separator(String separator) {
        return switch (separator) {
            case "," -> "comma";
            case ";" -> "semicolon";
            case "\t" -> "tab";
            default -> "bar";
        };
    }
}
