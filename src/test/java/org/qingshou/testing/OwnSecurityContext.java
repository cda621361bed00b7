package org.qingshou.testing;

import com.vaadin.flow.internal.CurrentInstance;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Each application context has a security-context holder of its own and makes it the JVM's at its start; with several
 * cached contexts a test would speak to another one's. This gives the JVM the holder of the test at hand, before users
 * are put into it, and leaves no screen's session behind.
 */
public final class OwnSecurityContext extends AbstractTestExecutionListener {
    private static final int BEFORE_MOCK_USERS = 5000;

    @Override
    public int getOrder() {
        return BEFORE_MOCK_USERS;
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        test.getApplicationContext()
                .getBeanProvider(SecurityContextHolderStrategy.class)
                .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
    }

    @Override
    public void afterTestMethod(TestContext test) {
        CurrentInstance.clearAll();
        SecurityContextHolder.clearContext();
    }
}
