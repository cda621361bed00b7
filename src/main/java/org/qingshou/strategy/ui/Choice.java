package org.qingshou.strategy.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import org.qingshou.kernel.CaseId;
import org.qingshou.strategy.method.MethodCode;

/** Which method's workspace this browser tab shows of a case; it outlives a fresh reading of the page. */
record Choice(CaseId caseId, MethodCode method) {
    private static final class Changed extends ComponentEvent<UI> {
        private static final long serialVersionUID = 1L;

        Changed(UI ui) {
            super(ui, false);
        }
    }

    static void set(UI ui, CaseId caseId, MethodCode method) {
        ComponentUtil.setData(ui, Choice.class, new Choice(caseId, method));
        ComponentUtil.fireEvent(ui, new Changed(ui));
    }

    static Optional<MethodCode> of(UI ui, CaseId caseId) {
        return Optional.ofNullable(ComponentUtil.getData(ui, Choice.class))
                .filter(choice -> choice.caseId().equals(caseId))
                .map(Choice::method);
    }

    static Registration onChange(UI ui, Runnable then) {
        return ComponentUtil.addListener(ui, Changed.class, e -> then.run());
    }
}
