package org.qingshou.strategy.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.qingshou.strategy.StrategyReads.Version;
import org.qingshou.strategy.method.Answers;
import org.qingshou.strategy.method.Field;
import org.qingshou.strategy.method.RecordKind;
import org.qingshou.uikit.Facts;

/** The versions of a row of a sheet, the latest first: the first whole, each later one with what it changed. */
class RowVersions extends Composite<UnorderedList> {
    RowVersions(List<Version> versions, RecordKind kind, FieldTexts texts) {
        getContent().addClassName("qs-plain-list");
        for (int i = versions.size() - 1; i >= 0; i--) {
            Version version = versions.get(i);
            Answers before = i == 0 ? null : versions.get(i - 1).record().answers();
            Span title = new Span(getTranslation(
                    "strategy.sheet.version", Integer.toString(version.record().version()), version.by()));
            title.addClassName("qs-strong");
            Facts facts = new Facts();
            for (Field field : kind.fields()) {
                String value = version.record().answers().text(field.key());
                if (before == null ? !value.isEmpty() : !before.is(field.key(), value))
                    facts.add(texts.label(field), value.isEmpty() ? "" : texts.value(field, value));
            }
            getContent().add(new ListItem(title, facts));
        }
    }
}
