package org.qingshou.strategy.ui;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qingshou.strategy.RowClash;
import org.qingshou.strategy.method.Field;
import org.qingshou.strategy.method.MethodRecord;
import org.qingshou.uikit.ClashDialog;
import org.qingshou.uikit.Notes;

/** A row that somebody else saved first: what they made of it beside what was typed, and which of the two shall stand. */
final class RowClashDialog {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final RowActs acts;
    private final RowClash clash;
    private final Map<String, String> typed;
    private final Runnable saved;

    RowClashDialog(RowActs acts, RowClash clash, Map<String, String> typed, Runnable saved) {
        this.acts = acts;
        this.clash = clash;
        this.typed = typed;
        this.saved = saved;
    }

    void open() {
        FieldTexts texts = acts.texts();
        String intro = texts.reader()
                .getTranslation(
                        "strategy.sheet.clash",
                        clash.by(),
                        TIME.format(LocalDateTime.ofInstant(
                                clash.at(), acts.tools().clock().getZone())),
                        texts.shortly(clash.now()));
        List<ClashDialog.Part> parts =
                clash.parts().stream().map(part -> part(texts, part)).toList();
        new ClashDialog(texts.reader(), intro, parts, RowClash.REASON, this::save).open();
    }

    private static ClashDialog.Part part(FieldTexts texts, RowClash.Part part) {
        return new ClashDialog.Part(
                part.field().key(),
                texts.label(part.field()),
                value(texts, part.field(), part.theirs()),
                value(texts, part.field(), part.mine()),
                part.theyChanged(),
                !part.mine().equals(part.base()));
    }

    private static String value(FieldTexts texts, Field field, String value) {
        return value.isEmpty() ? "" : texts.value(field, value);
    }

    /** Begins with the row as it stands, so that what the other added in fields nobody disputes stays. */
    private void save(Set<String> mine, boolean over, String reason) {
        MethodRecord now = clash.now();
        Map<String, String> values = new HashMap<>(now.answers().values());
        for (String key : mine) {
            String own = typed.get(key);
            if (own == null) values.remove(key);
            else values.put(key, own);
        }
        var sheets = acts.tools().sheets();
        if (over) sheets.putOver(acts.caseId(), acts.method(), now.id(), now.version(), values, reason);
        else if (!mine.isEmpty()) sheets.change(acts.caseId(), acts.method(), now.id(), now.version(), values);
        Notes.done(
                acts.texts().reader().getTranslation(mine.isEmpty() ? "strategy.sheet.clash.taken" : "strategy.saved"));
        saved.run();
        acts.changed().run();
    }
}
