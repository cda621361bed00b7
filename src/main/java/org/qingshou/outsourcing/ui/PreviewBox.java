package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import org.qingshou.outsourcing.BatchPreview;
import org.qingshou.outsourcing.BatchPreview.OneCase;
import org.qingshou.uikit.Said;

/** What a batch would be: how many go and owe what, what leaves, on what terms, and which do not go and why. */
class PreviewBox extends Composite<Div> {
    PreviewBox(BatchPreview preview) {
        List<OneCase> refused = preview.refused();
        getContent().addClassName("qs-stack");
        getContent()
                .add(new Paragraph(getTranslation(
                        "batches.preview.sum",
                        Integer.toString(preview.going().size()),
                        preview.amount().shown(),
                        preview.agency().name())));
        if (!refused.isEmpty()) getContent().add(refused(refused));
        getContent()
                .add(
                        new H3(getTranslation(
                                "outsourcing.leaves.title", preview.agency().name())),
                        Shown.lines(this, preview.leaves()),
                        new H3(getTranslation("batches.terms")),
                        new Paragraph(getTranslation(
                                "outsourcing.leaves.terms",
                                getTranslation("fee-mode." + preview.agency().feeMode()),
                                preview.agency().tariffId())));
        preview.fees()
                .ifPresentOrElse(
                        terms -> getContent()
                                .add(
                                        new Paragraph(getTranslation(
                                                "batches.tariff",
                                                Integer.toString(terms.version()),
                                                terms.from().toString())),
                                        Shown.lines(this, terms.words())),
                        () -> getContent().add(new Paragraph(getTranslation("batches.tariff.none"))));
        if (!preview.warnings().isEmpty())
            getContent().add(new H3(getTranslation("agencies.mind")), Shown.lines(this, preview.warnings()));
    }

    private Component refused(List<OneCase> refused) {
        UnorderedList list = new UnorderedList();
        refused.forEach(one -> list.add(new ListItem(getTranslation(
                "batches.preview.line",
                one.caseNo(),
                one.total().shown(),
                one.against().stream()
                        .map(line -> Said.of(this, line.key(), line.args()))
                        .collect(Collectors.joining(" "))))));
        Div box = new Div(
                new Paragraph(getTranslation("batches.preview.refused", Integer.toString(refused.size()))), list);
        box.addClassName("qs-refusal");
        return box;
    }
}
