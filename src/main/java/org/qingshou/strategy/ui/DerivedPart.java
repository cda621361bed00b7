package org.qingshou.strategy.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import org.qingshou.strategy.method.Derived;

/** A table that a method reads out of its records, with how its figures come about. */
class DerivedPart extends Composite<Div> {
    DerivedPart(Derived table, FieldTexts texts) {
        String title = texts.of("derived." + table.key());
        Paragraph how = new Paragraph(texts.of("derived." + table.key() + ".how"));
        how.addClassName("qs-soft");
        Div scrolled = new Div(new DerivedTable(table, texts));
        scrolled.addClassName("qs-scroll");
        scrolled.getElement().setAttribute("role", "region");
        scrolled.getElement().setAttribute("tabindex", "0");
        scrolled.getElement().setAttribute("aria-label", getTranslation("strategy.derived.region", title));
        getContent().addClassName("qs-stack");
        getContent().add(new H4(title), how, scrolled);
    }
}
