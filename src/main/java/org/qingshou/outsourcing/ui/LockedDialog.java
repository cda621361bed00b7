package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.qingshou.approvals.subject.Line;
import org.qingshou.outsourcing.Eligibility;

/** Says everything that still keeps a case in the house. */
class LockedDialog extends Dialog {
    LockedDialog(Eligibility eligibility, List<Line> pending) {
        setHeaderTitle(getTranslation("outsourcing.locked.title"));
        Div body = new Div(new LockReasons(eligibility));
        if (!pending.isEmpty()) body.add(Shown.lines(this, pending));
        body.addClassName("qs-form");
        add(body);
        getFooter().add(new Button(getTranslation("kit.close"), e -> close()));
    }
}
