package org.qingshou.drafts;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.qingshou.uikit.DraftStore;
import org.springframework.stereotype.Component;

/** Gives each page the store, so that a form opts in by one line and needs nothing handed to it. */
@Component
class DraftSetup implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;

    private final transient DraftStore store;

    DraftSetup(DraftStore store) {
        this.store = store;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> ComponentUtil.setData(init.getUI(), DraftStore.class, store));
    }
}
