package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.qingshou.ledger.Classification;
import org.qingshou.ledger.LoanGrade;

/** Why a loan's class is not what the bank says; nothing where it is. */
class GradeReasons extends Composite<Div> {
    GradeReasons(LoanGrade grade) {
        getContent().addClassName("qs-soft");
        if (grade.spread() != null) say("cases.grade.spread");
        Classification watch = grade.watch();
        if (watch != null) say("cases.grade.watch", String.valueOf(grade.watchUntil()), name(watch));
        Classification bank = grade.bank();
        if (bank != null && bank.compareTo(grade.stands()) < 0)
            say("cases.grade.bank", name(bank), name(grade.stands()));
        setVisible(getContent().getComponentCount() > 0);
    }

    private void say(String key, Object... args) {
        getContent().add(new Paragraph(getTranslation(key, args)));
    }

    private String name(Classification grade) {
        return getTranslation("classification." + grade);
    }
}
