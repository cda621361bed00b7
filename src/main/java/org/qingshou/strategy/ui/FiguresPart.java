package org.qingshou.strategy.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import org.qingshou.strategy.StrategyReads.Workspace;
import org.qingshou.uikit.Facts;

/** The running totals over a method's records. */
class FiguresPart extends Composite<Div> {
    FiguresPart(Workspace workspace, FieldTexts texts) {
        getContent().addClassName("qs-stack");
        Facts facts = new Facts();
        workspace
                .figures()
                .forEach(figure -> facts.addFigure(texts.of("figure." + figure.key()), texts.of(figure.value())));
        getContent().add(new H4(getTranslation("strategy.figures")), facts);
    }
}
