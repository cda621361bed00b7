package org.qingshou.strategy.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.qingshou.strategy.StrategyReads.Workspace;
import org.qingshou.strategy.method.Field;
import org.qingshou.strategy.method.MethodRecord;
import org.qingshou.uikit.Facts;

/** A method's records of this round, youngest first. */
class RecordList extends Composite<UnorderedList> {
    RecordList(Workspace workspace, FieldTexts texts) {
        getContent().addClassName("qs-plain-list");
        List<MethodRecord> records = workspace.records().stream()
                .filter(record -> workspace.everyKind().stream()
                        .noneMatch(kind -> kind.sheet() && kind.code().equals(record.kind())))
                .toList();
        if (records.isEmpty()) getContent().add(new ListItem(new Paragraph(getTranslation("strategy.records.none"))));
        records.reversed().forEach(record -> getContent().add(item(record, workspace, texts)));
    }

    private ListItem item(MethodRecord record, Workspace workspace, FieldTexts texts) {
        Span title = new Span(record.on() + " · " + texts.of("record." + record.kind()));
        title.addClassName("qs-strong");
        Facts facts = new Facts();
        workspace.everyKind().stream()
                .filter(kind -> kind.code().equals(record.kind()))
                .flatMap(kind -> kind.fields().stream())
                .filter(field -> !record.answers().text(field.key()).isEmpty())
                .forEach(field -> facts.add(texts.label(field), shown(field, record, texts)));
        return new ListItem(title, facts);
    }

    private static String shown(Field field, MethodRecord record, FieldTexts texts) {
        return texts.value(field, record.answers().text(field.key()));
    }
}
