package org.qingshou.strategy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.qingshou.strategy.Diagnosis;
import org.qingshou.strategy.StrategyReads.Counsel;

/** Every diagnosis of a case side by side, the youngest first, each with what it changed against the one before. */
class DiagnosisHistory extends Dialog {
    private static final long serialVersionUID = 1L;

    DiagnosisHistory(Counsel counsel) {
        setHeaderTitle(getTranslation("strategy.history"));
        addClassName("qs-form-dialog");
        Div cards = new Div();
        cards.addClassName("qs-history");
        List<Diagnosis> history = counsel.history();
        for (int i = 0; i < history.size(); i++) {
            Diagnosis found = history.get(i);
            Diagnosis before = i + 1 < history.size() ? history.get(i + 1) : null;
            Div card = new Div(
                    new H3(getTranslation("strategy.history.number", Integer.toString(history.size() - i))),
                    new DiagnosisFacts(found, counsel.nameOf(found.by()), before));
            card.addClassNames("qs-card", "qs-stack");
            String note = found.note();
            if (note != null) card.add(new Paragraph(note));
            cards.add(card);
        }
        add(cards);
        getFooter().add(new Button(getTranslation("kit.close"), e -> close()));
    }
}
