package org.qingshou.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qingshou.QingshouApplication;
import org.qingshou.kernel.Refused;
import org.qingshou.testing.QingshouTest;
import org.qingshou.uikit.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

/** A page that fails explains itself and keeps its inside to itself. */
@QingshouTest
@ExtendWith(OutputCaptureExtension.class)
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

    @Test
    @WithMockUser(username = "nobody.known", roles = "OFFICER")
    void whoIsNoLongerAUserIsDeniedWithoutAnErrorInTheLog(CapturedOutput output) {
        UI.getCurrent().navigate("cases");
        assertThat(getCurrentView()).isInstanceOf(FailedView.class);
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains(texts.getTranslation("shell.error.denied", Texts.CHINESE));
        assertThat(output).doesNotContain("on the way to a page");
        FailedView view = new FailedView(texts);
        assertThat(fail(view, new IllegalStateException(new AccessDeniedException("unknown or disabled user"))))
                .isEqualTo(403);
    }

    private static int fail(FailedView view, Exception error) {
        return view.setErrorParameter(mock(BeforeEnterEvent.class), new ErrorParameter<>(Exception.class, error));
    }
}
