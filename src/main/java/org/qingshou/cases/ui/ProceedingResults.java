package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import org.qingshou.cases.Proceeding;
import org.qingshou.kernel.Money;

/** What has come of a proceeding: each result with its day, and its sum or the day until which it holds. */
class ProceedingResults extends Composite<UnorderedList> {
    ProceedingResults(Proceeding proceeding) {
        getContent().setVisible(!proceeding.results().isEmpty());
        proceeding.results().forEach(result -> getContent().add(new ListItem(line(result))));
    }

    private String line(Proceeding.Result result) {
        String on = result.on().toString();
        String words = getTranslation("proceeding-result." + result.code());
        Money amount = result.amount();
        LocalDate until = result.until();
        if (amount != null) return getTranslation("legal.result.sum", on, words, amount.shown());
        if (until != null) return getTranslation("legal.result.ends", on, words, until.toString());
        return getTranslation("legal.stage", on, words);
    }
}
