package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.qingshou.outsourcing.BankKeysDesk;

/** The bank's keys in use, and the two steps by which they are changed. */
class BankKeysDialog extends Dialog {
    private final BankKeysDesk desk;
    private final Div list = new Div();
    private final Button add = new Button();
    private final Button retire = new Button();

    BankKeysDialog(BankKeysDesk desk) {
        this.desk = desk;
        setHeaderTitle(getTranslation("outsourcing.keys.title"));
        add.setText(getTranslation("outsourcing.keys.add"));
        add.addClickListener(click -> act(desk::add));
        retire.setText(getTranslation("outsourcing.keys.retire"));
        retire.addClickListener(click -> confirm());
        list.addClassName("qs-form");
        add(new Paragraph(getTranslation("outsourcing.keys.help")), list);
        getFooter().add(retire, add, new Button(getTranslation("kit.close"), click -> close()));
        refresh();
    }

    private void confirm() {
        ConfirmDialog dialog = new ConfirmDialog(
                getTranslation("outsourcing.keys.retire"),
                getTranslation("outsourcing.keys.retire.effect"),
                getTranslation("outsourcing.keys.retire"),
                sure -> act(desk::retire),
                getTranslation("kit.cancel"),
                no -> {});
        dialog.setConfirmButtonTheme("primary error");
        dialog.open();
    }

    private void act(Runnable step) {
        step.run();
        refresh();
    }

    private void refresh() {
        List<String> keys = desk.keys();
        list.removeAll();
        keys.forEach(key -> {
            Span shown = new Span(key);
            shown.addClassName("qs-code");
            list.add(shown);
        });
        add.setVisible(keys.size() == 1);
        retire.setVisible(keys.size() > 1);
    }
}
