package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import org.qingshou.cases.CasePage;
import org.qingshou.kernel.Money;
import org.qingshou.uikit.DraftPlace;
import org.qingshou.uikit.FormDialog;

/** A promise that was made outside a recorded contact. */
final class PromiseForm {
    private PromiseForm() {}

    static void open(Component owner, CaseTools tools, CasePage page, Runnable changed) {
        PersonSelect person = new PersonSelect(tools.desk().people(page.header().id()));
        PromiseFields fields = new PromiseFields();
        new FormDialog(
                        owner.getTranslation("cases.promise.title"),
                        owner.getTranslation("kit.save"),
                        () -> fields.value()
                                .map(entered -> {
                                    tools.acts()
                                            .promise(
                                                    page.header().id(),
                                                    person.person(),
                                                    new Money(entered.amount()),
                                                    entered.on(),
                                                    entered.how());
                                    changed.run();
                                    return entered;
                                })
                                .isPresent(),
                        person,
                        fields)
                .keep(DraftPlace.of("promise", page.header().id()))
                .open();
    }
}
