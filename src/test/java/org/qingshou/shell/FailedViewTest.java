package org.qingshou.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import org.junit.jupiter.api.Test;
import org.qingshou.QingshouApplication;
import org.qingshou.kernel.Refused;
import org.qingshou.testing.QingshouTest;
import org.qingshou.uikit.Texts;
import org.springframework.beans.factory.annotation.Autowired;

/** A page that fails explains itself and keeps its inside to itself. */
@QingshouTest
@ViewPackages(classes = QingshouApplication.class)
class FailedViewTest extends SpringBrowserlessTest {
    @Autowired
    Texts texts;

    @Test
    void aRefusalIsItsSentence() {
        FailedView view = new FailedView(texts);
        int status = fail(view, new IllegalStateException(Refused.notFound("access.user.unknown", "li")));
        assertThat(status).isEqualTo(404);
        assertThat(view.getElement().getTextRecursively()).contains("没有登录名为“li”的用户");
    }

    @Test
    void anythingElseIsANumberToQuote() {
        FailedView view = new FailedView(texts);
        int status = fail(view, new IllegalStateException("secret of the inside"));
        assertThat(status).isEqualTo(500);
        assertThat(view.getElement().getTextRecursively())
                .containsPattern("编号 [0-9a-f]{8} ")
                .doesNotContain("secret");
    }

    private static int fail(FailedView view, Exception error) {
        return view.setErrorParameter(mock(BeforeEnterEvent.class), new ErrorParameter<>(Exception.class, error));
    }
}
