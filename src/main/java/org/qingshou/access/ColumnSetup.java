package org.qingshou.access;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.qingshou.uikit.ColumnStore;
import org.springframework.stereotype.Component;

/** Gives each page the store, so that a list opts in by one line. */
@Component
class ColumnSetup implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;

    private final transient ColumnStore store;

    ColumnSetup(ColumnStore store) {
        this.store = store;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> ComponentUtil.setData(init.getUI(), ColumnStore.class, store));
    }
}
